// Where the debrief is: its step, its clocks, and what the mirror shows of the run.
using System.Collections.Immutable;

namespace VRTraining.Sessions.Debriefs;

/// <summary>Whose talk is timed.</summary>
public enum Speaker
{
    /// <summary>Who played.</summary>
    Learner,

    /// <summary>Participants and observers.</summary>
    Room,

    /// <summary>The facilitator.</summary>
    Facilitator,
}

/// <summary>Where a debrief is; immutable.</summary>
/// <param name="Style">How it goes.</param>
/// <param name="Step">The place of the step, from 0.</param>
/// <param name="StepSince">When the step began, UTC.</param>
public sealed record Debriefing(DebriefStyle Style, int Step, DateTimeOffset StepSince)
{
    /// <summary>How long each has talked, without the one who talks now.</summary>
    public ImmutableDictionary<Speaker, TimeSpan> Talked { get; init; } = ImmutableDictionary<Speaker, TimeSpan>.Empty;

    /// <summary>Who talks now, and since when; null where nobody is timed.</summary>
    public (Speaker Who, DateTimeOffset Since)? Talking { get; init; }

    /// <summary>What the mirror shows once more; null: nothing.</summary>
    public ReplayView? Replay { get; init; }

    /// <summary>When <see cref="Replay"/> was asked for, UTC: what plays on has played since.</summary>
    public DateTimeOffset ReplaySince { get; init; }

    /// <summary>Whether whoever played leads as well: chooses the steps and what is looked at again.</summary>
    public bool LearnerLeads => Style == DebriefStyle.SelfLed;

    /// <summary>The steps.</summary>
    public ImmutableArray<DebriefStep> Steps => DebriefSteps.Of(Style);

    /// <summary>The step now.</summary>
    public DebriefStep Now => Steps[Step];

    /// <summary>Whether the learner has had the first word.</summary>
    public bool LearnerHasSpoken => Talked.ContainsKey(Speaker.Learner) || Talking?.Who == Speaker.Learner;

    /// <summary>How long somebody has talked by a moment.</summary>
    public TimeSpan TalkOf(Speaker who, DateTimeOffset now) =>
        Talked.GetValueOrDefault(who) + (Talking is { } talking && talking.Who == who && now > talking.Since
            ? now - talking.Since
            : TimeSpan.Zero);

    /// <summary>With the present talk ended.</summary>
    internal Debriefing Silent(DateTimeOffset now) => Talking is { } talking
        ? this with { Talked = Talked.SetItem(talking.Who, TalkOf(talking.Who, now)), Talking = null }
        : this;
}
