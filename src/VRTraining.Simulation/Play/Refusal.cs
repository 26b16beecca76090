// A command turned down: a value with a stable reason, not an exception.
namespace VRTraining.Simulation.Play;

/// <summary>An input turned down; the state is as before.</summary>
/// <param name="Reason">A stable word for programs, one of the constants here.</param>
public sealed record Refusal(string Reason)
{
    /// <summary>The run has not begun.</summary>
    public static readonly Refusal NotStarted = new("not-started");

    /// <summary>The run has begun already.</summary>
    public static readonly Refusal AlreadyStarted = new("already-started");

    /// <summary>The run is paused.</summary>
    public static readonly Refusal Paused = new("run-is-paused");

    /// <summary>The run is not paused.</summary>
    public static readonly Refusal NotPaused = new("run-is-not-paused");

    /// <summary>The run is completed or was left.</summary>
    public static readonly Refusal Over = new("run-is-over");

    /// <summary>The run is at an ending: advance to the debrief, or rewind.</summary>
    public static readonly Refusal AtEnding = new("run-is-at-an-ending");

    /// <summary>The learner is asked for something; there is no next line.</summary>
    public static readonly Refusal NothingToAdvance = new("nothing-to-advance");

    /// <summary>No responses are offered now, or this is none of them.</summary>
    public static readonly Refusal NotOffered = new("choice-not-offered");

    /// <summary>No answer in own words is asked for now.</summary>
    public static readonly Refusal NoAnswerAsked = new("no-answer-asked");

    /// <summary>No reflection is asked for now.</summary>
    public static readonly Refusal NoReflectionAsked = new("no-reflection-asked");

    /// <summary>The present attempt has not passed such a checkpoint.</summary>
    public static readonly Refusal NoSuchCheckpoint = new("no-such-checkpoint");

    /// <summary>The script has no such node.</summary>
    public static readonly Refusal NoSuchNode = new("no-such-node");

    /// <summary>The node is part of a sub-scene, which can only be entered by a call.</summary>
    public static readonly Refusal WithinSubScene = new("node-is-in-a-sub-scene");

    /// <summary>This role may not do that.</summary>
    public static readonly Refusal NotAllowed = new("not-allowed");

    /// <summary>The time given lies before an earlier input.</summary>
    public static readonly Refusal TimeWentBack = new("time-went-back");

    /// <summary>The limit of this moment has passed.</summary>
    public static readonly Refusal TimeIsUp = new("time-is-up");

    /// <summary>No limit runs now.</summary>
    public static readonly Refusal NoDeadline = new("no-deadline");

    /// <summary>The limit has not passed yet.</summary>
    public static readonly Refusal NotYet = new("deadline-not-reached");

    /// <summary>An extension is 1–3600 seconds.</summary>
    public static readonly Refusal BadExtension = new("extension-out-of-range");

    /// <summary>Every hint of this node has been shown.</summary>
    public static readonly Refusal NoHintLeft = new("no-hint-left");

    /// <summary>Text is at most 4,000 characters.</summary>
    public static readonly Refusal TextTooLong = new("text-too-long");

    /// <inheritdoc/>
    public override string ToString() => Reason;
}
