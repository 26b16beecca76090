// What a script remembers fits into the state of a run.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Checks;

internal static class TheStateFits
{
    /// <summary>Adds a finding where the scenario needs more bits than a run's state has.</summary>
    /// <param name="draft">Where the finding is placed.</param>
    /// <param name="scenario">The built script: the engine's own layout counts its bits.</param>
    /// <param name="findings">Takes the finding.</param>
    public static void Run(Draft draft, Scenario scenario, Findings findings)
    {
        var used = new StateLayout(scenario).BitsUsed;
        if (used > PackedState.Bits)
        {
            var variables = draft.Table.Find(0, "variables");
            findings.Add(
                Codes.StateTooLarge,
                draft.Table,
                variables > 0 ? variables : draft.Table.Find(0, "nodes"),
                FormattableString.Invariant($"The script remembers {used} bits; {PackedState.Bits} are the most."),
                "Use fewer or narrower variables, and ask 'visited' of fewer nodes.");
        }
    }
}
