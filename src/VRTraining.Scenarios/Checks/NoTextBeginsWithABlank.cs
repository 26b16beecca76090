// Texts begin and end with what is to be read.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Fixing;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class NoTextBeginsWithABlank : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        foreach (var token in draft.Texts)
        {
            var text = draft.Table.TextOf(token);
            if (TextFix.Blanks.Contains(text[0]) || TextFix.Blanks.Contains(text[^1]))
            {
                findings.Add(
                    Codes.BlanksAround,
                    draft.Table,
                    token,
                    "There are blanks before or after this text.",
                    "Run 'vrtraining check --fix'.");
            }
        }
    }
}
