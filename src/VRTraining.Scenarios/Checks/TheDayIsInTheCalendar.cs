// A day that is written rightly may still not exist: 30 February.
using System.Globalization;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class TheDayIsInTheCalendar : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var provenance = draft.Table.Find(0, "provenance");
        if (draft.Table.TextAt(provenance, "created") is { } day && Pattern.Day.Fits(day)
            && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            findings.Add(
                Codes.NoSuchDay,
                draft.Table,
                draft.Table.Find(provenance, "created"),
                $"There is no day '{day}'.",
                "Write the day on which it was first written.");
        }
    }
}
