// The most or least that any play earns, and a play that earns it.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis;

/// <summary>The most or least that any play to an ending earns.</summary>
/// <param name="Points">How much; null where no play ends, or where one could go round and earn forever.</param>
/// <param name="Way">A play that earns it; empty where there is none.</param>
internal sealed record Extreme(int? Points, ImmutableArray<Edge> Way)
{
    /// <summary>The most (sign 1) or least (sign −1) in a skill.</summary>
    public static Extreme Of(Proving proving, SkillId skill, int sign)
    {
        var extreme = Of(proving, proving.Ways(skill, sign));
        return extreme with { Points = sign * extreme.Points };
    }

    /// <summary>The dearest way from any beginning.</summary>
    public static Extreme Of(Proving proving, BestWays ways)
    {
        var begin = Enumerable.Range(0, proving.Space.Beginnings).MaxBy(state => ways[state]);
        return ways.GainsForeverAt is not null || ways[begin] == BestWays.None
            ? new Extreme(null, [])
            : new Extreme((int)ways[begin], [.. proving.Plays.WayTo(begin), .. proving.Plays.Onward(begin, ways)]);
    }
}
