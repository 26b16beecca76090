// The page beside the editor: plays without script, follows the file, keeps its place, and lets nobody else in.
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using VRTraining.Host.Preview;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Preview;

public sealed partial class PreviewTests
{
    private TemporaryFolder _folder = null!;
    private string _file = null!;
    private PreviewHost _preview = null!;
    private HttpClient _browser = null!;

    [SetUp]
    public async Task BeginAsync()
    {
        _folder = new TemporaryFolder();
        _file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, "minimal")).FullName, "scenario.json");
        await File.WriteAllTextAsync(_file, MinimalScenario.Json);
        _preview = await PreviewHost.StartAsync(_file, 0, TimeProvider.System, CancellationToken.None);
        _browser = new HttpClient { BaseAddress = new Uri(_preview.Address) };
        await _browser.GetAsync(_preview.Address);
    }

    [TearDown]
    public async Task EndAsync()
    {
        _browser.Dispose();
        await _preview.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Page_WithoutTheKey_IsRefused()
    {
        using var stranger = new HttpClient { BaseAddress = new Uri(_preview.Address) };

        var answer = await stranger.GetAsync("/part");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Move_FromAnotherOrigin_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/advance");
        request.Headers.Add("Origin", "http://elsewhere.example");

        Assert.That((await _browser.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Play_WithoutScript_GoesToTheEnding()
    {
        await SendAsync("/advance");

        var page = await SendAsync("/choose", ("choice", "ask-openly"));

        Assert.That(page, Does.Contain("You solve it together.").And.Contains("<td>1</td>"));
        Assert.That(await SendAsync("/back"), Does.Contain("ask-openly"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Save_WhilePlaying_KeepsThePlaceAndShowsTheNewWords(CancellationToken cancellationToken)
    {
        await SendAsync("/advance");

        await SaveAsync(MinimalScenario.Json.Replace("Could you look at it", "Would you look at it", StringComparison.Ordinal));
        var page = await UntilAsync("Would you look at it", cancellationToken);

        Assert.That(page, Does.Contain("<code>ask</code>").And.Contains("name=\"choice\" value=\"ask-openly\""));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Save_OfABrokenFile_ShowsWhereAndKeepsThePlay(CancellationToken cancellationToken)
    {
        await SaveAsync(MinimalScenario.Json.Replace("\"goto\": \"done\"", "\"goto\": \"doen\"", StringComparison.Ordinal));
        var page = await UntilAsync("VT2003", cancellationToken);

        Assert.That(page, Does.Contain("this is the play of the version before").And.Contains("line 53, column 19"));
        Assert.That(
            WebUtility.HtmlDecode(page),
            Does.Contain("<a href=\"#findings\">Line 53: There is no node 'doen'. Did you mean 'done'?</a>"));
        Assert.That(WebUtility.HtmlDecode(page), Does.Contain("\"goto\": \"doen\""));
        await SaveAsync(MinimalScenario.Json);
        Assert.That(await UntilAsync("No findings", cancellationToken), Does.Not.Contain("version before"));
    }

    [Test]
    public async Task Jump_WithChosenValues_StandsThereWithThem()
    {
        var page = await SendAsync("/jump", ("node", "done"), ("maya.trust", "77"));

        Assert.That(page, Does.Contain("<code>done</code>"));
        Assert.That(page, Does.Match("name=\"maya.trust\" value=\"77\""));
        Assert.That(await SendAsync("/restart"), Does.Match("name=\"maya.trust\" value=\"50\""));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Choices_SayWhatTheyBringAbout_AndWhichAreNotOffered(CancellationToken cancellationToken)
    {
        await SaveAsync(MinimalScenario.Json
            .Replace("\"text\": \"How is it going?\"", "\"text\": \"How is it going?\", \"thought\": \"Ask me.\"", StringComparison.Ordinal)
            .Replace("\"choices\": [", """
                "choices": [{ "id": "wait", "text": "Not yet.", "when": "mood(maya, trust) < 50", "quality": "acceptable", "goto": "done" },
                """, StringComparison.Ordinal));
        await UntilAsync("thinks: Ask me.", cancellationToken);

        var page = WebUtility.HtmlDecode(await SendAsync("/advance"));

        Assert.That(page, Does.Contain("ask-openly · best → done · asking +1"));
        Assert.That(page, Does.Contain("Not offered now: <code>wait</code>, when <code>mood(maya, trust) < 50</code>"));
    }

    [Test]
    public async Task Replay_AfterARestart_PlaysTheLastPathAgain()
    {
        await SendAsync("/advance");
        await SendAsync("/choose", ("choice", "ask-openly"));
        await SendAsync("/restart");

        var page = await SendAsync("/replay");

        Assert.That(page, Does.Contain("You solve it together."));
    }

    [Test]
    public async Task Move_ThatIsNotPossible_SaysWhy()
    {
        var page = await SendAsync("/choose", ("choice", "ask-openly"));

        Assert.That(page, Does.Contain("Not possible here (choice-not-offered)."));
    }

    private async Task<string> SendAsync(string path, params (string Name, string Value)[] values)
    {
        var answer = await _browser.PostAsync(
            path, new FormUrlEncodedContent(values.Select(value => KeyValuePair.Create(value.Name, value.Value))));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Saves as editors do: a new file moved into place.</summary>
    private async Task SaveAsync(string json)
    {
        await File.WriteAllTextAsync(_file + ".new", json, new UTF8Encoding(false));
        File.SetLastWriteTimeUtc(_file + ".new", File.GetLastWriteTimeUtc(_file).AddSeconds(1));
        File.Move(_file + ".new", _file, overwrite: true);
    }

    /// <summary>The part of the page once it holds a text; each word of a change is followed.</summary>
    private async Task<string> UntilAsync(string text, CancellationToken cancellationToken)
    {
        using var changes = new StreamReader(await _browser.GetStreamAsync("/changes", cancellationToken));
        while (true)
        {
            var page = await _browser.GetStringAsync("/part", cancellationToken);
            if (page.Contains(text, StringComparison.Ordinal))
            {
                return page;
            }

            while (!Change().IsMatch(await changes.ReadLineAsync(cancellationToken) ?? throw new EndOfStreamException()))
            {
                // Blank lines part the messages.
            }
        }
    }

    [GeneratedRegex("^data: ")]
    private static partial Regex Change();
}
