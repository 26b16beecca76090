// The folder with the clips of a scenario in one language.
using System.Text.RegularExpressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Voice.Clips;

/// <summary>
/// The folder with the clips of a scenario in one language. Nothing is cached: what is on disk now counts.
/// </summary>
public sealed partial class VoiceFolder
{
    private const string Replaced = "replaced";

    /// <summary>The folder <c>voice/&lt;locale&gt;</c> of a scenario; it need not exist yet.</summary>
    /// <exception cref="ArgumentException">The locale is not written as a BCP 47 tag.</exception>
    public VoiceFolder(string scenarioFolder, string locale)
    {
        Locale = LocaleTag().IsMatch(locale)
            ? locale
            : throw new ArgumentException($"'{locale}' is not a language tag such as 'en' or 'pt-BR'.", nameof(locale));
        Path = System.IO.Path.Combine(scenarioFolder, "voice", locale);
    }

    /// <summary>The language.</summary>
    public string Locale { get; }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Whether somebody has begun to voice the scenario in this language.</summary>
    public bool Exists => Directory.Exists(Path);

    /// <summary>The folders that there are of a scenario, by language.</summary>
    public static IEnumerable<VoiceFolder> AllOf(string scenarioFolder)
    {
        var voice = System.IO.Path.Combine(scenarioFolder, "voice");
        return Directory.Exists(voice)
            ? Directory.EnumerateDirectories(voice)
                .Select(folder => System.IO.Path.GetFileName(folder))
                .Where(name => LocaleTag().IsMatch(name))
                .Order(StringComparer.Ordinal)
                .Select(name => new VoiceFolder(scenarioFolder, name))
            : [];
    }

    /// <summary>The clip of a line, or null. Of a wav and an mp3 file the wav file counts.</summary>
    public VoiceClip? Find(LineId line)
    {
        foreach (var format in Enum.GetValues<ClipFormat>())
        {
            var file = FileOf(line, format);
            if (File.Exists(file))
            {
                var (track, broken) = ReadTrack(line);
                return new VoiceClip(file, format, TextHash.Of(File.ReadAllBytes(file)), track, broken);
            }
        }

        return null;
    }

    /// <summary>The names of all clips without their endings, in order.</summary>
    public IEnumerable<string> ClipNames() => !Exists ? [] : Directory.EnumerateFiles(Path)
        .Where(file => Spelling.Read<ClipFormat>(System.IO.Path.GetExtension(file).TrimStart('.')) is not null)
        .Select(file => System.IO.Path.GetFileNameWithoutExtension(file))
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>Puts a clip with its track in the place of whatever is there.</summary>
    /// <param name="line">Whose clip it is.</param>
    /// <param name="format">Of which kind.</param>
    /// <param name="clip">The sound.</param>
    /// <param name="track">What stands beside it.</param>
    /// <param name="keepOld">Whether what was there goes to the folder <c>replaced</c> rather than away.</param>
    /// <param name="cancellationToken">Stops before anything is moved.</param>
    public async Task PutAsync(
        LineId line,
        ClipFormat format,
        byte[] clip,
        VisemeTrack track,
        bool keepOld,
        CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path);
        var (clipFile, trackFile) = (FileOf(line, format), TrackOf(line));
        await File.WriteAllBytesAsync(clipFile + ".new", clip, cancellationToken);
        await File.WriteAllBytesAsync(trackFile + ".new", track.Write(), cancellationToken);

        // The new is complete on disk before the old is touched, and the old is moved before the new takes its name.
        foreach (var old in Enum.GetValues<ClipFormat>().Select(other => FileOf(line, other)).Where(File.Exists))
        {
            if (keepOld)
            {
                Keep(old);
            }
            else if (old != clipFile)
            {
                File.Delete(old);
            }
        }

        File.Move(clipFile + ".new", clipFile, overwrite: true);
        File.Move(trackFile + ".new", trackFile, overwrite: true);
    }

    private void Keep(string file)
    {
        var kept = System.IO.Path.Combine(Path, Replaced);
        Directory.CreateDirectory(kept);
        var (name, ending) = (System.IO.Path.GetFileNameWithoutExtension(file), System.IO.Path.GetExtension(file));
        var number = 1;
        while (File.Exists(System.IO.Path.Combine(kept, $"{name}.{number}{ending}")))
        {
            number++;
        }

        File.Move(file, System.IO.Path.Combine(kept, $"{name}.{number}{ending}"));
    }

    private (VisemeTrack? Track, string? Broken) ReadTrack(LineId line)
    {
        var (bytes, reason) = Reading.BoundedFile.Read(TrackOf(line), VisemeTrack.MostBytes);
        if (bytes is null)
        {
            return (null, reason!.Value.Message);
        }

        try
        {
            return (VisemeTrack.Read(bytes), null);
        }
        catch (InvalidDataException exception)
        {
            return (null, exception.Message);
        }
    }

    private string FileOf(LineId line, ClipFormat format) =>
        System.IO.Path.Combine(Path, $"{line.Value}.{Spelling.Of(format)}");

    private string TrackOf(LineId line) => System.IO.Path.Combine(Path, line.Value + VisemeTrack.Ending);

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LocaleTag();
}
