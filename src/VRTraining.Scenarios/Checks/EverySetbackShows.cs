// What a poor move leads to can be seen in the scene.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EverySetbackShows : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        foreach (var moment in draft.Moments)
        {
            var better = moment.All
                .Where(choice => table.TextAt(choice, "quality") != "setback")
                .Select(choice => table.TextAt(choice, "goto"))
                .ToHashSet();
            foreach (var choice in moment.All)
            {
                if (table.TextAt(choice, "quality") == "setback" && better.Contains(table.TextAt(choice, "goto"))
                    && table.Find(choice, "effects") < 0)
                {
                    findings.Add(
                        Codes.SetbackWithoutResult,
                        table,
                        table.Find(choice, "quality"),
                        "This setback changes nothing and leads where a better response leads.",
                        "Let a colleague react: another 'goto', or a mood that moves.");
                }
            }
        }
    }
}
