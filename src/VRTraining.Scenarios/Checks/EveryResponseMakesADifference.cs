// What the learner says changes something, or leads somewhere else.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryResponseMakesADifference : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        foreach (var moment in draft.Moments)
        {
            if (moment.Choices.Length > 1
                && moment.Choices.Select(choice => table.TextAt(choice, "goto")).Distinct().Count() == 1
                && moment.Choices.All(choice =>
                    table.Find(choice, "effects") < 0 && table.Find(choice, "consequence") < 0))
            {
                findings.Add(
                    Codes.ResponsesAlike,
                    table,
                    moment.List,
                    "Whatever is said here, the same happens.",
                    "Let a response lead elsewhere, change something, or say what it led to.");
            }
        }
    }
}
