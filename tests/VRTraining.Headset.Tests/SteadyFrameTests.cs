// A steady frame of the whole head allocates nothing: devices, both frames, painting.
using System.Numerics;
using StereoKit;
using VRTraining.Headset.Plays;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Tests;

[CancelAfter(120_000)]
public sealed class SteadyFrameTests
{
    [SetUp]
    public void SwitchOn() => Bench.Reset();

    [Test]
    public async Task ThousandFrames_WithThreeColleaguesCardsAndCaptions_AllocateNothing(CancellationToken cancellationToken)
    {
        await using var rig = await BadLuckTests.InSceneAsync(cancellationToken, scenario: "speaking-up");
        await ToTheChoiceAsync(rig, cancellationToken);

        Assert.That(Allocated(rig), Is.Zero);
        Assert.That(Bench.Models, Has.Count.EqualTo(4), "a room and three colleagues");
        Assert.That(rig.Head.Shown.Targets.Length, Is.GreaterThan(4), "cards");
    }

    [Test]
    public async Task ThousandFrames_AtAnotherHost_WhileTheRoomWatches_AllocateNothing(CancellationToken cancellationToken)
    {
        await using var remote = await Remote.StartAsync("late-report");
        await using var rig = await JoinedTests.InSceneAsync(remote, cancellationToken);
        await ToTheChoiceAsync(rig, cancellationToken);
        using var watching = remote.Host.Mirrors.Sources.Single().Wearer.Watch();
        await rig.UntilAsync(() => rig.Head.Viewer.RoomView == RoomView.Watched, cancellationToken);

        Assert.That(Allocated(rig), Is.Zero);
        Assert.That(rig.Head.Run!.Play, Is.InstanceOf<RemotePlay>());
        Assert.That(rig.Head.Shown.Light.On, Is.True, "the light is on, and the head's pose is handed on");
    }

    private static async Task ToTheChoiceAsync(HeadRig rig, CancellationToken cancellationToken)
    {
        rig.Head.Viewer.Settings = rig.Head.Viewer.Settings with { AutoAdvance = true };
        while (rig.Head.Run!.Viewed.Scene.Waiting != Waiting.ForChoice)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rig.Frame(50);
            await Task.Yield();
        }
    }

    /// <summary>What a thousand steady frames allocate, in bytes: a ray moves a little over a place without a card.</summary>
    private static long Allocated(HeadRig rig)
    {
        var aim = new Vector3(0, -0.3f, -1);
        void Frame(int i)
        {
            Bench.Point(InputSource.HandRight, Vector3.Zero, Vector3.Normalize(aim + new Vector3(i % 7 * 0.01f, 0, 0)), false);
            rig.Frame();
        }

        for (var i = 0; i < 300; i++)
        {
            Frame(i);
        }

        var before = rig.Allocated;
        for (var i = 0; i < 1000; i++)
        {
            Frame(i);
        }

        return rig.Allocated - before;
    }
}
