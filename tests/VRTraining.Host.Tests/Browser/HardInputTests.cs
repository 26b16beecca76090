// What goes wrong or is out of the ordinary, in a real browser: the run goes on, and nothing is lost.
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(600_000)]
public sealed class HardInputTests : BrowserFixture
{
    private const string Hebrew = "שלום, יש לך רגע לפני שאתה הולך? 🙂";

    private static readonly string Long = string.Concat(Enumerable.Repeat("The backup has not run. 🧯 ", 30))[..600];

    private Desktop _desktop = null!;
    private IPage _page = null!;

    [SetUp]
    public async Task Begin()
    {
        _desktop = await Desktop.StartAsync();
        WriteHardScenario(Path.Combine(_desktop.Folder, "scenarios", "hard-input"));
        _page = await Browser.VisitAsync(_desktop);
        await RealBrowser.JoinAsync(_page, "quiet-otter");
        await _page.GotoAsync(Address("/scenarios/hard-input"));
        await _page.GetByRole(AriaRole.Button, new() { Name = "I am ready: begin" }).ClickAsync();
        await _page.Locator("#stage canvas").WaitForAsync();
    }

    [TearDown]
    public async Task End() => await _desktop.DisposeAsync();

    [Test]
    public async Task Line_FromRightToLeft_RunsSoInTheCaption()
    {
        var caption = _page.Locator(".stage-caption span[dir=auto]");

        await Assertions.Expect(caption).ToHaveTextAsync(Hebrew);
        Assert.That(await caption.EvaluateAsync<string>("text => getComputedStyle(text).direction"), Is.EqualTo("rtl"));
    }

    [Test]
    public async Task Line_OfSixHundredCharacters_IsAllThereAndLeavesThePageUsable()
    {
        await AdvanceAsync();

        var caption = _page.Locator(".stage-caption");
        await Assertions.Expect(caption).ToContainTextAsync(Long.TrimEnd());
        var (box, stage) = ((await caption.BoundingBoxAsync())!, (await _page.Locator("#stage").BoundingBoxAsync())!);
        Assert.That(box.Height, Is.LessThanOrEqualTo(stage.Height / 2), "the faces stay free");
        Assert.That(box.Y, Is.GreaterThanOrEqualTo(stage.Y));
        await Assertions.Expect(_page.Locator("form[action$='/advance'] button, [data-choice]").First).ToBeInViewportAsync();
    }

    [Test]
    public async Task Graphics_WhenLost_GiveWayToPortraitsAndTheRunGoesOn()
    {
        await _page.EvaluateAsync(
            "() => (c => c.getContext('webgl2') ?? c.getContext('webgl'))(document.querySelector('#stage canvas'))"
            + ".getExtension('WEBGL_lose_context').loseContext()");

        await Assertions.Expect(_page.Locator("#stage-note")).ToContainTextAsync("portraits");
        await Assertions.Expect(_page.Locator(".portrait img").First).ToBeVisibleAsync();
        await AdvanceAsync();
        await Assertions.Expect(_page.Locator(".caption--now")).ToContainTextAsync("The backup has not run.");
    }

    [Test]
    public async Task Browser_ClosedInTheMiddle_FindsTheRunWhereItWas()
    {
        await AdvanceAsync();
        var before = await _page.Locator("[data-line]").CountAsync();
        await _page.CloseAsync();

        var again = await Browser.VisitAsync(_desktop);
        await again.GetByRole(AriaRole.Button, new() { Name = "Practise as quiet-otter" }).ClickAsync();
        await again.GetByRole(AriaRole.Link, new() { Name = "Go on with" }).ClickAsync();

        await Assertions.Expect(again.Locator("[data-line]")).ToHaveCountAsync(before);
    }

    [Test]
    public async Task Captions_TurnedOff_StayWhereNothingIsHeard()
    {
        var run = _page.Url;
        await _page.GotoAsync(Address("/settings"));
        await _page.GetByLabel("Only where nothing is heard").CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Keep these settings" }).ClickAsync();

        await _page.GotoAsync(run);

        await Assertions.Expect(_page.Locator("html")).ToHaveAttributeAsync("data-captions", "off");
        await Assertions.Expect(_page.Locator(".stage-caption")).ToContainTextAsync(Hebrew);
    }

    private async Task AdvanceAsync()
    {
        var moment = await _page.Locator("[data-events]").GetAttributeAsync("data-events");
        await _page.Locator("form[action$='/advance'] button").ClickAsync();
        await Assertions.Expect(_page.Locator($"[data-events='{moment}']")).ToHaveCountAsync(0);
    }

    /// <summary>A shipped scenario whose first lines are hard to show, and which nobody has voiced.</summary>
    private static void WriteHardScenario(string folder)
    {
        var script = JsonNode.Parse(File.ReadAllText(Repository.PathOf("scenarios", "thank-the-messenger", "scenario.json")))!;
        script["id"] = "hard-input";
        script["nodes"]![0]!["lines"]![0]!["text"] = Hebrew;
        script["nodes"]![0]!["lines"]![1]!["text"] = Long;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "scenario.json"), script.ToJsonString());
    }

    private string Address(string path) => AddressOf(_desktop, path);
}
