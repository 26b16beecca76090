// Of two branches with the same condition the second is never taken.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Expressions;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryConditionIsAskedOnce : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        foreach (var node in draft.All(Part.Node))
        {
            var asked = new HashSet<Expression>();
            foreach (var when in table.Map(table.Find(node, "if"), branch => table.Find(branch, "when")))
            {
                if (!asked.Add(draft.Expressions[when]))
                {
                    findings.Add(
                        Codes.ConditionTwice,
                        table,
                        when,
                        "An earlier branch asks the same, so that this one is never taken.",
                        "Ask something else, or leave the branch out.");
                }
            }
        }
    }
}
