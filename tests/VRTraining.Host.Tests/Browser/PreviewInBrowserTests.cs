// The page beside the editor in a real browser: played by keys, followed through saves, jumped about, in dark and in light.
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using VRTraining.Host.Preview;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(600_000)]
public sealed class PreviewInBrowserTests : BrowserFixture
{
    private TemporaryFolder _folder = null!;
    private string _file = null!;
    private string _text = null!;
    private PreviewHost _preview = null!;

    [SetUp]
    public async Task Begin()
    {
        _folder = new TemporaryFolder();
        _file = Path.Combine(Directory.CreateDirectory(_folder.PathOf("late-report")).FullName, "scenario.json");
        _text = await File.ReadAllTextAsync(Repository.PathOf("scenarios", "late-report", "scenario.json"));
        await File.WriteAllTextAsync(_file, _text);
        _preview = await PreviewHost.StartAsync(_file, 0, TimeProvider.System, CancellationToken.None);
    }

    [TearDown]
    public async Task End()
    {
        await _preview.DisposeAsync();
        _folder.Dispose();
    }

    [TestCase(ColorScheme.Light, 1280)]
    [TestCase(ColorScheme.Dark, 1280)]
    [TestCase(ColorScheme.Dark, 390)]
    public async Task Page_AtAChoiceAndWithFindings_HasNoViolationsAndFits(ColorScheme scheme, int width)
    {
        var page = await Browser.OpenAsync(new Uri(_preview.Address), scheme, width);
        await ToTheChoiceAsync(page);

        var playing = await page.RunAxe();
        await PictureAsync(page, $"preview-{scheme}-{width}");
        await SaveAsync(page, _text.Replace("\"goto\": \"return\"", "\"goto\": \"retrun\"", StringComparison.Ordinal), "VT2003");
        var broken = await page.RunAxe();
        await PictureAsync(page, $"preview-broken-{scheme}-{width}");

        Assert.That(
            playing.Violations.Concat(broken.Violations)
                .Select(violation => $"{violation.Id} at {string.Join(", ", violation.Nodes.Take(3).Select(node => node.Html))}"),
            Is.Empty);
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
    }

    [Test]
    public async Task Save_WhilePlayingByKeys_KeepsThePlaceAndTheFocus()
    {
        var page = await Browser.OpenAsync(_preview.Address, 1280, 800);
        await ToTheChoiceAsync(page);
        await PressKeyAsync(page, "1");
        await Expect(page.Locator(".said .acceptable, .said .best, .said .setback")).ToHaveCountAsync(1);
        await ToTheChoiceAsync(page);
        var place = await page.Locator("h2 code").TextContentAsync();
        var said = await page.Locator(".said li").AllTextContentsAsync();
        await page.Locator("input[name='maya.trust']").FocusAsync();

        await SaveAsync(page, _text.Replace("\"The late report\"", "\"The later report\"", StringComparison.Ordinal), "The later report");

        await Expect(page.Locator("h2 code")).ToHaveTextAsync(place!);
        Assert.That(await page.Locator(".said li").AllTextContentsAsync(), Is.EqualTo(said));
        Assert.That(await page.EvaluateAsync<string>("document.activeElement.name"), Is.EqualTo("maya.trust"));
    }

    [Test]
    public async Task Save_WithoutTheNodeThatIsPlayed_SaysWhereThePlayIsNow()
    {
        var page = await Browser.OpenAsync(_preview.Address, 1280, 800);
        await JumpAsync(page, "purpose-heard");

        await SaveAsync(page, _text.Replace("\"purpose-heard\"", "\"purpose-taken\"", StringComparison.Ordinal), "is no longer there");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("'purpose-heard' is no longer there");
    }

    [Test]
    public async Task Save_OfAnError_ShowsItAtItsLine_AndTheRepairTakesItAway()
    {
        var page = await Browser.OpenAsync(_preview.Address, 1280, 800);
        var broken = _text.Replace("\"goto\": \"her-side\"", "\"goto\": \"his-side\"", StringComparison.Ordinal);
        var line = broken[..broken.IndexOf("his-side", StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;

        await SaveAsync(page, broken, "his-side");

        await Expect(page.Locator(".findings .error").First).ToContainTextAsync(FormattableString.Invariant($"VT2003 line {line},"));
        await Expect(page.Locator(".findings code").First).ToContainTextAsync("\"goto\": \"his-side\"");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("version before");
        await SaveAsync(page, _text, "No findings");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Jump_WithChosenValues_ThenReplayOfTheLastPath()
    {
        var page = await Browser.OpenAsync(_preview.Address, 1280, 800);
        await ToTheChoiceAsync(page);
        await PressKeyAsync(page, "1");
        await Expect(page.Locator(".said .acceptable, .said .best, .said .setback")).ToHaveCountAsync(1);
        var place = await page.Locator("h2 code").TextContentAsync();

        await page.Locator("input[name='maya.trust']").FillAsync("77");
        await page.Locator("select[name=opening]").SelectOptionAsync("harsh");
        await JumpAsync(page, "impact");

        await Expect(page.Locator("input[name='maya.trust']")).ToHaveValueAsync("77");
        await Expect(page.Locator("select[name=opening]")).ToHaveValueAsync("harsh");
        await Expect(page.Locator("h2 code")).ToHaveTextAsync("impact");
        await page.Locator("h1").ClickAsync();
        await PressKeyAsync(page, "r");
        await Expect(page.Locator("input[name='maya.trust']")).Not.ToHaveValueAsync("77");
        await PressKeyAsync(page, "p");
        await Expect(page.Locator("h2 code")).ToHaveTextAsync("impact");
        await PressKeyAsync(page, "b");
        await Expect(page.Locator("h2 code")).Not.ToHaveTextAsync("impact");
        Assert.That(place, Is.Not.EqualTo("impact"));
    }

    /// <summary>Goes on by the space bar until responses are offered.</summary>
    private static async Task ToTheChoiceAsync(IPage page)
    {
        var next = page.Locator("button.choice, button[data-key=' ']").First;
        while (!await (await NextAsync()).EvaluateAsync<bool>("button => button.classList.contains('choice')"))
        {
            var version = await page.Locator("[data-version]").GetAttributeAsync("data-version");
            await PressKeyAsync(page, " ");
            await Expect(page.Locator("[data-version]")).Not.ToHaveAttributeAsync("data-version", version!);
        }

        async Task<ILocator> NextAsync()
        {
            await Expect(next).ToBeVisibleAsync();
            return next;
        }
    }

    private static async Task JumpAsync(IPage page, string node)
    {
        await page.Locator("h1").ClickAsync();
        await PressKeyAsync(page, "j");
        await Expect(page.Locator("select[name=node]")).ToBeFocusedAsync();
        await page.Locator("select[name=node]").SelectOptionAsync(node);
        await page.GetByRole(AriaRole.Button, new() { Name = "Jump there" }).ClickAsync();
        await Expect(page.Locator("h2 code")).ToHaveTextAsync(node);
    }

    /// <summary>Saves as editors do, a new file moved into place, and waits for what is to be seen then.</summary>
    private async Task SaveAsync(IPage page, string text, string seen)
    {
        await File.WriteAllTextAsync(_file + ".new", text);
        File.SetLastWriteTimeUtc(_file + ".new", File.GetLastWriteTimeUtc(_file).AddSeconds(1));
        File.Move(_file + ".new", _file, overwrite: true);
        await Expect(page.Locator("main")).ToContainTextAsync(seen);
    }
}
