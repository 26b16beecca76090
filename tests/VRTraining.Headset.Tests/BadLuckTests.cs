// What goes wrong around a headset: focus lost, no runtime, no sound, broken or missing models, a store that fails.
using StereoKit;
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Plays;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Panels;
using VRTraining.Testing;

namespace VRTraining.Headset.Tests;

[CancelAfter(120_000)]
public sealed class BadLuckTests
{
    private const string Scenario = "late-report";

    [SetUp]
    public void SwitchOn() => Bench.Reset();

    [TestCase(AppFocus.Background)]
    [TestCase(AppFocus.Hidden)]
    public async Task Focus_Lost_PausesTheRunAndHidesTheRays(AppFocus focus, CancellationToken cancellationToken)
    {
        await using var rig = await InSceneAsync(cancellationToken);
        Bench.Point(InputSource.HandRight, default, -System.Numerics.Vector3.UnitZ, pressed: false);
        rig.Frame();
        Assert.That(Bench.Lines, Has.Count.EqualTo(1));

        Bench.Focus = focus;
        await rig.UntilAsync(() => rig.Head.Run!.Paused, cancellationToken);

        Assert.That(Bench.Lines, Is.Empty);
        Assert.That(Bench.Models, Is.Not.Empty, "the scene goes on being drawn");
        Bench.Focus = AppFocus.Active;
        rig.Frame();
        Assert.That(rig.Head.Run!.Paused, Is.True, "it goes on when the person says so");
        Assert.That(rig.Head.Run.Events.Count(happened => happened.Event is RunEvent.RunPaused), Is.EqualTo(1));
    }

    [Test]
    public async Task Run_ThatWasCutOff_GoesOnFromTheLibraryPaused(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var options = new HeadOptions { Data = folder.Path, Profile = "quiet-otter" };
        await using (var first = await HeadRig.OpenAsync(options with { Profile = null }))
        {
            first.Backstage.Ask(new Wish.Take(new Offer.NewProfile()));
            first.Backstage.Ask(new Wish.Take(new Offer.Begin(new(Scenario), WithoutTimers: false)));
            await first.UntilAsync(() => first.Head.Run is { Events.Count: > 1 }, cancellationToken);
        }

        await using var second = await HeadRig.OpenAsync(options with { Profile = null });
        await second.UntilAsync(
            () => second.Head.Panel is { } panel && panel.Offers.Any(offer => offer is Offer.UseProfile), cancellationToken);
        second.Backstage.Ask(new Wish.Take(second.Head.Panel!.Offers.OfType<Offer.UseProfile>().Single()));
        await second.UntilAsync(() => second.Head.Panel!.Offers.Any(offer => offer is Offer.GoOn), cancellationToken);
        second.Backstage.Ask(new Wish.Take(second.Head.Panel!.Offers.OfType<Offer.GoOn>().Single()));
        await second.UntilAsync(() => second.Head.Run is { Paused: true }, cancellationToken);

        Assert.That(second.Title, Is.EqualTo("Paused"));
    }

    [Test]
    public async Task Model_BrokenOrMissing_IsSaidAndTheSceneGoesOn(CancellationToken cancellationToken)
    {
        using var assets = Assets();
        File.Delete(assets.PathOf("cast/erik.glb"));
        await File.WriteAllTextAsync(assets.PathOf("rooms/desk-corner.glb"), "no model", cancellationToken);
        await File.WriteAllTextAsync(assets.PathOf("rooms/meeting-room.glb"), "no model", cancellationToken);
        await File.WriteAllTextAsync(assets.PathOf("cast/maya.glb"), "glTF and then nothing", cancellationToken);

        await using var rig = await InSceneAsync(cancellationToken, assets.Path, "speaking-up");
        rig.Frame();

        Assert.That(rig.Head.Viewer.Notice, Does.StartWith("This cannot be shown: Erik, the room."));
        Assert.That(Bench.Models, Has.Count.EqualTo(2), "Rosa and Aisha");
        Assert.That(Bench.Meshes.Count(mesh => mesh.Mesh.Id == "cube"), Is.EqualTo(1), "a calm shape for Erik");
    }

    [Test]
    public void Session_WithoutRuntime_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        var words = new StringWriter();
        Bench.Initializes = false;

        var code = Entry.Run(["--data", folder.Path], TimeProvider.System, words);

        Assert.That(code, Is.EqualTo(3));
        Assert.That(words.ToString(), Does.StartWith("No headset answered.").And.Contain("--simulator").And.Contain("vrtraining"));
        Assert.That(Bench.Settings.noFlatscreenFallback, Is.True, "no window opens behind the person's back");
    }

    [Test]
    public void Session_WhoseRuntimeEnds_SaysThatNothingIsLost()
    {
        using var folder = new TemporaryFolder();
        var words = new StringWriter();
        var frames = 0;
        Bench.BeforeStep = () => Bench.Reason = ++frames > 20 ? QuitReason.SessionLost : QuitReason.None;

        var code = Entry.Run(["--data", folder.Path], TimeProvider.System, words);

        Assert.That(code, Is.EqualTo(3));
        Assert.That(words.ToString(), Does.Contain("Nothing is lost"));
    }

    [TestCase("--offscreen", "--offscreen needs --plan")]
    [TestCase("--pictures x", "--pictures goes with --plan <file>.")]
    [TestCase("--fast", "--fast goes with --plan <file>")]
    [TestCase("--plan", "--plan needs a value.")]
    [TestCase("--frobnicate", "There is no option '--frobnicate'.")]
    [TestCase("--seconds none", "--seconds needs a value.")]
    public void CommandLine_Misused_SaysHow(string line, string expected)
    {
        var words = new StringWriter();

        Assert.That(Entry.Run(line.Split(' '), TimeProvider.System, words), Is.EqualTo(2));
        Assert.That(words.ToString(), Does.StartWith(expected));
    }

    [Test]
    public void Plan_ThatIsNotThere_IsNamed()
    {
        using var folder = new TemporaryFolder();
        var words = new StringWriter();

        var code = Entry.Run(["--offscreen", "--plan", "none.plan", "--data", folder.Path], TimeProvider.System, words);

        Assert.That(code, Is.EqualTo(3));
        Assert.That(words.ToString(), Does.StartWith("There is no plan 'none.plan'"));
    }

    internal static async Task<HeadRig> InSceneAsync(
        CancellationToken cancellationToken, string? assets = null, string scenario = Scenario)
    {
        var rig = await HeadRig.OpenAsync(new HeadOptions { NoTrace = true }, assets);
        rig.Backstage.Ask(new Wish.Take(new Offer.Begin(new(scenario), WithoutTimers: false)));
        await rig.UntilAsync(() => rig.Head.Run is { Events.Count: > 1 }, cancellationToken);
        return rig;
    }

    private static TemporaryFolder Assets()
    {
        var copy = new TemporaryFolder();
        foreach (var part in new[] { "cast", "rooms", "audio" })
        {
            Directory.CreateDirectory(copy.PathOf(part));
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf("Assets", part)))
            {
                File.Copy(file, Path.Combine(copy.PathOf(part), Path.GetFileName(file)));
            }
        }

        return copy;
    }
}
