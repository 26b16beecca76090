// SVOX Pico: one German voice, read higher or lower.
using System.Collections.Frozen;
using System.Globalization;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Scenarios.Voice.Programs;
using VRTraining.Scenarios.Voice.Sound;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>
/// Speaks German with SVOX Pico's one voice, whose pitch it moves (<c>de-woman</c>, <c>de-alto</c>, <c>de-man</c>). It tells no
/// phone times: the sounds of the spelling are laid over what is heard.
/// </summary>
public sealed class PicoSynthesiser : ISynthesiser
{
    /// <summary>How high each speaks, in hundredths of the voice's own 167 Hz; the rest of a body is a timbre.</summary>
    private static readonly FrozenDictionary<string, int> Levels = new Dictionary<string, int>
    {
        ["de-woman"] = 112,
        ["de-alto"] = 88,
        ["de-man"] = 75,
    }.ToFrozenDictionary();

    /// <summary>In hundredths of the voice's own tempo, which is that of a teacher.</summary>
    private const int SpeedLevel = 110;

    private readonly IPrograms _programs;
    private readonly string _pico;

    private PicoSynthesiser(IPrograms programs, string pico) => (_programs, _pico) = (programs, pico);

    /// <inheritdoc/>
    public string Name => "pico";

    /// <inheritdoc/>
    public string Language => SpokenLanguage.German.Tag;

    /// <inheritdoc/>
    public VisemeSource MouthFrom => VisemeSource.Alignment;

    /// <summary>The one on the PATH, or null.</summary>
    public static PicoSynthesiser? Find(IPrograms programs) =>
        programs.Find("pico2wave") is { } pico ? new PicoSynthesiser(programs, pico) : null;

    /// <inheritdoc/>
    public bool Speaks(string voice) => Levels.ContainsKey(voice);

    /// <inheritdoc/>
    public async Task<Speech> SayAsync(string text, string voice, CancellationToken cancellationToken)
    {
        using var folder = new WorkFolder();
        var wav = folder["speech.wav"];
        var marked = string.Create(
            CultureInfo.InvariantCulture,
            $"<speed level=\"{SpeedLevel}\"><pitch level=\"{Levels[voice]}\">{text}</pitch></speed>");
        await _programs.RunAsync(_pico, ["-l", "de-DE", "-w", wav, marked], cancellationToken);
        if (!File.Exists(wav))
        {
            throw new ProgramException("pico2wave wrote no sound.");
        }

        var sound = WavFile.Read(await File.ReadAllBytesAsync(wav, cancellationToken));
        return new Speech(sound, AlignedPhones.Of(SpelledPhones.Sounds(text, Language), sound));
    }
}
