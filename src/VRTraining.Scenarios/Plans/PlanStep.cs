// One command of a test plan.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Plans;

/// <summary>One command of a test plan: something done, or something expected at that point.</summary>
public abstract record PlanStep
{
    private PlanStep(TextPosition place) => Place = place;

    /// <summary>Where the command begins in its file.</summary>
    public TextPosition Place { get; }

    /// <summary><c>choose</c>: gives a response.</summary>
    public sealed record Choose(ChoiceId Choice, TextPosition Place) : PlanStep(Place);

    /// <summary><c>answer</c>: answers in own words.</summary>
    public sealed record Answer(string Text, TextPosition Place) : PlanStep(Place);

    /// <summary><c>wait</c>: lets run time pass; a deadline on the way runs out.</summary>
    public sealed record Wait(int Seconds, TextPosition Place) : PlanStep(Place);

    /// <summary><c>rewind</c>: goes back to a checkpoint.</summary>
    public sealed record Rewind(NodeId To, TextPosition Place) : PlanStep(Place);

    /// <summary><c>reflect</c>: writes a thought.</summary>
    public sealed record Reflect(string Text, TextPosition Place) : PlanStep(Place);

    /// <summary><c>hint</c>: asks for the next hint.</summary>
    public sealed record Hint(TextPosition Place) : PlanStep(Place);

    /// <summary><c>expect node</c>: the play is at this node.</summary>
    public sealed record ExpectNode(NodeId Node, TextPosition Place) : PlanStep(Place);

    /// <summary>
    /// <c>expect line</c>: the line was said after what the learner did last; with two, the second was, right after the first.
    /// </summary>
    public sealed record ExpectLine(LineId Line, LineId? Then, TextPosition Place) : PlanStep(Place);

    /// <summary><c>expect ending</c>: the play came to this ending.</summary>
    public sealed record ExpectEnding(EndingId Ending, TextPosition Place) : PlanStep(Place);

    /// <summary><c>expect setback</c>: this response, just given, was a setback.</summary>
    public sealed record ExpectSetback(ChoiceId Choice, TextPosition Place) : PlanStep(Place);

    /// <summary><c>expect points</c>: the present attempt has so many points in this skill.</summary>
    public sealed record ExpectPoints(SkillId Skill, int Points, TextPosition Place) : PlanStep(Place);

    /// <summary><c>expect mood</c>: a character's mood is at this value.</summary>
    public sealed record ExpectMood(CharacterId Character, Mood Mood, int Value, TextPosition Place)
        : PlanStep(Place);
}
