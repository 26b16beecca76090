// Where a run stands, as its events tell it: all that a player needs to know to ask the next question.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

/// <summary>Where a run stands; a fold over its events.</summary>
public sealed class SceneSoFar
{
    private readonly Dictionary<int, Mark> _marks = [];
    private Mark? _mark;

    /// <summary>Before the start.</summary>
    public SceneSoFar(Scenario scenario) => Moods = scenario.Characters
        .SelectMany(character => character.Moods.Select(mood => ((character.Id, mood.Mood), mood.Start)))
        .ToImmutableDictionary(pair => pair.Item1, pair => pair.Start);

    /// <summary>What the run waits for.</summary>
    public Waiting Waiting { get; private set; }

    /// <summary>The place in the script; null before the start.</summary>
    public NodeId? Node { get; private set; }

    /// <summary>What was said since the learner last did something: what a returning learner needs to hear again.</summary>
    public ImmutableArray<LineId> Heard { get; private set; } = [];

    /// <summary>The responses on offer.</summary>
    public ImmutableArray<ChoiceId> Offered { get; private set; } = [];

    /// <summary>When the moment of choice runs out.</summary>
    public RunTime? Deadline { get; private set; }

    /// <summary>Whether time stands still.</summary>
    public bool Paused { get; private set; }

    /// <summary>How many hints of this place were shown.</summary>
    public int HintsShown { get; private set; }

    /// <summary>The present attempt, from 1.</summary>
    public int Attempt { get; private set; } = 1;

    /// <summary>Whether the learner left before an ending.</summary>
    public bool Left { get; private set; }

    /// <summary>How everybody feels.</summary>
    public ImmutableDictionary<(CharacterId Character, Mood Mood), int> Moods { get; private set; }

    /// <summary>Where one may go back to, the latest first.</summary>
    public IReadOnlyList<NodeId> Checkpoints
    {
        get
        {
            var nodes = new List<NodeId>();
            for (var mark = _mark; mark is not null; mark = mark.Before)
            {
                nodes.Add(mark.Node);
            }

            return [.. nodes.Distinct()];
        }
    }

    /// <summary>Takes in the next event.</summary>
    public void Add(StampedEvent happened)
    {
        Attempt = happened.Attempt;
        switch (happened.Event)
        {
            case RunEvent.NodeEntered entered:
                (Node, HintsShown, Deadline, Waiting) = (entered.Node, 0, null, Waiting.ForNothing);
                break;
            case RunEvent.CheckpointReached reached:
                _mark = _marks[reached.Mark] = new Mark(reached.Node, Moods, _mark);
                break;
            case RunEvent.LineSpoken spoken:
                (Heard, Waiting) = (Heard.Add(spoken.Line), Waiting.ToGoOn);
                break;
            case RunEvent.ChoicesOffered offered:
                (Offered, Deadline, Waiting) = (offered.Choices, offered.Deadline, Waiting.ForChoice);
                break;
            case RunEvent.AnswerAsked:
                Waiting = Waiting.ForAnswer;
                break;
            case RunEvent.ReflectionAsked:
                Waiting = Waiting.ForThought;
                break;
            case RunEvent.TimeRanOut or RunEvent.ChoiceMade or RunEvent.AnswerMatched or RunEvent.Reflected:
                (Heard, Deadline, Waiting) = ([], null, Waiting.ForNothing);
                break;
            case RunEvent.HintShown hint:
                HintsShown = hint.Index + 1;
                break;
            case RunEvent.MoodChanged mood:
                Moods = Moods.SetItem((mood.Character, mood.Mood), mood.To);
                break;
            case RunEvent.TimeExtended extended:
                Deadline = extended.Deadline;
                break;
            case RunEvent.TimersTurnedOff:
                Deadline = null;
                break;
            case RunEvent.Rewound rewound:
                _mark = _marks[rewound.Mark];
                (Heard, Moods, Deadline, Waiting) = ([], _mark.Moods, null, Waiting.ForNothing);
                break;
            case RunEvent.Jumped:
                (Heard, Deadline, Waiting) = ([], null, Waiting.ForNothing);
                break;
            case RunEvent.RunPaused or RunEvent.RunResumed:
                Paused = happened.Event is RunEvent.RunPaused;
                break;
            case RunEvent.EndingReached:
                Waiting = Waiting.AtEnding;
                break;
            case RunEvent.RunCompleted or RunEvent.RunLeft:
                (Waiting, Left) = (Waiting.Over, happened.Event is RunEvent.RunLeft);
                break;
            default:
                break;
        }
    }

    /// <summary>A place one may go back to, and how everybody felt there.</summary>
    private sealed record Mark(
        NodeId Node, ImmutableDictionary<(CharacterId Character, Mood Mood), int> Moods, Mark? Before);
}

/// <summary>What a run waits for.</summary>
public enum Waiting
{
    /// <summary>For nobody: more events follow.</summary>
    ForNothing,

    /// <summary>The learner has heard the line.</summary>
    ToGoOn,

    /// <summary>One of the responses on offer.</summary>
    ForChoice,

    /// <summary>An answer in own words.</summary>
    ForAnswer,

    /// <summary>A thought, or none.</summary>
    ForThought,

    /// <summary>The debrief, or another way.</summary>
    AtEnding,

    /// <summary>Nothing follows.</summary>
    Over,
}
