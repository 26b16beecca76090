// Where time runs there is time to read, and what the clock does a learner can do without it.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryLimitCanBeLivedWith : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        foreach (var moment in draft.Moments)
        {
            if (table.WholeOf(table.Find(moment.Node, "limitSeconds")) is not { } seconds)
            {
                continue;
            }

            if (table.TextAt(moment.Fallback, "quality") == "best"
                && moment.Choices.All(choice => table.TextAt(choice, "quality") != "best"))
            {
                findings.Add(
                    Codes.OnlyByTime,
                    table,
                    table.Find(moment.Fallback, "quality"),
                    "The best response comes with the clock alone: whoever turns time limits off cannot give it.",
                    "Offer it as a response, too.");
            }

            var needed = ReadingTime.SecondsFor(moment.Choices.Select(choice => table.TextAt(choice, "text") ?? ""));
            if (needed > seconds)
            {
                findings.Add(
                    Codes.LimitTooShort,
                    table,
                    table.Find(moment.Node, "limitSeconds"),
                    FormattableString.Invariant($"In {seconds} s these responses cannot all be read."),
                    FormattableString.Invariant($"Give at least {needed} s, or write less."));
            }
        }
    }
}
