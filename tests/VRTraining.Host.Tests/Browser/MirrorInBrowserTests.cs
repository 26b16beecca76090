// The mirror in a real browser, beside the learner it shows.
using System.Numerics;
using Microsoft.Playwright;
using VRTraining.Host.Doors;
using VRTraining.Host.Tests.Seats;
using VRTraining.Link.Seats;
using VRTraining.Simulation.Play;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(300_000)]
public sealed class MirrorInBrowserTests
{
    private RealBrowser _browser = null!;

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

    [Test]
    public async Task Mirror_ShowsWhatTheLearnerHears_PointsAt_AndCloses()
    {
        await using var desktop = await Desktop.StartAsync(doors: new DoorOptions { Scenario = "speaking-up" });
        var learner = await JoinAsync(desktop, "practise");
        await learner.GotoAsync(new Uri(new Uri(desktop.Host.Address), "/scenarios/speaking-up").ToString());
        await learner.GetByRole(AriaRole.Button, new() { Name = "I am ready: begin" }).ClickAsync();
        await learner.Locator(".caption").First.WaitForAsync();
        var room = await JoinAsync(desktop, "take part");
        await room.GotoAsync(new Uri(new Uri(desktop.Host.Address), "/mirror").ToString());

        await room.Locator(".mirror[data-shown]").WaitForAsync();
        await Assertions.Expect(learner.Locator(".watched")).ToHaveTextAsync("The room sees your scene. Close the view");
        while (await learner.Locator("button[name=choice]").CountAsync() == 0)
        {
            var events = await learner.Locator("[data-events]").GetAttributeAsync("data-events");
            await learner.Locator("form[action$='/advance'] button").ClickAsync();
            await Assertions.Expect(learner.Locator($"[data-events='{events}']")).ToHaveCountAsync(0);
        }

        var last = await learner.Locator(".caption--now [dir=auto]").TextContentAsync();
        await Assertions.Expect(room.Locator(".mirror-caption")).ToContainTextAsync(last!);
        var choice = learner.Locator("button[name=choice]").Nth(1);
        await choice.FocusAsync();
        await Assertions.Expect(room.Locator(".mirror-choices .is-pointed")).ToHaveAttributeAsync(
            "data-choice", (await choice.GetAttributeAsync("value"))!);
        await PictureAsync(room, "mirror");
        foreach (var key in new[] { "2", "3" })
        {
            await room.Keyboard.PressAsync(key);
            await Assertions.Expect(room.Locator($"[data-key='{key}']")).ToHaveAttributeAsync("aria-pressed", "true");
            await PictureAsync(room, $"mirror-{key}");
        }

        await learner.GetByRole(AriaRole.Button, new() { Name = "Close the view" }).ClickAsync();
        await Assertions.Expect(room.Locator(".mirror-cover")).ToHaveTextAsync("The view is closed for a moment.");
        await Assertions.Expect(room.Locator(".mirror-caption")).ToBeHiddenAsync();
        await PictureAsync(learner, "mirror-learner");
    }

    [Test]
    public async Task Wall_OfTwoHeads_ShowsBoth_AndHangsAnewWhenOneIsOver(CancellationToken cancellationToken)
    {
        await using var desktop = await Desktop.StartAsync(doors: new DoorOptions { Scenario = "late-report" });
        await using var one = await SessionGuest.SitAsync(desktop, cancellationToken);
        await using var other = await SessionGuest.SitAsync(desktop, cancellationToken);
        await one.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);
        await other.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);
        var room = await JoinAsync(desktop, "take part");

        await room.GotoAsync(new Uri(new Uri(desktop.Host.Address), "/mirror").ToString());
        await Assertions.Expect(room.Locator(".mirror[data-shown]")).ToHaveCountAsync(2, new() { Timeout = 120_000 });
        await SessionGuest.UntilAsync(() => one.Watched.Light && other.Watched.Light, cancellationToken);
        one.Look(new HeadPose(new Vector3(0.15f, 1.25f, 0), Quaternion.CreateFromYawPitchRoll(0.35f, -0.1f, 0.2f)));
        await PictureAsync(room, "mirror-wall");
        await other.SubmitAsync(new RunInput.Leave(RunTime.Zero), cancellationToken);

        await Assertions.Expect(room.Locator(".mirror")).ToHaveCountAsync(1, new() { Timeout = 120_000 });
    }

    private async Task<IPage> JoinAsync(Desktop desktop, string way)
    {
        var page = await _browser.VisitAsync(desktop);
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(desktop.Host.Doors!.JoinAddressWithCode);
        await page.GetByLabel(way).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Come in" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/join", StringComparison.Ordinal));
        return page;
    }

    /// <summary>Kept where somebody wants to look at it.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("VRTRAINING_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), Timeout = 60_000 });
        }
    }
}
