// The mirror in a real browser, beside the learner it shows.
using System.Numerics;
using Microsoft.Playwright;
using VRTraining.Host.Doors;
using VRTraining.Host.Tests.Seats;
using VRTraining.Link.Seats;
using VRTraining.Simulation.Play;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(300_000)]
public sealed class MirrorInBrowserTests : BrowserFixture
{
    [Test]
    public async Task Mirror_ShowsWhatTheLearnerHears_PointsAt_AndCloses()
    {
        await using var desktop = await Desktop.StartAsync(doors: new DoorOptions { Scenario = "speaking-up" });
        var learner = await ComeInAsync(desktop, "learner", 1280, 800);
        await learner.GotoAsync(AddressOf(desktop, "/scenarios/speaking-up"));
        await learner.GetByRole(AriaRole.Button, new() { Name = "I am ready: begin" }).ClickAsync();
        await learner.Locator(".caption").First.WaitForAsync();
        var room = await ComeInAsync(desktop, "participant", 1920, 1080);
        await room.GotoAsync(AddressOf(desktop, "/mirror"));

        await room.Locator(".mirror[data-shown]").WaitForAsync();
        await Expect(learner.Locator(".watched")).ToHaveTextAsync("The room sees your scene. Close the view");
        while (await learner.Locator("button[name=choice]").CountAsync() == 0)
        {
            var events = await learner.Locator("[data-events]").GetAttributeAsync("data-events");
            await learner.Locator("form[action$='/advance'] button").ClickAsync();
            await Expect(learner.Locator($"[data-events='{events}']")).ToHaveCountAsync(0);
        }

        var last = await learner.Locator(".caption--now [dir=auto]").TextContentAsync();
        await Expect(room.Locator(".mirror-caption")).ToContainTextAsync(last!);
        await PointAtAsync(learner.Locator("button[name=choice]").Nth(1), room);
        await PictureAsync(room, "mirror");
        await IsReadableFromTheBackAsync(room);
        foreach (var key in new[] { "2", "3" })
        {
            await PressKeyAsync(room, key);
            await Expect(room.Locator($"[data-key='{key}']")).ToHaveAttributeAsync("aria-pressed", "true");
            await PictureAsync(room, $"mirror-{key}");
        }

        await learner.GetByRole(AriaRole.Button, new() { Name = "Close the view" }).ClickAsync();
        await Expect(room.Locator(".mirror-cover")).ToHaveTextAsync("The view is closed for a moment.");
        await Expect(room.Locator(".mirror-caption")).ToBeHiddenAsync();
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
        var room = await ComeInAsync(desktop, "participant", 1920, 1080);

        await room.GotoAsync(AddressOf(desktop, "/mirror"));
        await Expect(room.Locator(".mirror[data-shown]")).ToHaveCountAsync(2);
        await PressAsync(room, "Full screen");
        await room.WaitForFunctionAsync("() => document.fullscreenElement !== null");
        await SessionGuest.UntilAsync(() => one.Watched.Light && other.Watched.Light, cancellationToken);
        one.Look(new HeadPose(new Vector3(0.15f, 1.25f, 0), Quaternion.CreateFromYawPitchRoll(0.35f, -0.1f, 0.2f)));
        await PictureAsync(room, "mirror-wall");
        await other.SubmitAsync(new RunInput.Leave(RunTime.Zero), cancellationToken);

        await Expect(room.Locator(".mirror")).ToHaveCountAsync(1);
        await Expect(room.Locator(".mirror[data-shown]")).ToHaveCountAsync(1);
        Assert.That(await room.EvaluateAsync<bool>("document.fullscreenElement !== null"), "a wall that is hung anew stays full screen");
    }

    /// <summary>
    /// Points again until it is seen: a response that has come under the resting mouse is pointed at as well, perhaps later,
    /// and what has the focus already gets none anew.
    /// </summary>
    private static async Task PointAtAsync(ILocator choice, IPage room)
    {
        var id = await choice.GetAttributeAsync("value");
        while (await room.Locator($".mirror-choices .is-pointed[data-choice='{id}']").CountAsync() == 0)
        {
            TestContext.CurrentContext.CancellationToken.ThrowIfCancellationRequested();
            await choice.EvaluateAsync("choice => { choice.blur(); choice.focus(); }");
        }
    }

    /// <summary>
    /// On a picture of 1080 lines letters of at least 43 pixels, all of them on the picture. Seen from six times the picture's
    /// height their capitals (0.7 of that) are 16 minutes of arc high, the least that ISO 9241-303 asks for.
    /// </summary>
    private static async Task IsReadableFromTheBackAsync(IPage room)
    {
        var sizes = await room.EvaluateAsync<double[]>("""
            ['.mirror-caption', '.mirror-choices li'].map((name) => parseFloat(getComputedStyle(document.querySelector(name)).fontSize))
            """);
        Assert.That(sizes, Is.All.GreaterThanOrEqualTo(43));
        var words = (await room.Locator(".mirror-words").BoundingBoxAsync())!;
        Assert.That((words.Y >= 0, words.Y + words.Height <= 1080), Is.EqualTo((true, true)));
        Assert.That(
            await room.Locator(".mirror-words").EvaluateAsync<bool>("words => words.scrollWidth <= words.clientWidth"), Is.True);
    }
}
