// Every character sits somewhere, once, and alone on the seat.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryCharacterHasASeat : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        var seated = new HashSet<string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var seat in draft.All(Part.Seat))
        {
            if (table.TextAt(seat, "character") is { } character && !seated.Add(character))
            {
                findings.Add(
                    Codes.SeatTaken,
                    table,
                    table.Find(seat, "character"),
                    $"'{Quoting.Short(character)}' has a seat already.",
                    "Every character sits once.");
            }

            if (table.TextAt(seat, "seat") is { } place && !taken.Add(place))
            {
                findings.Add(
                    Codes.SeatTaken,
                    table,
                    table.Find(seat, "seat"),
                    $"The seat '{Quoting.Short(place)}' is taken already.",
                    "No seat is given twice.");
            }
        }

        if (draft.All(Part.Seat).Count == 0)
        {
            return;
        }

        foreach (var (name, token) in draft.Declared(NameKind.Character))
        {
            if (!seated.Contains(name))
            {
                findings.Add(
                    Codes.NoSeat, table, token, $"'{name}' has no seat.", "Give everyone one in 'setting.seats'.");
            }
        }
    }
}
