// Time within a run.
using System.Globalization;

namespace VRTraining.Simulation.Play;

/// <summary>Time since a run's start in whole milliseconds; it stands still while the run is paused.</summary>
/// <param name="Milliseconds">0 and up.</param>
public readonly record struct RunTime(long Milliseconds) : IComparable<RunTime>
{
    /// <summary>The start of a run.</summary>
    public static RunTime Zero => default;

    /// <summary>The time so many milliseconds later.</summary>
    public RunTime Plus(long milliseconds) => new(Milliseconds + milliseconds);

    /// <inheritdoc/>
    public int CompareTo(RunTime other) => Milliseconds.CompareTo(other.Milliseconds);

    /// <summary>Earlier.</summary>
    public static bool operator <(RunTime left, RunTime right) => left.Milliseconds < right.Milliseconds;

    /// <summary>Later.</summary>
    public static bool operator >(RunTime left, RunTime right) => left.Milliseconds > right.Milliseconds;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(RunTime left, RunTime right) => left.Milliseconds <= right.Milliseconds;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(RunTime left, RunTime right) => left.Milliseconds >= right.Milliseconds;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Milliseconds} ms");
}
