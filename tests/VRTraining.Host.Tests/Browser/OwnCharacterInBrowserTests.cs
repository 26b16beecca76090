// What is painted in a real browser, and what is said where it cannot be: own bodies, broken ones, lost graphics.
using Microsoft.Playwright;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(300_000)]
public sealed class OwnCharacterInBrowserTests : BrowserFixture
{
    private Desktop _desktop = null!;

    [SetUp]
    public async Task StartDesktop() => _desktop = await Desktop.StartAsync();

    [TearDown]
    public async Task StopDesktop() => await _desktop.DisposeAsync();

    [Test]
    public async Task Stage_WithABodyOfOnesOwn_IsPaintedWithoutComplaint()
    {
        OwnScenario.Write(_desktop.Folder);
        ForeignMaya.Write(Path.Combine(_desktop.Folder, "characters", "sam"));

        var page = await EnterAsync();

        await page.Locator("#stage[data-painted] canvas").WaitForAsync();
        await Assertions.Expect(page.Locator("#stage-note")).ToBeEmptyAsync();
        await Assertions.Expect(page.Locator(".portrait--stands-in")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Stage_WithABrokenBody_SaysSo_AndTheRunGoesOn()
    {
        OwnScenario.Write(_desktop.Folder);
        var folder = ForeignMaya.Write(Path.Combine(_desktop.Folder, "characters", "sam"));
        await File.WriteAllTextAsync(Path.Combine(folder, "body.glb"), "no model at all");

        var page = await EnterAsync();

        await Assertions.Expect(page.Locator("#stage-note"))
            .ToContainTextAsync("Maya cannot be drawn just now", new() { Timeout = 60_000 });
        await page.Locator(".portrait--stands-in img").WaitForAsync();
        var picture = await page.Locator(".portrait--stands-in img").EvaluateAsync<int>("image => image.naturalWidth");
        Assert.That(picture, Is.EqualTo(256));

        // The page ignores presses on responses that have only just appeared; a person is never that quick.
        await page.WaitForTimeoutAsync(400);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        var response = page.GetByText("I am stuck. Could you look at it with me?");
        await response.WaitForAsync();
        await page.WaitForTimeoutAsync(400);
        await response.ClickAsync();
        await page.GetByText("You solve it together.").WaitForAsync();
    }

    [Test]
    public async Task Stage_WhoseGraphicsAreLost_GivesWayToPortraits_AndTheRunGoesOn()
    {
        OwnScenario.Write(_desktop.Folder, "maya");
        var page = await EnterAsync();
        await page.Locator("#stage[data-painted] canvas").WaitForAsync();

        await page.Locator("#stage canvas").EvaluateAsync(
            "canvas => canvas.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()");

        await Assertions.Expect(page.Locator("#stage-note"))
            .ToContainTextAsync("you see portraits from here on. Your run goes on.", new() { Timeout = 60_000 });
        await page.Locator(".portrait img").WaitForAsync();
        await Assertions.Expect(page.Locator("#stage")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await page.WaitForTimeoutAsync(400);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.GetByText("I am stuck. Could you look at it with me?").WaitForAsync();
    }

    private async Task<IPage> EnterAsync()
    {
        var page = await Browser.VisitAsync(_desktop);

        // What is too slow is given up; a test has to paint on any computer, so no second is ever judged.
        await page.AddInitScriptAsync("Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })");
        await RealBrowser.JoinAsync(page, "quiet-otter");
        await page.GotoAsync(AddressOf(_desktop, "/scenarios/minimal"));
        await page.GetByRole(AriaRole.Button, new() { Name = "I am ready: begin" }).ClickAsync();
        return page;
    }
}
