// Two responses of one moment have different words.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryResponseReadsDifferently : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        foreach (var moment in draft.Moments)
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var choice in moment.Choices)
            {
                // With different conditions they may never be offered side by side.
                if (table.Find(choice, "when") < 0 && !seen.Add(table.TextAt(choice, "text") ?? ""))
                {
                    findings.Add(
                        Codes.SameWords,
                        table,
                        table.Find(choice, "text"),
                        "Another response of this moment has the same words.",
                        "Tell them apart, or keep one.");
                }
            }
        }
    }
}
