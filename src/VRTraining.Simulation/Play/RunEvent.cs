// Everything that can happen in a run; a journal is a list of these, and all that is shown or scored is a fold over it.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

/// <summary>Something that has happened in a run.</summary>
public abstract record RunEvent
{
    private RunEvent()
    {
    }

    /// <summary>The scene began; <paramref name="Seed"/> decides every chance in it.</summary>
    public sealed record RunStarted(ulong Seed) : RunEvent;

    /// <summary>A node was entered.</summary>
    public sealed record NodeEntered(NodeId Node) : RunEvent;

    /// <summary>The node just entered can be rewound to; <paramref name="Mark"/> counts checkpoints from 1 within the run.</summary>
    public sealed record CheckpointReached(NodeId Node, int Mark) : RunEvent;

    /// <summary>A line was said.</summary>
    public sealed record LineSpoken(LineId Line) : RunEvent;

    /// <summary>Hint number <paramref name="Index"/> (from 0) of the node was shown.</summary>
    public sealed record HintShown(NodeId Node, int Index) : RunEvent;

    /// <summary>Responses were offered, to be given before <paramref name="Deadline"/> where there is one.</summary>
    public sealed record ChoicesOffered(NodeId Node, ImmutableArray<ChoiceId> Choices, RunTime? Deadline) : RunEvent
    {
        /// <inheritdoc/>
        public bool Equals(ChoicesOffered? other) => other is not null && Node == other.Node
            && Deadline == other.Deadline && Choices.AsSpan().SequenceEqual(other.Choices.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Node, Deadline, Choices.Length);
    }

    /// <summary>The learner was asked to answer in own words.</summary>
    public sealed record AnswerAsked(NodeId Node) : RunEvent;

    /// <summary>The learner was asked for a thought.</summary>
    public sealed record ReflectionAsked(NodeId Node) : RunEvent;

    /// <summary>The time for a response was up.</summary>
    public sealed record TimeRanOut(NodeId Node) : RunEvent;

    /// <summary>The learner's own words were taken as <paramref name="Choice"/>.</summary>
    public sealed record AnswerMatched(NodeId Node, ChoiceId Choice) : RunEvent;

    /// <summary>A response was given.</summary>
    public sealed record ChoiceMade(NodeId Node, ChoiceId Choice, Quality Quality) : RunEvent;

    /// <summary>Effect number <paramref name="Effect"/> (from 0) of <paramref name="Choice"/> moved a mood.</summary>
    public sealed record MoodChanged(
        CharacterId Character, Mood Mood, int From, int To, ChoiceId Choice, int Effect) : RunEvent;

    /// <summary>Effect number <paramref name="Effect"/> of <paramref name="Choice"/> changed a variable.</summary>
    public sealed record VariableChanged(
        VariableId Variable, string From, string To, ChoiceId Choice, int Effect) : RunEvent;

    /// <summary>Effect number <paramref name="Effect"/> of <paramref name="Choice"/> scored points.</summary>
    public sealed record PointsScored(SkillId Skill, int Points, int Anchor, ChoiceId Choice, int Effect) : RunEvent;

    /// <summary>A response was a poor move; what follows shows its result.</summary>
    public sealed record SetbackHappened(NodeId Node, ChoiceId Choice) : RunEvent;

    /// <summary>Chance took way number <paramref name="Way"/> (from 0).</summary>
    public sealed record ChanceTaken(NodeId Node, int Way) : RunEvent;

    /// <summary>The learner was done with a reflection; its text is kept apart.</summary>
    public sealed record Reflected(NodeId Node) : RunEvent;

    /// <summary>There is more time, until <paramref name="Deadline"/>.</summary>
    public sealed record TimeExtended(RunTime Deadline) : RunEvent;

    /// <summary>There are no time limits any more in this run.</summary>
    public sealed record TimersTurnedOff : RunEvent;

    /// <summary>A new attempt began at checkpoint <paramref name="Mark"/>, leaving attempt <paramref name="LeftAttempt"/>.</summary>
    public sealed record Rewound(NodeId Node, int Mark, int LeftAttempt) : RunEvent;

    /// <summary>The play was taken straight to a node.</summary>
    public sealed record Jumped(NodeId Node) : RunEvent;

    /// <summary>Someone else steered the run for the first time.</summary>
    public sealed record RunAssisted(Role By) : RunEvent;

    /// <summary>Time stands still.</summary>
    public sealed record RunPaused : RunEvent;

    /// <summary>Time goes on.</summary>
    public sealed record RunResumed : RunEvent;

    /// <summary>The play came to an ending; it can still be rewound.</summary>
    public sealed record EndingReached(EndingId Ending, Outcome Outcome) : RunEvent;

    /// <summary>The learner went on to the debrief; nothing follows.</summary>
    public sealed record RunCompleted : RunEvent;

    /// <summary>The learner left before an ending; nothing follows.</summary>
    public sealed record RunLeft : RunEvent;
}
