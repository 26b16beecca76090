// Writes runs as JSON Lines, without loss: what is read back is what was recorded.
using System.Buffers;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using VRTraining.Runs.Archive;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Simulation.Script;

namespace VRTraining.Exports.JsonLines;

/// <summary>
/// Writes histories as JSON Lines, format 2. Each line is an object with one member that says what the line is: of a run
/// <c>run</c> (what it began with), then for each input <c>input</c> and its <c>event</c>s, then <c>end</c> (how it stands,
/// and how many inputs and events there were, so that a file cut short is noticed); beside runs <c>learner</c>,
/// <c>script</c> and <c>plan</c>.
/// </summary>
public static class JsonLinesExport
{
    /// <summary>Rises when a reader of the old format would misread a file.</summary>
    public const int Format = 2;

    /// <summary>Never put into a page unescaped; other scripts stay readable, emoji are escaped.</summary>
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes runs alone. One run is held in memory at a time.</summary>
    /// <inheritdoc cref="WriteAsync(IAsyncEnumerable{ArchivePart}, Stream, PersonalTexts, IProgress{long}, CancellationToken)"/>
    public static Task WriteAsync(
        IAsyncEnumerable<RecordedRun> runs,
        Stream to,
        PersonalTexts texts = PersonalTexts.LeftOut,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default) =>
        WriteAsync(runs.Select(ArchivePart (run) => new ArchivePart.Run(run)), to, texts, progress, cancellationToken);

    /// <summary>Writes a history, to be read back without loss. One run is held in memory at a time.</summary>
    /// <param name="parts">The parts, each after what it names.</param>
    /// <param name="to">Where to; stays open. UTF-8 without byte order mark, LF.</param>
    /// <param name="texts">Whether what learners wrote goes along: answers, reflections and plans.</param>
    /// <param name="progress">Told after each run how many were written.</param>
    /// <param name="cancellationToken">Stops; what was written by then stays.</param>
    public static async Task WriteAsync(
        IAsyncEnumerable<ArchivePart> parts,
        Stream to,
        PersonalTexts texts = PersonalTexts.LeftOut,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(buffer, Compact);
        var written = 0L;
        await foreach (var part in parts.WithCancellation(cancellationToken))
        {
            foreach (var write in LinesOf(part, texts))
            {
                json.WriteStartObject();
                write(json);
                json.WriteEndObject();
                json.Flush();
                json.Reset();
                buffer.Write("\n"u8);
            }

            await to.WriteAsync(buffer.WrittenMemory, cancellationToken);
            buffer.ResetWrittenCount();
            if (part is ArchivePart.Run)
            {
                progress?.Report(++written);
            }
        }
    }

    private static IEnumerable<Action<Utf8JsonWriter>> LinesOf(ArchivePart part, PersonalTexts texts) => part switch
    {
        ArchivePart.Run run => Lines(run.Recorded, texts),
        ArchivePart.Learner learner => [json => ArchiveLines.Write(json, learner)],
        ArchivePart.Script script => [json => ArchiveLines.Write(json, script)],
        ArchivePart.Plan plan => texts == PersonalTexts.Included ? [json => ArchiveLines.Write(json, plan)] : [],
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<Action<Utf8JsonWriter>> Lines(RecordedRun recorded, PersonalTexts texts)
    {
        yield return json => Run(json, recorded.Header);
        foreach (var entry in recorded.Entries)
        {
            yield return json => Input(json, entry, texts);
            foreach (var happened in entry.Numbered())
            {
                yield return json =>
                {
                    json.WritePropertyName("event"u8);
                    EventJson.Write(json, recorded.Header.Run.Id, happened);
                };
            }
        }

        yield return json => End(json, recorded);
    }

    private static void Run(Utf8JsonWriter json, RunHeader header)
    {
        json.WriteStartObject("run"u8);
        json.WriteNumber("format"u8, Format);
        json.WriteString("id"u8, header.Run.Id.ToString());
        json.WriteNumber("number"u8, header.Number);
        json.WriteString("profile"u8, header.Run.Profile);
        json.WriteString("scenario"u8, header.Run.Scenario.Value);
        json.WriteString("version"u8, header.Run.Version);
        json.WriteString("contentHash"u8, header.Run.ContentHash);
        json.WriteNumber("seed"u8, header.Run.Seed);
        json.WriteString("startedAt"u8, header.Run.StartedAt.UtcDateTime);
        json.WriteEndObject();
    }

    private static void Input(Utf8JsonWriter json, JournalEntry entry, PersonalTexts texts)
    {
        json.WriteStartObject("input"u8);
        json.WriteNumber("number"u8, entry.InputNumber);
        json.WriteString("takenAt"u8, entry.TakenAt.UtcDateTime);
        json.WriteNumber("events"u8, entry.Events.Length);
        json.WritePropertyName("taken"u8);
        InputJson.Write(json, entry.Input);
        if (texts == PersonalTexts.Included && InputJson.PersonalTextOf(entry.Input) is { } text)
        {
            json.WriteString("text"u8, text);
        }

        json.WriteEndObject();
    }

    private static void End(Utf8JsonWriter json, RecordedRun recorded)
    {
        var standing = recorded.Standing;
        json.WriteStartObject("end"u8);
        json.WriteString("id"u8, recorded.Header.Run.Id.ToString());
        json.WriteNumber("inputs"u8, recorded.Entries.Count);
        json.WriteNumber("events"u8, recorded.Entries.Sum(entry => entry.Events.Length));
        json.WriteString("status"u8, Spelling.Of(standing.Status));
        json.WriteNumber("now"u8, standing.Now.Milliseconds);
        json.WriteNumber("attempts"u8, standing.Attempts);
        json.WriteNumber("setbacks"u8, standing.Setbacks);
        json.WriteBoolean("assisted"u8, standing.Assisted);
        if (standing is { Ending: { } ending, Outcome: { } outcome, Success: { } success })
        {
            json.WriteString("ending"u8, ending.Value);
            json.WriteString("outcome"u8, Spelling.Of(outcome));
            json.WriteBoolean("success"u8, success);
        }

        json.WriteEndObject();
    }
}
