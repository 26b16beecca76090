// A steady frame of the whole head allocates nothing: devices, both frames, painting.
using System.Numerics;
using StereoKit;
using VRTraining.Simulation.Play;

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
        rig.Head.Viewer.Settings = rig.Head.Viewer.Settings with { AutoAdvance = true };
        while (rig.Head.Run!.Viewed.Scene.Waiting != Waiting.ForChoice)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rig.Frame(50);
            await Task.Yield();
        }

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

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Frame(i);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(Bench.Models, Has.Count.EqualTo(4), "a room and three colleagues");
        Assert.That(rig.Head.Shown.Targets.Length, Is.GreaterThan(4), "cards");
    }
}
