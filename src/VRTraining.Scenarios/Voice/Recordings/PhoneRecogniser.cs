// pocketsphinx: hears when which speech sound is said.
using System.Collections.Immutable;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Scenarios.Voice.Programs;
using VRTraining.Scenarios.Voice.Sound;

namespace VRTraining.Scenarios.Voice.Recordings;

/// <summary>Hears when which speech sound is said in English; some sounds are wrong, their times are good.</summary>
public sealed class PhoneRecogniser
{
    /// <summary>Samples a second that its model was trained with.</summary>
    public const int Rate = 16_000;

    /// <summary>The one command that installs it (Debian, Ubuntu).</summary>
    public const string Install = "sudo apt install pocketsphinx pocketsphinx-en-us sox libsox-fmt-mp3";

    private readonly IPrograms _programs;
    private readonly string _recogniser;
    private readonly string _model;

    private PhoneRecogniser(IPrograms programs, string recogniser, string model) =>
        (_programs, _recogniser, _model) = (programs, recogniser, model);

    /// <summary>The one on the PATH with its English model, or null.</summary>
    public static PhoneRecogniser? Find(IPrograms programs)
    {
        if (programs.Find("pocketsphinx_continuous") is not { } recogniser)
        {
            return null;
        }

        var prefix = Path.GetDirectoryName(Path.GetDirectoryName(recogniser)) ?? "/usr";
        var model = Path.Combine(prefix, "share", "pocketsphinx", "model", "en-us", "en-us-phone.lm.bin");
        return File.Exists(model) ? new PhoneRecogniser(programs, recogniser, model) : null;
    }

    /// <summary>The sounds of a recording.</summary>
    /// <param name="sound">Sound of <see cref="Rate"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ProgramException">The program failed.</exception>
    public async Task<ImmutableArray<TimedPhone>> HearAsync(Pcm sound, CancellationToken cancellationToken)
    {
        using var folder = new WorkFolder();
        var wav = folder["heard.wav"];
        await File.WriteAllBytesAsync(wav, WavFile.Write(sound), cancellationToken);

        // Narrow beams: four times as fast, and the times stay the same.
        var printed = await _programs.RunAsync(
            _recogniser,
            ["-infile", wav, "-allphone", _model, "-time", "yes", "-lw", "2.0", "-beam", "1e-10", "-pbeam", "1e-10"],
            cancellationToken);
        return PhoneLists.OfPocketsphinx(printed);
    }
}
