// A run that is being read, line by line, and held to its own numbers.
using System.Collections.Immutable;
using System.Text.Json;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Exports.JsonLines;

/// <summary>A run that is being read; every line must carry the number that comes next.</summary>
internal sealed class ReadingRun(RunHeader header)
{
    private readonly List<JournalEntry> _entries = [];
    private readonly ImmutableArray<StampedEvent>.Builder _events = ImmutableArray.CreateBuilder<StampedEvent>();
    private JournalEntry? _open;
    private int _missing;
    private int _eventCount;

    public RunHeader Header => header;

    public void TakeInput(JsonElement json)
    {
        Expect(_missing == 0, $"{_missing} more events of input {_entries.Count + 1} should come first.");
        var number = json.GetProperty("number"u8).GetInt32();
        Expect(number == _entries.Count + 1, $"Input {_entries.Count + 1} should come here, not {number}.");
        _missing = json.GetProperty("events"u8).GetInt32();
        Expect(_missing > 0, $"Input {number} should have at least one event.");
        var text = json.TryGetProperty("text"u8, out var kept) ? kept.GetString() : null;
        _open = new JournalEntry(
            number,
            InputJson.Read(json.GetProperty("taken"u8).GetRawText(), text),
            json.GetProperty("takenAt"u8).GetDateTimeOffset(),
            _eventCount + 1,
            []);
    }

    public void TakeEvent(JsonElement json)
    {
        var (run, happened) = EventJson.Read(json.GetRawText());
        Expect(run == header.Run.Id, $"The event is of run {run}, not of {header.Run.Id}.");
        Expect(_missing > 0, $"Event {happened.Number} belongs to no input.");
        Expect(happened.Number == _eventCount + 1, $"Event {_eventCount + 1} should come here, not {happened.Number}.");
        _events.Add(happened.Stamped);
        _eventCount++;
        _missing--;
        if (_missing == 0)
        {
            _entries.Add(_open! with { Events = _events.ToImmutable() });
            _events.Clear();
        }
    }

    public RecordedRun TakeEnd(JsonElement json)
    {
        var id = json.GetProperty("id"u8).GetGuid();
        var (inputs, events) = (json.GetProperty("inputs"u8).GetInt32(), json.GetProperty("events"u8).GetInt32());
        Expect(id == header.Run.Id.Value, $"This is the end of run {id}, not of {header.Run.Id}.");
        Expect(
            _missing == 0 && inputs == _entries.Count && events == _eventCount,
            $"The run should have {inputs} inputs and {events} events; {_entries.Count} and {_eventCount} are here.");
        return new RecordedRun(header, Standing(json), _entries);
    }

    private static RunStanding Standing(JsonElement json)
    {
        var ended = json.TryGetProperty("ending"u8, out var ending);
        return new RunStanding(
            Word<RunStatus>(json, "status"),
            new RunTime(json.GetProperty("now"u8).GetInt64()),
            json.GetProperty("attempts"u8).GetInt32(),
            json.GetProperty("setbacks"u8).GetInt32(),
            json.GetProperty("assisted"u8).GetBoolean(),
            ended ? new EndingId(ending.GetString()!) : null,
            ended ? Word<Outcome>(json, "outcome") : null,
            ended ? json.GetProperty("success"u8).GetBoolean() : null);
    }

    private static T Word<T>(JsonElement json, string member)
        where T : struct, Enum
    {
        var word = JsonLinesImport.Text(json, member);
        return Spelling.Read<T>(word) ?? throw new FormatException($"There is no {member} '{word}'.");
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new FormatException(otherwise);
        }
    }
}
