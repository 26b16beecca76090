// The parts of a compiled script: what the engine reads while it steps.
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

internal sealed class CompiledNode
{
    public required Node Node { get; init; }

    public required RunEvent.NodeEntered Entered { get; init; }

    public required bool IsCheckpoint { get; init; }

    /// <summary>Where the visit is remembered; null where nothing asks about it.</summary>
    public required Slot? Visit { get; init; }

    public required RunEvent.LineSpoken[] Spoken { get; init; }

    public required RunEvent.HintShown[] Hints { get; init; }

    /// <summary>Every choice of the move; the first <see cref="OfferedCount"/> are offered as cards.</summary>
    public required CompiledChoice[] Choices { get; init; }

    public required int OfferedCount { get; init; }

    /// <summary>What happens when every choice is offered and no limit runs.</summary>
    public required RunEvent.ChoicesOffered AllOffered { get; init; }

    public required AnswerMatcher? Matcher { get; init; }

    public required CompiledExpression[] Conditions { get; init; }

    public required int[] Ways { get; init; }

    public required int[] Weights { get; init; }

    public required RunEvent.EndingReached? Ended { get; init; }
}

internal sealed class CompiledChoice
{
    public required Choice Choice { get; init; }

    public required RunEvent.ChoiceMade Made { get; init; }

    public required RunEvent.SetbackHappened? Setback { get; init; }

    public required CompiledExpression? When { get; init; }

    public required CompiledEffect[] Effects { get; init; }

    public required int Goto { get; init; }
}

internal sealed class CompiledEffect
{
    public required Effect Effect { get; init; }

    public required int Index { get; init; }

    public Slot Slot { get; init; }

    public Variable? Variable { get; init; }

    public CompiledExpression? To { get; init; }

    public RunEvent.PointsScored? Scored { get; init; }
}
