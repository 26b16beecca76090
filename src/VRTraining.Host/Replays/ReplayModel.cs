// What the debrief needs to look at runs again: their moments, the one that is shown, and two attempts side by side.
using System.Collections.Immutable;
using System.Globalization;
using VRTraining.Learning.Debriefing;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Debriefs;
using VRTraining.Simulation.Play;

namespace VRTraining.Host.Replays;

/// <summary>What the debrief needs to look at runs again.</summary>
public sealed record ReplayModel
{
    /// <summary>The run that is looked at, or would be.</summary>
    public required RunId Run { get; init; }

    /// <summary>What the mirror shows; null: nothing.</summary>
    public ReplayView? View { get; init; }

    /// <summary>The moment that it shows, in words; null where it shows nothing.</summary>
    public ReplayedMoment? Moment { get; init; }

    /// <summary>Moments of choice and bookmarks, in the order of the run.</summary>
    public required ImmutableArray<ReplayMark> Marks { get; init; }

    /// <summary>The run time that is shown.</summary>
    public RunTime Position { get; init; }

    /// <summary>The number of the latest event that is shown; 0 where nothing is.</summary>
    public int ShownEvent { get; init; }

    /// <summary>The run time of the run's last event.</summary>
    public required RunTime Length { get; init; }

    /// <summary>The attempts that one may compare, a learner after the other.</summary>
    public required ImmutableArray<ReplayAttempt> Attempts { get; init; }

    /// <summary>The two attempts that are shown side by side; null where none are.</summary>
    public SideBySide? SideBySide { get; init; }

    /// <summary>The last moment of choice before what is shown.</summary>
    public ReplayMark? Before => Marks.LastOrDefault(mark => !mark.IsBookmark && mark.EventNumber < ShownEvent);

    /// <summary>The next moment of choice after what is shown.</summary>
    public ReplayMark? After => Marks.FirstOrDefault(mark => !mark.IsBookmark && mark.EventNumber > ShownEvent);
}

/// <summary>A moment that one can go to.</summary>
/// <param name="EventNumber">The number of the latest event then.</param>
/// <param name="At">Run time.</param>
/// <param name="Words">What was said there, or the note of a bookmark.</param>
/// <param name="IsBookmark">Whether the facilitator marked it; else it is a moment of choice.</param>
public sealed record ReplayMark(int EventNumber, RunTime At, string Words, bool IsBookmark);

/// <summary>Which attempt of which run; forms write <c>run/attempt</c>.</summary>
/// <param name="Run">The run.</param>
/// <param name="Attempt">From 1.</param>
public readonly record struct AttemptKey(RunId Run, int Attempt)
{
    /// <summary>The key in a form's text, or null.</summary>
    public static AttemptKey? Read(string? text) => text?.Split('/') is [var run, var attempt]
        && Guid.TryParseExact(run, "D", out var id)
        && int.TryParse(attempt, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new AttemptKey(new RunId(id), number)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Run}/{Attempt}");
}

/// <summary>An attempt that one may compare.</summary>
/// <param name="Key">Which.</param>
/// <param name="RunNumber">The place of its run among the learner's own, from 1.</param>
/// <param name="Learner">Who played.</param>
/// <param name="Ending">The title of its ending; null where it was left or rewound before one.</param>
public sealed record ReplayAttempt(AttemptKey Key, int RunNumber, string Learner, string? Ending);

/// <summary>Two attempts side by side.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Comparison">What they had in common, and what came of each.</param>
public sealed record SideBySide(ReplayAttempt One, ReplayAttempt Other, AttemptComparison Comparison);
