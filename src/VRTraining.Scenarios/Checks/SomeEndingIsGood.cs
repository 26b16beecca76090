// A play can end well.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class SomeEndingIsGood : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        if (draft.All(Part.Ending).TrueForAll(ending => table.TextAt(ending, "outcome") == "poor"))
        {
            findings.Add(
                Codes.NoGoodEnding,
                table,
                table.Find(0, "endings"),
                "Every ending is poor.",
                "Let a play that is played well end well.");
        }
    }
}
