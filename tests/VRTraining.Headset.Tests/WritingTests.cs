// Words that are typed in the headset reach the run as a person's own.
using System.Numerics;
using StereoKit;
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Running;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Headset.Tests;

[CancelAfter(120_000)]
public sealed class WritingTests
{
    [SetUp]
    public void SwitchOn() => Bench.Reset();

    [Test]
    public async Task Write_AtAReflection_ShowsAndSendsWhatIsTyped(CancellationToken cancellationToken)
    {
        await using var rig = await HeadRig.OpenAsync(
            new HeadOptions { Plan = Repository.PathOf("scenarios", "late-report", "plans", "best.plan"), NoTrace = true });
        rig.Head.Script = new PlanHand(rig.Desk.Plan!, rig.Backstage);
        while (rig.Head.Run is not { Viewed.Scene.Waiting: Waiting.ForThought })
        {
            cancellationToken.ThrowIfCancellationRequested();
            rig.Frame(20);
            await Task.Yield();
        }

        rig.Head.Script = null;
        rig.Frame();
        var write = rig.InWorld(rig.Target("Write"));
        foreach (var pressed in new[] { false, true, false })
        {
            Bench.Point(InputSource.HandRight, Vector3.Zero, Vector3.Normalize(write), pressed);
            rig.Frame();
        }

        Assert.That(Bench.KeyboardShown, Is.True);
        Type("I waitedx\b.");
        rig.Frame();
        rig.Frame();
        Assert.That(rig.Head.Shown.Notice, Is.EqualTo("Write: I waited. |"));

        Type("\n");
        await rig.UntilAsync(
            () => rig.Head.Run!.Events.Exists(happened => happened.Event is RunEvent.Reflected), cancellationToken);

        Assert.That(Bench.KeyboardShown, Is.False);
        Assert.That(rig.Head.Viewer.Notice, Is.Empty);
    }

    private static void Type(string text)
    {
        foreach (var letter in text)
        {
            Bench.Typed.Enqueue(letter);
        }
    }
}
