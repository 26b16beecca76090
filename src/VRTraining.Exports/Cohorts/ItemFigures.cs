// How a moment of choice worked for a group: what was chosen, how hard it is, and whether it tells skilled from unskilled.
using System.Collections.Immutable;
using VRTraining.Learning.Estimation;
using VRTraining.Simulation.Script;

namespace VRTraining.Exports.Cohorts;

/// <summary>A choice, and how many learners took it first.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="Learners">How many; null where hidden.</param>
public sealed record ChoiceFigure(Choice Choice, int? Learners);

/// <summary>A moment of choice.</summary>
/// <param name="Node">Where.</param>
/// <param name="Asked">What a learner knows it by.</param>
/// <param name="Learners">How many came here in their first attempt.</param>
/// <param name="Choices">What they took first.</param>
/// <param name="Discrimination">
/// The share of best choices in the upper 27 % by points, less that of the lower 27 % (Kelley 1939), with its interval; null
/// where either group is smaller than five.
/// </param>
public sealed record ItemFigures(
    NodeId Node, string Asked, int Learners, ImmutableArray<ChoiceFigure> Choices, ShareDifference? Discrimination)
{
    private const double GroupShare = 0.27;

    /// <summary>The moments that may be shown: where at least five came, and see <see cref="ShownMoments"/>.</summary>
    /// <param name="cohort">What may be counted.</param>
    public static ImmutableArray<ItemFigures> Of(CohortCount cohort)
    {
        var attempts = cohort.First.Select(run => run.First!).OrderByDescending(attempt => attempt.Points).ToList();
        var index = ScriptIndex.Of(cohort.Scenario);
        var shown = new ShownMoments(attempts.Count);
        var items = ImmutableArray.CreateBuilder<ItemFigures>();
        foreach (var node in cohort.Scenario.Nodes)
        {
            var here = Enumerable.Range(0, attempts.Count)
                .Where(attempt => attempts[attempt].Choices.ContainsKey(node.Id))
                .ToLookup(attempt => attempts[attempt].Choices[node.Id]);
            var choices = ChoicesIn.Move(node.Move).ToList();
            var takers = choices.Select(choice => here[choice.Id].ToList()).ToList();
            var counts = SmallCells.Hide([.. takers.Select(who => who.Count)]);
            var came = takers.Sum(who => who.Count);
            if (!SmallCells.IsLargeEnough(came) || !shown.Take(takers, [.. counts.Select(count => count is null)]))
            {
                continue;
            }

            var inOrder = takers.SelectMany((who, i) => who.Select(attempt => (attempt, choices[i])))
                .OrderBy(taken => taken.attempt).Select(taken => taken.Item2).ToList();
            items.Add(new ItemFigures(
                node.Id,
                index.FirstWordsOf(node.Id),
                came,
                [.. choices.Select((choice, i) => new ChoiceFigure(choice, counts[i]))],
                counts.Any(count => count is null) ? null : DiscriminationOf(inOrder)));
        }

        return items.ToImmutable();
    }

    /// <param name="here">What was chosen, by the points of the whole attempt, the most first.</param>
    private static ShareDifference? DiscriminationOf(List<Choice> here)
    {
        var size = (int)Math.Round(here.Count * GroupShare);
        static int Best(IEnumerable<Choice> group) => group.Count(taken => taken.Quality == Quality.Best);
        return SmallCells.IsLargeEnough(size)
            ? ShareDifference.Of(Best(here.Take(size)), size, Best(here.TakeLast(size)), size)
            : null;
    }
}
