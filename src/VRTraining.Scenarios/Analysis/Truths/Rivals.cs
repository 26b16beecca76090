// Compares responses that are offered together by what the best play beyond each of them can still earn.
namespace VRTraining.Scenarios.Analysis.Truths;

/// <summary>Compares responses that are offered together, over all states of their node.</summary>
internal static class Rivals
{
    /// <summary>
    /// Pairs of responses of which, in every state where the first can be given, the second can be given too, and by what
    /// the two differ is always of one sort.
    /// </summary>
    /// <param name="proving">All plays; without points without end.</param>
    /// <param name="first">Which responses come first in a pair.</param>
    /// <param name="second">Which come second.</param>
    /// <param name="holds">Given what can still be earned after the first and the second.</param>
    public static IEnumerable<(int First, int Second)> Where(
        Proving proving, Func<int, bool> first, Func<int, bool> second, Func<long, long, bool> holds)
    {
        var space = proving.Space;
        var ways = proving.Ways(null, 1);
        if (ways.GainsForeverAt is not null)
        {
            return [];
        }

        var together = new Dictionary<(int First, int Second), int>();
        var earned = new Dictionary<int, long>();
        for (var state = 0; state < space.Count; state++)
        {
            earned.Clear();
            foreach (var edge in space.From(state))
            {
                if (ways[edge.To] != BestWays.None)
                {
                    var all = ways[edge.To] + Proving.Points(space.Plays.Responses[edge.Response], null);
                    earned[edge.Response] = Math.Max(all, earned.GetValueOrDefault(edge.Response, long.MinValue));
                }
            }

            foreach (var (one, after) in earned)
            {
                foreach (var (other, afterOther) in earned)
                {
                    if (first(one) && second(other) && holds(after, afterOther))
                    {
                        together[(one, other)] = together.GetValueOrDefault((one, other)) + 1;
                    }
                }
            }
        }

        return together
            .Where(pair => pair.Value == proving.Offers.CountOf(pair.Key.First))
            .Select(pair => pair.Key)
            .DistinctBy(pair => pair.First)
            .OrderBy(pair => pair.First);
    }
}
