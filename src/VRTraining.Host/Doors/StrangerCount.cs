// How often strangers were refused: counted, and nowhere written down who or what.
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace VRTraining.Host.Doors;

/// <summary>Counts refusals by reason; for any thread.</summary>
public sealed class StrangerCount
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    /// <summary>How often each reason was given; reasons are words of this program, never of a request.</summary>
    public ImmutableSortedDictionary<string, int> Counts => _counts.ToImmutableSortedDictionary();

    /// <summary>How many refusals in all.</summary>
    public long Total => _counts.Values.Sum(count => (long)count);

    internal void Add(string reason) => _counts.AddOrUpdate(reason, 1, (_, count) => count == int.MaxValue ? count : count + 1);
}
