// Practice without trace, on the real file system: after it there is not one file more anywhere the process could write to.
using System.Net;
using System.Text.RegularExpressions;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Processes;

[CancelAfter(600_000)]
public sealed partial class NoTraceTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    private Dictionary<string, string> Places => new()
    {
        ["DOTNET_EnableDiagnostics"] = "0",
        ["HOME"] = _folder.Path,
        ["TMPDIR"] = _folder.Path,
        ["XDG_DATA_HOME"] = _folder.PathOf("share"),
        ["XDG_CONFIG_HOME"] = _folder.PathOf("config"),
        ["VRTRAINING_DATA"] = _folder.PathOf("data"),
        ["VRTRAINING_KEYS"] = _folder.PathOf("keys"),
    };

    private IEnumerable<string> Files => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories);

    [TestCase(true)]
    [TestCase(false)]
    public async Task Play_LeavesNothingBehind_WhereItIsAskedTo(bool noTrace)
    {
        var play = await BuiltCommand.RunAsync(
            Places, ["play", Started.CoffeeBreak, "--plan", Started.Plan("best"), .. noTrace ? ["--no-trace"] : Array.Empty<string>()]);

        Assert.That(play.Code, Is.Zero, play.Error);
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), noTrace ? Is.Empty : Is.Not.Empty);
    }

    /// <summary>The desktop has a database, for whoever does want a profile; of this visitor it learns nothing.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public async Task Desktop_LeavesNothingOfAPlayBehind_WhereItIsAskedTo(bool noTrace, CancellationToken cancellationToken)
    {
        using var desktop = BuiltCommand.Start(Places, "desktop", "--no-browser", "--no-color");
        var said = await desktop.Out.ReadLineAsync(cancellationToken);
        using var visitor = new HttpClient { BaseAddress = new Uri(Address().Match(said!).Value) };
        var page = await visitor.GetStringAsync("", cancellationToken);
        var before = Sizes();
        Assert.That(before.Keys, Is.EquivalentTo(["vrtraining.db", "vrtraining.db-shm", "vrtraining.db-wal"]));

        await SendAsync(noTrace ? "/profiles/no-trace" : "/profiles/create");
        page = await visitor.GetStringAsync("/scenarios/late-report", cancellationToken);
        await SendAsync("/scenarios/late-report/begin");
        await SendAsync(Advance().Match(page).Groups["action"].Value);

        Assert.That(page, Does.Contain("Maya"));
        Assert.That(Sizes(), noTrace ? Is.EqualTo(before) : Is.Not.EqualTo(before));

        Dictionary<string, long> Sizes() => Files.ToDictionary(file => Path.GetFileName(file), file => new FileInfo(file).Length);

        async Task SendAsync(string action)
        {
            var form = Regex.Match(page, $"<form[^>]*action=\"{action}\".*?</form>", RegexOptions.Singleline).Value;
            var fields = Inputs().Matches(form).Select(
                input => KeyValuePair.Create(input.Groups["name"].Value, WebUtility.HtmlDecode(input.Groups["value"].Value)));
            using var sent = await visitor.PostAsync(action, new FormUrlEncodedContent(fields), cancellationToken);
            page = await sent.Content.ReadAsStringAsync(cancellationToken);
            Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.OK), action);
        }
    }

    [Test]
    public async Task Preview_LeavesNothingBehind(CancellationToken cancellationToken)
    {
        using var preview = BuiltCommand.Start(Places, "preview", Started.CoffeeBreak, "--no-browser", "--no-color");
        var said = await preview.Out.ReadLineAsync(cancellationToken);
        using var visitor = new HttpClient();

        await visitor.GetStringAsync(Address().Match(said!).Value, cancellationToken);

        Assert.That(Files, Is.Empty);
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();

    [GeneratedRegex("action=\"(?<action>/runs/[^\"]*/advance)\"")]
    private static partial Regex Advance();

    [GeneratedRegex("<input(?=[^>]* name=\"(?<name>[^\"]*)\")(?:(?=[^>]* value=\"(?<value>[^\"]*)\"))?")]
    private static partial Regex Inputs();
}
