// Counts learners by fives, so that two reports of a group differ by five learners or by none.
namespace VRTraining.Exports.Cohorts;

/// <summary>
/// Who compares two reports that differ by one learner learns that learner's result. So learners are taken together by fives
/// in the order in which they first completed a run, whatever was asked for; the newest, up to four, wait. A five is counted
/// whole, each of its learners with their nth run, or not at all.
/// </summary>
internal static class Fives
{
    /// <summary>The rounds of each five: first the first run of all five, then the second, as far as all five have come.</summary>
    /// <param name="runs">A list a learner, each with at least one run, the earliest first.</param>
    public static IEnumerable<IReadOnlyList<CountedRun[]>> RoundsOf(IEnumerable<IReadOnlyList<CountedRun>> runs) =>
        from five in runs.Order(Comparer<IReadOnlyList<CountedRun>>.Create((one, other) => CountedRun.Earlier(one[0], other[0])))
            .Chunk(SmallCells.Fewest)
        where five.Length == SmallCells.Fewest
        select (IReadOnlyList<CountedRun[]>)
        [
            .. from round in Enumerable.Range(0, five.Min(learner => learner.Count))
               select five.Select(learner => learner[round]).ToArray(),
        ];
}
