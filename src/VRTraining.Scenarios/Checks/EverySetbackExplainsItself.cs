// A setback has a consequence: a sentence that teaches and does not blame.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EverySetbackExplainsItself : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        foreach (var choice in draft.All(Part.Choice))
        {
            if (draft.Table.TextAt(choice, "quality") == "setback" && draft.Table.Find(choice, "consequence") < 0)
            {
                findings.Add(
                    Codes.SetbackUnexplained,
                    draft.Table,
                    draft.Table.Find(choice, "quality"),
                    "This setback has no 'consequence'.",
                    "Say in one sentence what it led to; teach, do not blame.");
            }
        }
    }
}
