// The id of one play by one learner.
namespace VRTraining.Runs.Journal;

/// <summary>The id of a run: a UUID of version 7 (RFC 9562), so that ids sort by when the run began.</summary>
public readonly record struct RunId(Guid Value)
{
    /// <summary>A fresh id.</summary>
    /// <param name="now">When the run begins.</param>
    public static RunId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
