// Searches all plays of a scenario: breadth-first, and beyond the cap wherever the script has been seen least.
using VRTraining.Simulation.Explore;

namespace VRTraining.Scenarios.Analysis;

/// <summary>How far a search has come.</summary>
/// <param name="States">How many states were met.</param>
/// <param name="Open">How many of them are still to be searched.</param>
public readonly record struct SearchProgress(int States, int Open);

/// <summary>Searches all plays of a scenario.</summary>
internal static class StateSearch
{
    private const int ReportEvery = 4_096;

    /// <summary>Searches until there is nothing left, the cap is reached, or somebody has seen enough.</summary>
    /// <param name="plays">What is searched.</param>
    /// <param name="mostStates">
    /// The cap. Of it a quarter is kept for the search by novelty, so that a script too large to be proved is at least
    /// seen in its whole width.
    /// </param>
    /// <param name="progress">Told now and then.</param>
    /// <param name="cancellationToken">Ends the search; what was found is kept.</param>
    public static StateSpace Run(
        PlaySpace plays, int mostStates, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        var space = new StateSpace(plays);
        var arrivals = new List<Arrival>();
        plays.Begin(arrivals);
        space.Begin(arrivals);

        var next = 0;
        for (var breadth = mostStates - (mostStates / 4); next < space.Count && space.Count < breadth; next++)
        {
            if (next % ReportEvery == 0)
            {
                progress?.Report(new SearchProgress(space.Count, space.Count - next));
                if (cancellationToken.IsCancellationRequested)
                {
                    return space;
                }
            }

            Search(space, next, arrivals);
        }

        space.IsWhole = next == space.Count;
        if (!space.IsWhole)
        {
            SearchByNovelty(space, next, mostStates, progress, cancellationToken);
        }

        progress?.Report(new SearchProgress(space.Count, 0));
        return space;
    }

    /// <summary>Goes on from states whose node has been searched least often.</summary>
    private static void SearchByNovelty(
        StateSpace space, int open, int mostStates, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        var searched = new int[space.Scenario.Nodes.Length];
        var openAt = searched.Select(_ => new Queue<int>()).ToArray();
        var nodes = new PriorityQueue<int, int>();
        var arrivals = new List<Arrival>();
        void Open(int state)
        {
            var node = space.NodeOf(state);
            openAt[node].Enqueue(state);
            if (openAt[node].Count == 1)
            {
                nodes.Enqueue(node, searched[node]);
            }
        }

        for (var state = open; state < space.Count; state++)
        {
            Open(state);
        }

        for (var done = open; space.Count < mostStates && nodes.TryDequeue(out var node, out _); done++)
        {
            if (done % ReportEvery == 0)
            {
                progress?.Report(new SearchProgress(space.Count, space.Count - done));
                if (cancellationToken.IsCancellationRequested)
                {
                    return;
                }
            }

            searched[node]++;
            var known = space.Count;
            var state = openAt[node].Dequeue();
            if (openAt[node].Count > 0)
            {
                nodes.Enqueue(node, searched[node]);
            }

            Search(space, state, arrivals);
            for (var met = known; met < space.Count; met++)
            {
                Open(met);
            }
        }

        space.IsWhole = nodes.Count == 0;
    }

    private static void Search(StateSpace space, int state, List<Arrival> arrivals)
    {
        arrivals.Clear();
        space.Plays.GoOn(space[state], arrivals);
        space.Lead(state, arrivals);
    }
}
