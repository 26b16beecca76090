// festival with the HTS voice of a woman: the best understood of the free voices.
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Scenarios.Voice.Programs;
using VRTraining.Scenarios.Voice.Sound;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>Speaks with festival and its HTS voice <c>slt</c>.</summary>
public sealed class FestivalSynthesiser : ISynthesiser
{
    private const string Voice = "cmu_us_slt_arctic_hts";

    private readonly IPrograms _programs;
    private readonly string _festival;

    private FestivalSynthesiser(IPrograms programs, string festival) => (_programs, _festival) = (programs, festival);

    /// <inheritdoc/>
    public string Name => "festival";

    /// <inheritdoc/>
    public string Language => SpokenLanguage.English.Tag;

    /// <inheritdoc/>
    public VisemeSource MouthFrom => VisemeSource.Festival;

    /// <summary>The one on the PATH, or null; also null where it lacks the voice.</summary>
    public static async Task<FestivalSynthesiser?> FindAsync(IPrograms programs, CancellationToken cancellationToken)
    {
        if (programs.Find("festival") is not { } festival)
        {
            return null;
        }

        var voices = await programs.RunAsync(festival, ["-b", "(print (voice.list))"], cancellationToken);
        return voices.Contains(Voice, StringComparison.Ordinal) ? new FestivalSynthesiser(programs, festival) : null;
    }

    /// <inheritdoc/>
    public bool Speaks(string voice) => voice == "slt";

    /// <inheritdoc/>
    public async Task<Speech> SayAsync(string text, string voice, CancellationToken cancellationToken)
    {
        using var folder = new WorkFolder();
        var (script, wav) = (folder["say.scm"], folder["speech.wav"]);
        var commands = $"""
            (voice_{Voice})
            (set! said (utt.synth (Utterance Text {Quoted(text)})))
            (utt.save.wave said {Quoted(wav)} 'riff)
            (mapcar
              (lambda (phone) (format t "%s %f\n" (item.name phone) (item.feat phone 'end)))
              (utt.relation.items said 'Segment))
            """;
        await File.WriteAllTextAsync(script, commands, cancellationToken);
        var printed = await _programs.RunAsync(_festival, ["-b", script], cancellationToken);
        var sound = WavFile.Read(await File.ReadAllBytesAsync(wav, cancellationToken));
        return new Speech(sound, PhoneLists.OfFestival(printed));
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
