// Reads back what JSON Lines hold, and says at which line a file is wrong.
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using VRTraining.Runs.Archive;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Script;

namespace VRTraining.Exports.JsonLines;

/// <summary>Reads histories from JSON Lines, formats 1 (runs alone) and 2.</summary>
public static class JsonLinesImport
{
    /// <summary>The runs of a file alone.</summary>
    /// <inheritdoc cref="ReadPartsAsync"/>
    public static IAsyncEnumerable<RecordedRun> ReadAsync(Stream from, CancellationToken cancellationToken = default) =>
        ReadPartsAsync(from, cancellationToken).OfType<ArchivePart.Run>().Select(run => run.Recorded);

    /// <summary>The parts of a file, a run when its last line was read; one run is held in memory at a time.</summary>
    /// <param name="from">What <see cref="JsonLinesExport"/> wrote; stays open.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>
    /// The same records that were written. Where personal texts were left out, those texts are empty, and replaying
    /// such an answer may match another option than the events say.
    /// </returns>
    /// <exception cref="FormatException">
    /// A line is wrong or missing, or the format is newer; the message names the line. The runs before it are whole.
    /// </exception>
    public static async IAsyncEnumerable<ArchivePart> ReadPartsAsync(
        Stream from, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var reader = new StreamReader(from, new UTF8Encoding(false, true), leaveOpen: true);
        ReadingRun? reading = null;
        for (var number = 1; await NextAsync(reader, number, cancellationToken) is { } line; number++)
        {
            if (line.Length == 0)
            {
                continue;
            }

            var whole = Take(ref reading, line, number);
            if (whole is not null)
            {
                yield return whole;
            }
        }

        if (reading is not null)
        {
            throw new FormatException($"The file ends within run {reading.Header.Run.Id}: it was cut short.");
        }
    }

    private static async Task<string?> NextAsync(StreamReader reader, int number, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken);
        }
        catch (DecoderFallbackException notUtf8)
        {
            throw new FormatException($"Line {number} or later is not UTF-8.", notUtf8);
        }
    }

    /// <summary>Takes a line into the run being read; gives the part when it is whole.</summary>
    private static ArchivePart? Take(ref ReadingRun? reading, string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var member = document.RootElement.EnumerateObject().Single();
            switch (member.Name)
            {
                case "run" when reading is null:
                    reading = new ReadingRun(Header(member.Value));
                    return null;
                case "input" when reading is not null:
                    reading.TakeInput(member.Value);
                    return null;
                case "event" when reading is not null:
                    reading.TakeEvent(member.Value);
                    return null;
                case "end" when reading is not null:
                    var whole = reading.TakeEnd(member.Value);
                    reading = null;
                    return new ArchivePart.Run(whole);
                case "learner" when reading is null:
                    return ArchiveLines.Learner(member.Value);
                case "script" when reading is null:
                    return ArchiveLines.Script(member.Value);
                case "plan" when reading is null:
                    return ArchiveLines.Plan(member.Value);
                default:
                    throw new FormatException($"'{member.Name}' does not belong here.");
            }
        }
        catch (Exception wrong) when (wrong
            is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"Line {number}: {wrong.Message}", wrong);
        }
    }

    private static RunHeader Header(JsonElement json)
    {
        ExpectFormat(json);
        var run = new NewRun(
            new RunId(json.GetProperty("id"u8).GetGuid()),
            Text(json, "profile"),
            new ScenarioId(Text(json, "scenario")),
            Text(json, "version"),
            Text(json, "contentHash"),
            json.GetProperty("seed"u8).GetUInt64(),
            json.GetProperty("startedAt"u8).GetDateTimeOffset());
        return new RunHeader(run, json.GetProperty("number"u8).GetInt32());
    }

    internal static void ExpectFormat(JsonElement json)
    {
        var format = json.GetProperty("format"u8).GetInt32();
        if (format is not (1 or JsonLinesExport.Format))
        {
            throw new FormatException(
                $"Format {format} is not known here; this program reads 1 and {JsonLinesExport.Format}.");
        }
    }

    internal static string Text(JsonElement json, string member) =>
        json.GetProperty(member).GetString() ?? throw new FormatException($"'{member}' is missing.");
}
