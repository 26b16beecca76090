// A sound file that somebody recorded.
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Sound;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Voice.Recordings;

/// <summary>A sound file that somebody recorded, measured.</summary>
/// <param name="Format">Of which kind it is.</param>
/// <param name="Bytes">The file as it was given.</param>
/// <param name="LengthMs">How long it lasts.</param>
/// <param name="Sound">Its sound; null for mp3, which is measured and not decoded.</param>
public sealed record Recording(ClipFormat Format, byte[] Bytes, double LengthMs, Pcm? Sound)
{
    /// <summary>The largest file that is taken, 20 MB.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The longest and shortest that a line can be.</summary>
    private const double LongestMs = 60_000;

    private const double ShortestMs = 150;

    /// <summary>
    /// Nobody says more words a minute than this, or fewer, pauses included; some seconds are granted.
    /// </summary>
    private const double FastestWordsPerMinute = 400;

    private const double SlowestWordsPerMinute = 60;

    private const double GrantedMs = 3_000;

    /// <summary>Measures a file.</summary>
    /// <param name="name">Its name, whose ending tells its kind.</param>
    /// <param name="bytes">Its content.</param>
    /// <exception cref="InvalidDataException">It cannot be a clip; the message says why, as a sentence.</exception>
    public static Recording Read(string name, byte[] bytes)
    {
        var recording = Spelling.Read<ClipFormat>(Path.GetExtension(name).TrimStart('.').ToLowerInvariant()) switch
        {
            ClipFormat.Wav => WavFile.Read(bytes) is var sound
                ? new Recording(ClipFormat.Wav, bytes, sound.LengthMs, sound)
                : null,
            ClipFormat.Mp3 => new Recording(ClipFormat.Mp3, bytes, Mp3File.Measure(bytes).LengthMs, null),
            _ => null,
        };
        return recording switch
        {
            null => throw new InvalidDataException("Only wav and mp3 files are taken."),
            { LengthMs: < ShortestMs } => throw new InvalidDataException("It is shorter than any word."),
            { LengthMs: > LongestMs } => throw new InvalidDataException("It is longer than a minute."),
            { Sound.Peak: < 0.01 } => throw new InvalidDataException("Nothing is heard in it."),
            _ => recording,
        };
    }

    /// <summary>What is odd about its length for a text, as a sentence, or null.</summary>
    public string? Doubt(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (LengthMs < words * 60_000 / FastestWordsPerMinute)
        {
            return FormattableString.Invariant($"It lasts {LengthMs / 1000:0.0} s, which is short for {words} words.");
        }

        return LengthMs > (words * 60_000 / SlowestWordsPerMinute) + GrantedMs
            ? FormattableString.Invariant($"It lasts {LengthMs / 1000:0.0} s, which is long for {words} words.")
            : null;
    }
}
