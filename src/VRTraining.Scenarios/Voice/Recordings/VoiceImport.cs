// Takes recordings in as the clips of the lines that they are named after.
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Scenarios.Voice.Programs;
using VRTraining.Scenarios.Voice.Sound;
using VRTraining.Scenarios.Voice.Synthesis;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Voice.Recordings;

/// <summary>Takes recordings in, as they are: their bytes are not changed.</summary>
/// <param name="recogniser">Who hears speech sounds; null: the mouth follows the spelling.</param>
/// <param name="studio">Who unpacks mp3 and other rates; null: the mouth follows the spelling.</param>
public sealed class VoiceImport(PhoneRecogniser? recogniser, ISoundStudio? studio)
{
    /// <summary>
    /// Takes the files in one after the other; the clip that a line had goes to the folder <c>replaced</c>.
    /// Each file is told as soon as it is done.
    /// </summary>
    /// <param name="sheet">The lines.</param>
    /// <param name="files">Names and contents, see <see cref="RecordingFiles"/>.</param>
    /// <param name="cancellationToken">Stops after the file that is being taken in.</param>
    public async IAsyncEnumerable<ImportedFile> ImportAsync(
        VoiceSheet sheet,
        IEnumerable<(string Name, byte[]? Bytes)> files,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = sheet.Lines.ToDictionary(line => line.Line.Value, StringComparer.OrdinalIgnoreCase);
        var taken = new Dictionary<LineId, string>();
        foreach (var (name, bytes) in files)
        {
            var id = Path.GetFileNameWithoutExtension(name).Trim();
            if (!lines.TryGetValue(id, out var line))
            {
                var meant = Nearest.To(id, lines.Keys) is { } near ? $" Did you mean '{near}'?" : "";
                yield return new ImportedFile(
                    name, ImportOutcome.UnknownName, null, $"There is no line '{id}' in {sheet.Scenario.Id}.{meant}");
            }
            else if (taken.TryGetValue(line.Line, out var first))
            {
                yield return new ImportedFile(
                    name, ImportOutcome.Unusable, line.Line, $"The line has the recording '{first}' already.");
            }
            else
            {
                var imported = await ImportAsync(sheet, line, name, bytes, cancellationToken);
                if (imported.Outcome != ImportOutcome.Unusable)
                {
                    taken.Add(line.Line, name);
                }

                yield return imported;
            }
        }
    }

    private async Task<ImportedFile> ImportAsync(
        VoiceSheet sheet, SheetLine line, string name, byte[]? bytes, CancellationToken cancellationToken)
    {
        try
        {
            var recording = bytes is not null
                ? Recording.Read(name, bytes)
                : throw new InvalidDataException("It is bigger than 20 MB.");
            if (line.Clip is { Track.Origin: ClipOrigin.Recorded } clip
                && line.State == ClipState.Current
                && clip.Hash == TextHash.Of(recording.Bytes))
            {
                return new ImportedFile(name, ImportOutcome.Unchanged, line.Line, null);
            }

            var track = await TrackAsync(recording, line.Text, sheet.Folder.Locale, cancellationToken);
            var keepOld = line.Clip?.Hash != track.Clip;
            await sheet.Folder.PutAsync(
                line.Line, recording.Format, recording.Bytes, track, keepOld, cancellationToken);
            var doubt = recording.Doubt(line.Text);
            return new ImportedFile(
                name, doubt is null ? ImportOutcome.Imported : ImportOutcome.Doubtful, line.Line, doubt);
        }
        catch (InvalidDataException exception)
        {
            return new ImportedFile(name, ImportOutcome.Unusable, line.Line, exception.Message);
        }
    }

    private async Task<VisemeTrack> TrackAsync(
        Recording recording, string text, string locale, CancellationToken cancellationToken)
    {
        var lengthMs = (int)Math.Round(recording.LengthMs);
        var (phones, source) = await PhonesAsync(recording, text, locale, cancellationToken);
        return new VisemeTrack
        {
            DurationMs = lengthMs,
            Origin = ClipOrigin.Recorded,
            VisemesFrom = source,
            Text = TextHash.Of(text),
            Clip = TextHash.Of(recording.Bytes),
            Keys = PhoneVisemes.Keys(phones, lengthMs),
        };
    }

    private async Task<(ImmutableArray<TimedPhone> Phones, VisemeSource Source)> PhonesAsync(
        Recording recording, string text, string locale, CancellationToken cancellationToken)
    {
        var sound = recording.Sound;
        if (studio is not null)
        {
            try
            {
                sound = await UnpackedAsync(studio, recording, cancellationToken);
                var isEnglish = locale == "en" || locale.StartsWith("en-", StringComparison.OrdinalIgnoreCase);
                if (recogniser is not null
                    && isEnglish
                    && await recogniser.HearAsync(sound, cancellationToken) is { Length: > 0 } heard)
                {
                    return (heard, VisemeSource.Pocketsphinx);
                }
            }
            catch (ProgramException)
            {
                // A recording is never refused because a program that would only move the lips better fails.
            }
        }

        if (sound is { Rate: AlignedPhones.Rate }
            && AlignedPhones.Of(SpelledPhones.Sounds(text, locale), sound) is { Length: > 0 } aligned)
        {
            return (aligned, VisemeSource.Alignment);
        }

        var (startMs, endMs) = sound?.Speech() ?? (0, recording.LengthMs);
        return (SpelledPhones.Of(text, locale, startMs, endMs), VisemeSource.Spelling);
    }

    private static async Task<Pcm> UnpackedAsync(
        ISoundStudio studio, Recording recording, CancellationToken cancellationToken)
    {
        using var folder = new WorkFolder();
        var file = folder["recording." + Spelling.Of(recording.Format)];
        await File.WriteAllBytesAsync(file, recording.Bytes, cancellationToken);
        return await studio.UnpackAsync(file, PhoneRecogniser.Rate, cancellationToken);
    }
}
