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

    /// <summary>
    /// The moments that may be shown: where at least five came, and of those who did not come there were none or at least
    /// five.
    /// </summary>
    /// <param name="cohort">What may be counted.</param>
    public static ImmutableArray<ItemFigures> Of(CohortCount cohort)
    {
        var attempts = cohort.First.Select(run => run.First!).OrderByDescending(attempt => attempt.Points).ToList();
        var index = ScriptIndex.Of(cohort.Scenario);
        var items = new List<ItemFigures>();
        var hidden = new HashSet<int>();
        foreach (var node in cohort.Scenario.Nodes)
        {
            var here = attempts
                .Where(attempt => attempt.Choices.ContainsKey(node.Id))
                .Select(attempt => attempt.Choices[node.Id])
                .ToList();
            if (!SmallCells.IsLargeEnough(here.Count) || attempts.Count - here.Count is > 0 and < SmallCells.Fewest)
            {
                continue;
            }

            var choices = ChoicesIn.Move(node.Move).ToList();
            var counts = choices.Select(choice => here.Count(taken => taken == choice.Id)).ToList();
            var shown = SmallCells.Hide(counts);
            hidden.UnionWith(counts.Where((_, i) => shown[i] is null));
            items.Add(new ItemFigures(
                node.Id,
                index.FirstWordsOf(node.Id),
                here.Count,
                [.. choices.Select((choice, i) => new ChoiceFigure(choice, shown[i]))],
                shown.Any(count => count is null) ? null : DiscriminationOf(index, here)));
        }

        // How many came to a place says how many took the one choice that leads there.
        return [.. items.Where(item => item.Learners == attempts.Count || !hidden.Contains(item.Learners))];
    }

    /// <param name="index">Finds choices.</param>
    /// <param name="here">What was chosen, by the points of the whole attempt, the most first.</param>
    private static ShareDifference? DiscriminationOf(ScriptIndex index, List<ChoiceId> here)
    {
        var size = (int)Math.Round(here.Count * GroupShare);
        int Best(IEnumerable<ChoiceId> group) => group.Count(taken => index.Choice(taken).Quality == Quality.Best);
        return SmallCells.IsLargeEnough(size)
            ? ShareDifference.Of(Best(here.Take(size)), size, Best(here.TakeLast(size)), size)
            : null;
    }
}
