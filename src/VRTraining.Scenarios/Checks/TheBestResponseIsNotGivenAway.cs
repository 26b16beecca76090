// The best response stands first now and then, and is the longest now and then: never always.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class TheBestResponseIsNotGivenAway : ICheck
{
    /// <summary>So many moments make a pattern that a learner may notice.</summary>
    public const int FewestMoments = 3;

    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        var telling = draft.Moments.Where(moment => HasBestAndOthers(table, moment)).ToList();
        if (telling.Count < FewestMoments)
        {
            return;
        }

        var where = table.Find(telling[0].Node, "choices") is >= 0 and var choices ? choices : telling[0].List;
        if (telling.TrueForAll(moment => IsBest(table, moment.Choices[0])))
        {
            findings.Add(
                Codes.BestAlwaysFirst,
                table,
                where,
                FormattableString.Invariant($"In all {telling.Count} moments a best response stands first."),
                "Change the order here and there: learners notice.");
        }

        if (telling.TrueForAll(moment => IsBest(table, Longest(table, moment))))
        {
            findings.Add(
                Codes.BestAlwaysLongest,
                table,
                where,
                FormattableString.Invariant($"In all {telling.Count} moments a best response is the longest."),
                "Let some poor responses be as long: learners notice.");
        }
    }

    private static bool HasBestAndOthers(JsonTable table, Moment moment) =>
        moment.Choices.Select(choice => IsBest(table, choice)).Distinct().Count() == 2
        && table.Find(moment.Node, "answer") < 0;

    private static bool IsBest(JsonTable table, int choice) => table.TextAt(choice, "quality") == "best";

    private static int Longest(JsonTable table, Moment moment) =>
        moment.Choices.MaxBy(choice => table.TextAt(choice, "text")!.Length);
}
