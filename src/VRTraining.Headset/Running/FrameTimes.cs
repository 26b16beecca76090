// How long frames take: our own part and the whole, counted without keeping every one.
using System.Globalization;

namespace VRTraining.Headset.Running;

/// <summary>Counts how long frames take; one thread. Counting allocates nothing.</summary>
internal sealed class FrameTimes
{
    private const int OwnStepMicroseconds = 50;
    private const int WholeStepMicroseconds = 500;
    private const int Steps = 2000;

    private readonly int[] _own = new int[Steps + 1];
    private readonly int[] _whole = new int[Steps + 1];

    /// <summary>How many frames were counted.</summary>
    public int Count { get; private set; }

    /// <summary>Our own part of the last frame, milliseconds.</summary>
    public float LastOwnMs { get; private set; }

    /// <summary>The whole last frame, milliseconds.</summary>
    public float LastWholeMs { get; private set; }

    /// <summary>Counts a frame.</summary>
    /// <param name="own">What we did between StereoKit's own steps.</param>
    /// <param name="whole">From the frame before to this one.</param>
    public void Add(TimeSpan own, TimeSpan whole)
    {
        Count++;
        (LastOwnMs, LastWholeMs) = ((float)own.TotalMilliseconds, (float)whole.TotalMilliseconds);
        _own[StepOf(own, OwnStepMicroseconds)]++;
        _whole[StepOf(whole, WholeStepMicroseconds)]++;
    }

    /// <summary>The time within which that share of the frames stayed, in milliseconds; at most 100 and 1000.</summary>
    public (float OwnMs, float WholeMs) Within(float share) =>
        (Within(_own, share, OwnStepMicroseconds), Within(_whole, share, WholeStepMicroseconds));

    /// <summary>For the end of a session, in a line.</summary>
    public string Summary()
    {
        var (half, most) = (Within(0.5f), Within(0.99f));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count} frames. Our part: {half.OwnMs:0.00} ms median, {most.OwnMs:0.00} ms at 99 %. "
                + $"Whole frame: {half.WholeMs:0.0} ms median, {most.WholeMs:0.0} ms at 99 %.");
    }

    private static int StepOf(TimeSpan time, int stepMicroseconds) =>
        (int)Math.Clamp(time.TotalMicroseconds / stepMicroseconds, 0, Steps);

    private float Within(int[] counts, float share, int stepMicroseconds)
    {
        var wanted = (int)MathF.Ceiling(Count * share);
        var step = 0;
        for (var seen = 0; step < Steps && (seen += counts[step]) < wanted; step++)
        {
        }

        return (step + 1) * stepMicroseconds / 1000f;
    }
}
