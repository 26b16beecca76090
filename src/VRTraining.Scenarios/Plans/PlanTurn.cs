// What a plan wants next.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Simulation.Play;

namespace VRTraining.Scenarios.Plans;

/// <summary>What a plan wants next.</summary>
public abstract record PlanTurn
{
    private PlanTurn()
    {
    }

    /// <summary>An input is to be given to the engine.</summary>
    public sealed record Give(RunInput Input) : PlanTurn;

    /// <summary>Something was expected that is not so; the plan stops here.</summary>
    public sealed record Fail(Diagnostic Diagnostic) : PlanTurn;

    /// <summary>The plan has been played to its end.</summary>
    public sealed record Done : PlanTurn;
}
