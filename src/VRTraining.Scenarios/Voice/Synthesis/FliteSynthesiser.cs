// flite: small English voices, women and men.
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Scenarios.Voice.Programs;
using VRTraining.Scenarios.Voice.Sound;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>
/// Speaks with flite (<c>slt</c>, <c>rms</c>, <c>awb</c>, <c>kal16</c>, as far as it was built with them).
/// </summary>
public sealed class FliteSynthesiser : ISynthesiser
{
    private static readonly string[] Offered = ["slt", "rms", "awb", "kal16"];

    private readonly IPrograms _programs;
    private readonly string _flite;
    private readonly HashSet<string> _voices;

    private FliteSynthesiser(IPrograms programs, string flite, HashSet<string> voices) =>
        (_programs, _flite, _voices) = (programs, flite, voices);

    /// <inheritdoc/>
    public string Name => "flite";

    /// <inheritdoc/>
    public string Language => SpokenLanguage.English.Tag;

    /// <inheritdoc/>
    public VisemeSource MouthFrom => VisemeSource.Flite;

    /// <summary>The one on the PATH, or null.</summary>
    public static async Task<FliteSynthesiser?> FindAsync(IPrograms programs, CancellationToken cancellationToken)
    {
        if (programs.Find("flite") is not { } flite)
        {
            return null;
        }

        // "Voices available: kal awb_time kal16 awb rms slt"
        var printed = await programs.RunAsync(flite, ["-lv"], cancellationToken);
        var voices = printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Intersect(Offered);
        return new FliteSynthesiser(programs, flite, [.. voices]);
    }

    /// <inheritdoc/>
    public bool Speaks(string voice) => _voices.Contains(voice);

    /// <inheritdoc/>
    public async Task<Speech> SayAsync(string text, string voice, CancellationToken cancellationToken)
    {
        using var folder = new WorkFolder();
        var wav = folder["speech.wav"];
        var printed = await _programs.RunAsync(
            _flite, ["-voice", voice, "-psdur", "-t", text, "-o", wav], cancellationToken);
        var sound = WavFile.Read(await File.ReadAllBytesAsync(wav, cancellationToken));
        return new Speech(sound, PhoneLists.OfFlite(printed));
    }
}
