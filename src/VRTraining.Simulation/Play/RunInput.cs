// Everything that can reach the engine from outside.
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

/// <summary>Something that reaches the engine from outside.</summary>
public abstract record RunInput
{
    private RunInput(RunTime at, Role by) => (At, By) = (at, by);

    /// <summary>When, in run time; never before an earlier input.</summary>
    public RunTime At { get; init; }

    /// <summary>From whom.</summary>
    public Role By { get; init; }

    /// <summary>The scene begins.</summary>
    public sealed record Start(RunTime At, Role By = Role.Learner) : RunInput(At, By);

    /// <summary>On to the next line, to the move after the last line, or from an ending to the debrief.</summary>
    public sealed record Advance(RunTime At, Role By = Role.Learner) : RunInput(At, By);

    /// <summary>The learner gave the response <paramref name="Choice"/>.</summary>
    public sealed record Choose(ChoiceId Choice, RunTime At, Role By = Role.Learner) : RunInput(At, By);

    /// <summary>The learner answered in own words; <paramref name="Text"/> is personal text.</summary>
    public sealed record Answer(string Text, RunTime At, Role By = Role.Learner) : RunInput(At, By);

    /// <summary>The learner wrote a thought; <paramref name="Text"/> is personal text and may be empty.</summary>
    public sealed record Reflect(string Text, RunTime At, Role By = Role.Learner) : RunInput(At, By);

    /// <summary>Back to a checkpoint of the present attempt.</summary>
    public sealed record Rewind(NodeId To, RunTime At, Role By = Role.Learner) : RunInput(At, By);

    /// <summary>Time stands still.</summary>
    public sealed record Pause(RunTime At, Role By = Role.Learner) : RunInput(At, By);

    /// <summary>Time goes on.</summary>
    public sealed record Resume(RunTime At, Role By = Role.Learner) : RunInput(At, By);

    /// <summary>Out of the scene at once; at an ending: on to the debrief.</summary>
    public sealed record Leave(RunTime At, Role By = Role.Learner) : RunInput(At, By);

    /// <summary>The engine's announced deadline has passed.</summary>
    public sealed record TimeReached(RunTime At, Role By = Role.Learner) : RunInput(At, By);

    /// <summary>Show the next hint of this node.</summary>
    public sealed record Hint(RunTime At, Role By = Role.Learner) : RunInput(At, By);

    /// <summary>Move the deadline of this moment by 1–3600 seconds.</summary>
    public sealed record ExtendTime(int Seconds, RunTime At, Role By = Role.Learner) : RunInput(At, By);

    /// <summary>No time limits from here to the end of the run.</summary>
    public sealed record TimersOff(RunTime At, Role By = Role.Learner) : RunInput(At, By);

    /// <summary>Straight to a node, with variables and moods as they are.</summary>
    public sealed record Jump(NodeId To, RunTime At, Role By) : RunInput(At, By);
}

/// <summary>From whom an input comes.</summary>
public enum Role
{
    /// <summary>The learner, or the learner's own host on its behalf.</summary>
    Learner,

    /// <summary>The facilitator; what steers the play marks the run as assisted.</summary>
    Facilitator,

    /// <summary>An author trying out a script; marks the run as assisted.</summary>
    Preview,
}
