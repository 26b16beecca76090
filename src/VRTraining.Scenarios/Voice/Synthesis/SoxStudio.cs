// sox: pitch, tempo, rate, and mp3.
using System.Globalization;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Programs;
using VRTraining.Scenarios.Voice.Sound;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>Works with sox; without its mp3 part clips become wav.</summary>
public sealed class SoxStudio : ISoundStudio
{
    private const string KilobitsPerSecond = "40";

    private readonly IPrograms _programs;
    private readonly string _sox;

    private SoxStudio(IPrograms programs, string sox, ClipFormat format) =>
        (_programs, _sox, Format) = (programs, sox, format);

    /// <inheritdoc/>
    public ClipFormat Format { get; }

    /// <summary>The one on the PATH, or null.</summary>
    public static async Task<SoxStudio?> FindAsync(IPrograms programs, CancellationToken cancellationToken)
    {
        if (programs.Find("sox") is not { } sox)
        {
            return null;
        }

        var help = await programs.RunAsync(sox, ["--help"], cancellationToken);
        var packsMp3 = help.Split('\n')
            .Where(line => line.StartsWith("AUDIO FILE FORMATS", StringComparison.Ordinal))
            .Any(line => line.Split(' ').Contains("mp3"));
        return new SoxStudio(programs, sox, packsMp3 ? ClipFormat.Mp3 : ClipFormat.Wav);
    }

    /// <inheritdoc/>
    public async Task<Pcm> ChangeAsync(Pcm sound, Timbre timbre, int rate, CancellationToken cancellationToken)
    {
        using var folder = new WorkFolder();
        var (before, after) = (folder["before.wav"], folder["after.wav"]);
        await File.WriteAllBytesAsync(before, WavFile.Write(sound), cancellationToken);

        // -D: no dither, and room above (gain) for what filters add.
        List<string> arguments = ["-D", before, "-b", "16", "-c", "1", after, "gain", "-4"];
        if (timbre.Cents != 0)
        {
            arguments.AddRange(["pitch", Number(timbre.Cents)]);
        }

        if (timbre.Tempo != 1)
        {
            arguments.AddRange(["tempo", "-s", Number(timbre.Tempo)]);
        }

        arguments.AddRange(["rate", "-v", Number(rate)]);
        await _programs.RunAsync(_sox, arguments, cancellationToken);
        return WavFile.Read(await File.ReadAllBytesAsync(after, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<byte[]> PackAsync(Pcm sound, CancellationToken cancellationToken)
    {
        if (Format == ClipFormat.Wav)
        {
            return WavFile.Write(sound);
        }

        using var folder = new WorkFolder();
        var (wav, mp3) = (folder["clip.wav"], folder["clip.mp3"]);
        await File.WriteAllBytesAsync(wav, WavFile.Write(sound), cancellationToken);
        await _programs.RunAsync(_sox, ["-D", wav, "-C", KilobitsPerSecond, mp3], cancellationToken);
        return await File.ReadAllBytesAsync(mp3, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Pcm> UnpackAsync(string file, int rate, CancellationToken cancellationToken)
    {
        using var folder = new WorkFolder();
        var wav = folder["clip.wav"];
        await _programs.RunAsync(
            _sox, ["-D", file, "-b", "16", "-c", "1", wav, "rate", "-v", Number(rate)], cancellationToken);
        return WavFile.Read(await File.ReadAllBytesAsync(wav, cancellationToken));
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
