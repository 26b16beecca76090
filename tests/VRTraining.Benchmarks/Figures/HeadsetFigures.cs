// What the head's own part of a frame costs with three colleagues, cards and captions, and its own part of the start.
using System.Diagnostics;
using System.Numerics;
using StereoKit;
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Plays;
using VRTraining.Headset.Running;
using VRTraining.Headset.Tests;
using VRTraining.Stage.Panels;

namespace VRTraining.Benchmarks.Figures;

/// <summary>
/// The head on the bench: its own sources, real store, journal and assets, and a contract in place of StereoKit. What StereoKit
/// and the runtime add is measured with the libraries themselves, in docs/headset.md.
/// </summary>
internal static class HeadsetFigures
{
    private const int Frames = 2_000;

    /// <summary>StereoKit's own start took 1.1 s at most: the rest of the 4 s are ours.</summary>
    private const double OwnStartSeconds = 2.9;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        Bench.Reset();
        var begun = Stopwatch.GetTimestamp();
        await using var rig = await HeadRig.OpenAsync(new HeadOptions { NoTrace = true });
        await rig.UntilAsync(() => rig.Head.Shown.HasBoard, CancellationToken.None);
        yield return Figure.Most("headset.own_start_s", Stopwatch.GetElapsedTime(begun).TotalSeconds, "s", OwnStartSeconds);

        rig.Backstage.Ask(new Wish.Take(new Offer.Begin(new("speaking-up"), WithoutTimers: false)));
        await rig.UntilAsync(() => rig.Head.Run is { Events.Count: > 1 }, CancellationToken.None);
        while (!rig.Head.Shown.Caption.Visible)
        {
            rig.Frame();
        }

        var times = new FrameTimes();
        int Speaking() => Step(rig, times);
        yield return Figure.Most("headset.frame_ms", Stopping.SecondsPerOperation(Speaking) * 1000, "ms", 1);
        yield return Figure.Most("headset.frame_p99_ms", times.Within(0.99f).OwnMs, "ms", 1);
        yield return Figure.Most("headset.bytes_per_frame", Stopping.BytesPerOperation(Speaking), "B", 0);
    }

    /// <summary>Frames of a line that is being said, while a hand points at the board.</summary>
    private static int Step(HeadRig rig, FrameTimes times)
    {
        for (var frame = 0; frame < Frames; frame++)
        {
            var aim = Vector3.Normalize(new Vector3(frame % 7 * 0.01f, -0.3f, -1));
            Bench.Point(InputSource.HandRight, Vector3.Zero, aim, pressed: false);
            rig.Frame(1);
            times.Add(TimeSpan.FromMilliseconds(rig.Head.Times.LastOwnMs), TimeSpan.Zero);
        }

        return Frames;
    }
}
