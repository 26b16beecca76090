// A body of one's own in a real browser: painted beside the cast's own, and replaced in words where it is broken.
using Microsoft.Playwright;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(300_000)]
public sealed class OwnCharacterInBrowserTests
{
    private RealBrowser _browser = null!;
    private Desktop _desktop = null!;

    [OneTimeSetUp]
    public async Task StartBrowser() => _browser = await RealBrowser.StartAsync();

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }

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

        await Assertions.Expect(page.Locator("#stage-note")).ToContainTextAsync("Maya cannot be drawn just now");
        await Assertions.Expect(page.Locator(".portrait--stands-in img")).ToBeVisibleAsync();
        var picture = await page.Locator(".portrait--stands-in img").EvaluateAsync<int>("image => image.naturalWidth");
        Assert.That(picture, Is.EqualTo(256));

        // The page ignores presses on responses that have only just appeared; a person is never that quick.
        await page.WaitForTimeoutAsync(400);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        var response = page.GetByText("I am stuck. Could you look at it with me?");
        await response.WaitForAsync();
        await page.WaitForTimeoutAsync(400);
        await response.ClickAsync();
        await Assertions.Expect(page.GetByText("You solve it together.")).ToBeVisibleAsync();
    }

    private async Task<IPage> EnterAsync()
    {
        var page = await _browser.VisitAsync(_desktop);
        await RealBrowser.JoinAsync(page, "quiet-otter");
        await page.GotoAsync(new Uri(new Uri(_desktop.Host.Address), "/scenarios/minimal").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "I am ready: begin" }).ClickAsync();
        return page;
    }
}
