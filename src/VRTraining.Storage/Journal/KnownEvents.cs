// Events that were read before: the same scenario says the same words in every run.
using VRTraining.Runs.Json;
using VRTraining.Simulation.Play;

namespace VRTraining.Storage.Journal;

/// <summary>
/// Events by the text they are kept as. They are immutable and bear neither run nor time, so that one stands for all that read
/// alike: reading a thousand runs parses each text once. Used by one piece of work at a time, as the lane that reads.
/// </summary>
internal sealed class KnownEvents
{
    /// <summary>More than any script has; what bears a deadline differs from run to run, and must not pile up.</summary>
    public const int Most = 8_192;

    private readonly Dictionary<string, RunEvent> _known = [];

    /// <summary>How many are remembered, at most <see cref="Most"/>.</summary>
    public int Count => _known.Count;

    /// <summary>The event of a text.</summary>
    /// <exception cref="FormatException">It is no text of an event.</exception>
    public RunEvent Of(string body)
    {
        if (_known.TryGetValue(body, out var known))
        {
            return known;
        }

        if (_known.Count == Most)
        {
            _known.Clear();
        }

        return _known[body] = EventJson.ReadBody(body);
    }
}
