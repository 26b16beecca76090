// The attempts of a run as a tree: what was left by a rewind is kept, and each attempt has its whole path.
using VRTraining.Simulation.Play;

namespace VRTraining.Simulation.Score;

/// <summary>The attempts of one run, folded from its events.</summary>
public sealed class AttemptTree
{
    private readonly List<StampedEvent> _events = [];
    private readonly List<Branch> _branches = [new(1, null, 0)];
    private readonly Dictionary<int, (int Attempt, int Count)> _marks = [];

    /// <summary>An empty tree, to which events are added as they happen.</summary>
    public AttemptTree()
    {
    }

    /// <summary>The tree of a journal.</summary>
    public AttemptTree(IEnumerable<StampedEvent> events)
    {
        foreach (var happened in events)
        {
            Add(happened);
        }
    }

    /// <summary>The number of the present attempt, from 1; also how many there are.</summary>
    public int Last => _branches.Count;

    /// <summary>Every event in the order it happened.</summary>
    public IReadOnlyList<StampedEvent> Events => _events;

    /// <summary>Adds the next event of the run.</summary>
    /// <exception cref="ArgumentException">The event rewinds to a checkpoint that the run has not reached.</exception>
    public void Add(StampedEvent happened)
    {
        if (happened.Event is RunEvent.Rewound rewound)
        {
            if (!_marks.TryGetValue(rewound.Mark, out var at))
            {
                throw new ArgumentException($"The run has not reached checkpoint {rewound.Mark}.", nameof(happened));
            }

            _branches.Add(new Branch(_branches.Count + 1, _branches[at.Attempt - 1], at.Count));
        }

        _branches[^1].Own.Add(_events.Count);
        _events.Add(happened);
        if (happened.Event is RunEvent.CheckpointReached reached)
        {
            _marks[reached.Mark] = (Last, _branches[^1].Own.Count);
        }
    }

    /// <summary>The attempt that <paramref name="attempt"/> branched off, or null for the first.</summary>
    /// <param name="attempt">1 to <see cref="Last"/>.</param>
    public int? ParentOf(int attempt) => _branches[attempt - 1].Parent?.Number;

    /// <summary>What happened from the run's start to the end of that attempt, without what was rewound away.</summary>
    /// <param name="attempt">1 to <see cref="Last"/>.</param>
    public IEnumerable<StampedEvent> PathOf(int attempt) => PlacesOf(attempt).Select(index => _events[index]);

    /// <summary>Where the events of that path are in <see cref="Events"/>, from 0.</summary>
    /// <param name="attempt">1 to <see cref="Last"/>.</param>
    public IEnumerable<int> PlacesOf(int attempt)
    {
        var branch = _branches[attempt - 1];
        return Before(branch).Concat(branch.Own);
    }

    private static IEnumerable<int> Before(Branch branch) => branch.Parent is { } parent
        ? Before(parent).Concat(parent.Own.Take(branch.ForkAt))
        : [];

    /// <param name="Number">From 1.</param>
    /// <param name="Parent">The attempt it branched off.</param>
    /// <param name="ForkAt">How many of the parent's own events come before it.</param>
    private sealed record Branch(int Number, Branch? Parent, int ForkAt)
    {
        /// <summary>Places in the run's events.</summary>
        public List<int> Own { get; } = [];
    }
}
