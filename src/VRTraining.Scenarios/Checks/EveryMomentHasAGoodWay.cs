// Wherever the learner decides, there is a response that is not a setback.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryMomentHasAGoodWay : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        foreach (var moment in draft.Moments)
        {
            if (moment.Choices.All(choice => draft.Table.TextAt(choice, "quality") == "setback"))
            {
                findings.Add(
                    Codes.OnlySetbacks,
                    draft.Table,
                    moment.List,
                    "Every response here is a setback: there is nothing to learn to do instead.",
                    "Offer one that is at least acceptable.");
            }
        }
    }
}
