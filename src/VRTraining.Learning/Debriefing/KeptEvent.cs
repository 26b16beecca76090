// Which events still count, and which were rewound away.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;

namespace VRTraining.Learning.Debriefing;

/// <summary>An event, and whether a rewind took it off the path of the last attempt.</summary>
internal readonly record struct KeptEvent(StampedEvent Stamped, bool Abandoned)
{
    /// <summary>Every event of a run in the order it happened.</summary>
    public static IReadOnlyList<KeptEvent> Of(AttemptTree tree)
    {
        // The last attempt's path holds the beginning of each attempt it comes from, and nothing out of its middle.
        var kept = tree.PathOf(tree.Last).CountBy(happened => happened.Attempt).ToDictionary();
        var seen = new Dictionary<int, int>();
        var events = new List<KeptEvent>(tree.Events.Count);
        foreach (var happened in tree.Events)
        {
            var before = seen.GetValueOrDefault(happened.Attempt);
            seen[happened.Attempt] = before + 1;
            events.Add(new KeptEvent(happened, before >= kept.GetValueOrDefault(happened.Attempt)));
        }

        return events;
    }
}
