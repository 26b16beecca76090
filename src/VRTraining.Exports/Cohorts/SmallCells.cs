// Figures about few people are not shown, nor those from which they could be worked out.
using System.Collections.Immutable;

namespace VRTraining.Exports.Cohorts;

/// <summary>Suppression of small counts, with complementary suppression.</summary>
public static class SmallCells
{
    /// <summary>The fewest learners that any figure may be about.</summary>
    public const int Fewest = 5;

    /// <summary>Whether a group is large enough for any figure.</summary>
    public static bool IsLargeEnough(int learners) => learners >= Fewest;

    /// <summary>
    /// Hides counts of 1–4 in a row whose total is known. Where fewer than two are hidden, or the hidden ones together are
    /// fewer than five people, the next smallest is hidden too, until nothing can be worked out from the rest.
    /// </summary>
    /// <param name="counts">How many people each part has; they make up the total.</param>
    /// <returns>The counts; null where hidden. All of them where the total is below five.</returns>
    public static ImmutableArray<int?> Hide(IReadOnlyList<int> counts)
    {
        if (!IsLargeEnough(counts.Sum()))
        {
            return [.. counts.Select(_ => (int?)null)];
        }

        var hidden = Enumerable.Range(0, counts.Count).Where(i => counts[i] is > 0 and < Fewest).ToHashSet();
        var others = new Queue<int>(Enumerable.Range(0, counts.Count)
            .Where(i => !hidden.Contains(i))
            .OrderBy(i => counts[i] == 0)
            .ThenBy(i => counts[i]));
        while (hidden.Count > 0 && others.Count > 0 && (hidden.Count < 2 || hidden.Sum(i => counts[i]) < Fewest))
        {
            hidden.Add(others.Dequeue());
        }

        return [.. counts.Select((count, i) => hidden.Contains(i) ? (int?)null : count)];
    }
}
