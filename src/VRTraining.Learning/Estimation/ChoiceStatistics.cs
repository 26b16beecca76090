// What learners made of a scenario's responses: how often each was given, and whether it tells good runs from others.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Estimation;

/// <summary>What learners made of one response, over first attempts.</summary>
/// <param name="Taken">How often it was given.</param>
/// <param name="Decided">How often its moment was decided.</param>
/// <param name="Share">The Wilson 95 % interval of taken among decided.</param>
/// <param name="Discrimination">
/// Its share in the better half of runs by points minus that in the other half, −1 to 1; null below ten runs a half.
/// </param>
public sealed record ChoiceStatistics(int Taken, int Decided, WilsonInterval Share, double? Discrimination)
{
    /// <summary>A half with fewer decided moments tells nothing.</summary>
    private const int FewestInAHalf = 10;

    /// <summary>The statistics of every response of a scenario whose moment was decided at least once.</summary>
    /// <param name="scenario">The scenario; runs of another version would speak of other responses.</param>
    /// <param name="runs">The events of each run; only first attempts count, since later ones have learnt.</param>
    public static ImmutableDictionary<ChoiceId, ChoiceStatistics> Of(
        Scenario scenario, IEnumerable<IEnumerable<StampedEvent>> runs)
    {
        var firsts = runs.Select(First).OrderBy(run => run.Points).ToList();
        var (lower, upper) = (Count(firsts.Take(firsts.Count / 2)), Count(firsts.Skip(firsts.Count - (firsts.Count / 2))));
        var all = Count(firsts);
        var statistics = ImmutableDictionary.CreateBuilder<ChoiceId, ChoiceStatistics>();
        foreach (var (node, choice) in ChoicesIn.Whole(scenario))
        {
            if (all.Nodes.GetValueOrDefault(node.Id) is > 0 and var decided)
            {
                var taken = all.Choices.GetValueOrDefault(choice.Id);
                statistics[choice.Id] = new ChoiceStatistics(
                    taken, decided, WilsonInterval.Of(taken, decided), Difference(node.Id, choice.Id, lower, upper));
            }
        }

        return statistics.ToImmutable();
    }

    private static double? Difference(NodeId node, ChoiceId choice, Counts lower, Counts upper)
    {
        var (below, above) = (lower.Nodes.GetValueOrDefault(node), upper.Nodes.GetValueOrDefault(node));
        return below < FewestInAHalf || above < FewestInAHalf
            ? null
            : (upper.Choices.GetValueOrDefault(choice) / (double)above) - (lower.Choices.GetValueOrDefault(choice) / (double)below);
    }

    private static (int Points, List<RunEvent.ChoiceMade> Made) First(IEnumerable<StampedEvent> run)
    {
        var (points, made) = (0, new List<RunEvent.ChoiceMade>());
        foreach (var happened in run.Where(happened => happened.Attempt == 1))
        {
            points += happened.Event is RunEvent.PointsScored scored ? scored.Points : 0;
            if (happened.Event is RunEvent.ChoiceMade choice)
            {
                made.Add(choice);
            }
        }

        return (points, made);
    }

    private static Counts Count(IEnumerable<(int Points, List<RunEvent.ChoiceMade> Made)> runs)
    {
        var counts = new Counts([], []);
        foreach (var made in runs.SelectMany(run => run.Made))
        {
            counts.Nodes[made.Node] = counts.Nodes.GetValueOrDefault(made.Node) + 1;
            counts.Choices[made.Choice] = counts.Choices.GetValueOrDefault(made.Choice) + 1;
        }

        return counts;
    }

    private sealed record Counts(Dictionary<NodeId, int> Nodes, Dictionary<ChoiceId, int> Choices);
}
