// Of the choices of a node at least one is offered in every state.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class SomethingCanAlwaysBeSaid : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        foreach (var node in draft.All(Part.Node))
        {
            if (draft.Table.Find(node, "choices") is > 0 and var choices && AllHaveConditions(draft.Table, choices))
            {
                findings.Add(
                    Codes.NothingToSay,
                    draft.Table,
                    choices,
                    "Every response here has a 'when', so that there may be nothing to say.",
                    "Leave 'when' out of at least one.");
            }
        }
    }

    private static bool AllHaveConditions(JsonTable table, int choices)
    {
        if (table.KindOf(choices) != JsonKind.Array || table[choices].Count == 0)
        {
            return false;
        }

        foreach (var choice in table.ChildrenOf(choices))
        {
            if (table.Find(choice, "when") < 0)
            {
                return false;
            }
        }

        return true;
    }
}
