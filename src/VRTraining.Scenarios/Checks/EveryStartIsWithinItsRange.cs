// Variables and moods begin with a value that they can have.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryStartIsWithinItsRange : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        foreach (var mood in draft.All(Part.Mood))
        {
            CheckRange(
                table,
                mood,
                table.Find(mood, "min") < 0 ? 0 : null,
                table.Find(mood, "max") < 0 ? 100 : null,
                findings);
        }

        foreach (var variable in draft.All(Part.Variable))
        {
            if (table.TextAt(variable, "type") == "number")
            {
                CheckRange(table, variable, null, null, findings);
            }
            else if (table.TextAt(variable, "type") == "enum")
            {
                CheckWord(table, variable, findings);
            }
        }
    }

    private static void CheckRange(JsonTable table, int token, long? least, long? most, Findings findings)
    {
        least ??= table.WholeOf(table.Find(token, "min"));
        most ??= table.WholeOf(table.Find(token, "max"));
        if (least > most)
        {
            var at = table.Find(token, "min") is >= 0 and var min ? min : table.Find(token, "max");
            findings.Add(
                Codes.EmptyRange,
                table,
                at,
                FormattableString.Invariant($"Nothing lies between {least} and {most}."),
                "'min' is at most 'max'.");
        }
        else if (table.WholeOf(table.Find(token, "start")) is { } start && (start < least || start > most))
        {
            findings.Add(
                Codes.StartOutside,
                table,
                table.Find(token, "start"),
                FormattableString.Invariant($"The start {start} is outside the range."),
                FormattableString.Invariant($"It must be {least} to {most}."));
        }
    }

    private static void CheckWord(JsonTable table, int variable, Findings findings)
    {
        if (table.TextAt(variable, "start") is not { } start
            || table.Find(variable, "values") is not (>= 0 and var values))
        {
            return;
        }

        var words = new List<string>();
        foreach (var word in table.ChildrenOf(values))
        {
            words.Add(table.TextOf(word));
        }

        if (!words.Contains(start))
        {
            findings.Add(
                Codes.StartOutside,
                table,
                table.Find(variable, "start"),
                $"'{Quoting.Short(start)}' is not one of the values.",
                EveryNameIsKnown.DidYouMean(start, "value", words));
        }
    }
}
