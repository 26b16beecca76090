// A head lets others at its computer watch: what a real browser shows, the light, and the wearer who closes the view.
using System.Numerics;
using Microsoft.Playwright;
using StereoKit;
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Plays;
using VRTraining.Host.Desktop;
using VRTraining.Host.Mirrors;
using VRTraining.Host.Tests.Browser;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Panels;
using VRTraining.Stage.Viewing;
using VRTraining.Testing;

namespace VRTraining.Headset.Tests;

[CancelAfter(300_000)]
public sealed class MirrorTests
{
    private const string Light = "The room sees your scene.";
    private const string Dark = "The room cannot see your scene.";

    private TemporaryFolder _folder = null!;
    private DesktopHost _host = null!;

    [SetUp]
    public async Task SwitchOn()
    {
        Bench.Reset();
        _folder = new TemporaryFolder();
        _host = await DesktopHost.StartAsync(new DesktopOptions(_folder.Path, 0, []), default);
    }

    [TearDown]
    public async Task SwitchOff()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    private Wearer Wearer => _host.Mirrors.Sources.Single().Wearer;

    [Test]
    public async Task Mirror_InARealBrowser_ShowsTheSceneOfTheHead_AndCloses(CancellationToken cancellationToken)
    {
        await using var browser = await RealBrowser.StartAsync();
        await using var rig = await InSceneAsync("speaking-up", cancellationToken);
        var page = await browser.OpenAsync(_host.MirrorAddress, 1280, 720);
        await UntilAsync(rig, page.Locator(".mirror[data-shown]").WaitForAsync(), cancellationToken);
        await rig.UntilAsync(() => Says(Light), cancellationToken);

        rig.Backstage.Ask(new Wish.Submit(new RunInput.Advance(RunTime.Zero)));
        var events = rig.Head.Run!.Events.Count;
        await rig.UntilAsync(() => rig.Head.Run!.Events.Count > events, cancellationToken);
        await UntilAsync(
            rig,
            Assertions.Expect(page.Locator(".mirror-caption"))
                .ToContainTextAsync(rig.Head.Run!.Viewed.History[^1].Text, new() { Timeout = 120_000 }),
            cancellationToken);
        Press(rig, StageActionKind.Menu);
        Press(rig, StageActionKind.Blank);

        await UntilAsync(
            rig,
            Assertions.Expect(page.Locator(".mirror-cover"))
                .ToHaveTextAsync("The view is closed for a moment.", new() { Timeout = 120_000 }),
            cancellationToken);
        Assert.That(Says(Dark), Is.True);
    }

    [Test]
    public async Task Light_IsSeenWhileSomebodyLooks_AndTheirCameraFollowsTheHead(CancellationToken cancellationToken)
    {
        await using var rig = await InSceneAsync("late-report", cancellationToken);
        Bench.Head = new Pose(Vector3.Zero, Quaternion.CreateFromYawPitchRoll(0.3f, -0.1f, 0));
        rig.Frame();
        Assert.That(Says(Light) || Says(Dark), Is.False, "nobody looks");
        Assert.That(Wearer.Pose.Version, Is.Zero);

        using (Wearer.Watch())
        {
            rig.Frame();
            Assert.That(Says(Light), Is.True);
            Assert.That(Wearer.Pose.TryRead(out var pose), Is.True);
            Assert.That(Vector3.Distance(pose.Position, rig.Head.Senses.Eyes), Is.LessThan(1e-5f));
            var ahead = Vector3.Transform(-Vector3.UnitZ, pose.Rotation);
            Assert.That(MathF.Atan2(-ahead.X, -ahead.Z), Is.EqualTo(0.3f - rig.Head.Seat.Yaw).Within(1e-4f));
            Assert.That(MathF.Asin(ahead.Y), Is.EqualTo(-0.1f).Within(1e-4f));
        }

        rig.Frame();
        Assert.That(Says(Light), Is.False);
    }

    [Test]
    public async Task Wrist_ClosesTheViewAndOpensItAgain(CancellationToken cancellationToken)
    {
        await using var rig = await InSceneAsync("late-report", cancellationToken);
        using var watching = Wearer.Watch();
        var palm = new Vector3(-0.15f, -0.2f, -0.35f);
        Bench.Point(InputSource.HandLeft, palm, Vector3.UnitY, pressed: false);
        Bench.Palm(Handed.Left, palm, Quaternion.CreateFromYawPitchRoll(
            MathF.Atan2(palm.X, palm.Z), MathF.Asin(-palm.Y / palm.Length()), 0));
        rig.Frame();

        PressAtWrist(rig, "Close the view");
        await rig.UntilAsync(() => Wearer.Watched.Blanked, cancellationToken);
        Assert.That(Says(Dark), Is.True);
        PressAtWrist(rig, "Let the room see again");
        await rig.UntilAsync(() => !Wearer.Watched.Blanked && Says(Light), cancellationToken);
    }

    [Test]
    public async Task ViewClosedInOneRun_IsClosedInTheNext(CancellationToken cancellationToken)
    {
        await using var rig = await InSceneAsync("late-report", cancellationToken);
        var first = Wearer;
        rig.Backstage.Ask(new Wish.Blank(true));
        rig.Backstage.Ask(new Wish.Submit(new RunInput.Leave(RunTime.Zero)));
        await rig.UntilAsync(() => rig.Head.Panel is not null, cancellationToken);
        Assert.That(_host.Mirrors.Sources, Is.Empty, "what is over is not shown");

        await BeginAsync(rig, "late-report", cancellationToken);

        Assert.That((Wearer == first, Wearer.Watched.Blanked), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task Learner_WithoutTrace_IsNotShown(CancellationToken cancellationToken)
    {
        await using var rig = await HeadRig.OpenAsync(
            new HeadOptions { Data = _folder.Path, NoTrace = true }, mirrors: _host.Mirrors);

        await BeginAsync(rig, "late-report", cancellationToken);

        Assert.That(_host.Mirrors.Sources, Is.Empty);
        Assert.That(rig.Head.Viewer.RoomView, Is.EqualTo(RoomView.None));
    }

    private async Task<HeadRig> InSceneAsync(string scenario, CancellationToken cancellationToken)
    {
        var rig = await HeadRig.OpenAsync(new HeadOptions { Data = _folder.Path }, mirrors: _host.Mirrors);
        rig.Backstage.Ask(new Wish.Take(new Offer.NewProfile()));
        await BeginAsync(rig, scenario, cancellationToken);
        return rig;
    }

    private static async Task BeginAsync(HeadRig rig, string scenario, CancellationToken cancellationToken)
    {
        rig.Backstage.Ask(new Wish.Take(new Offer.Begin(new(scenario), WithoutTimers: false)));
        await rig.UntilAsync(() => rig.Head.Run is { Events.Count: > 1 }, cancellationToken);
        rig.Frame();
    }

    /// <summary>Frames go on while the browser does something.</summary>
    private static async Task UntilAsync(HeadRig rig, Task done, CancellationToken cancellationToken)
    {
        await rig.UntilAsync(() => done.IsCompleted, cancellationToken);
        await done;
    }

    private static void Press(HeadRig rig, StageActionKind kind)
    {
        rig.Frame();
        var place = rig.Head.Shown.Targets.ToArray().Single(target => target.Action.Kind == kind).Place;
        PressAt(rig, rig.InWorld(place));
    }

    private static void PressAtWrist(HeadRig rig, string words)
    {
        rig.Frame();

        // Its words take two lines.
        PressAt(rig, Bench.Texts.First(drawn => drawn.Text.Length > 3 && words.StartsWith(drawn.Text, StringComparison.Ordinal))
            .At.Translation);
    }

    private static void PressAt(HeadRig rig, Vector3 place)
    {
        var elbow = new Vector3(0.2f, -0.25f, -0.1f);
        foreach (var pressed in new[] { false, true, false })
        {
            Bench.HandSource = HandSource.Simulated;
            Bench.Point(InputSource.HandRight, elbow, Vector3.Normalize(place - elbow), pressed);
            rig.Frame();
        }
    }

    private static bool Says(string words) => Bench.Texts.Any(drawn => drawn.Text == words);
}
