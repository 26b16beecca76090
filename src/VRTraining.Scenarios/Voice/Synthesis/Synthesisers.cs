// Which synthesisers there are here.
using System.Collections.Immutable;
using VRTraining.Scenarios.Voice.Programs;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>The synthesisers of this computer, the better understood first.</summary>
public sealed record Synthesisers(ImmutableArray<ISynthesiser> Here)
{
    /// <summary>The one command that installs those for English (Debian, Ubuntu).</summary>
    public const string Install = "sudo apt install flite festival festvox-us-slt-hts sox libsox-fmt-mp3";

    /// <summary>The one for German; in Debian it is in the section non-free.</summary>
    public const string InstallGerman = "sudo apt install libttspico-utils sox libsox-fmt-mp3";

    /// <summary>The languages that they could read, as a sentence names them.</summary>
    public const string Languages = SpokenLanguage.Names;

    /// <summary>What may be asked for.</summary>
    public static ImmutableArray<string> Names { get; } = ["auto", "flite", "festival", "pico"];

    /// <summary>Those on the PATH.</summary>
    /// <param name="programs">Where programs are found.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public static async Task<Synthesisers> FindAsync(
        IPrograms programs, string name, CancellationToken cancellationToken)
    {
        ISynthesiser?[] found =
        [
            name is "auto" or "festival" ? await FestivalSynthesiser.FindAsync(programs, cancellationToken) : null,
            name is "auto" or "flite" ? await FliteSynthesiser.FindAsync(programs, cancellationToken) : null,
            name is "auto" or "pico" ? PicoSynthesiser.Find(programs) : null,
        ];
        return new Synthesisers([.. found.OfType<ISynthesiser>()]);
    }

    /// <summary>The one command that installs what reads a language; null where nothing does.</summary>
    public static string? InstallFor(string locale) => SpokenLanguage.Of(locale) switch
    {
        null => null,
        { Tag: "de" } => InstallGerman,
        _ => Install,
    };

    /// <summary>Whether one of them reads a language.</summary>
    public bool Read(string locale) =>
        SpokenLanguage.Of(locale) is { } language && Here.Any(synthesiser => synthesiser.Language == language.Tag);

    /// <summary>The first that has a voice, or null.</summary>
    public ISynthesiser? For(string voice) => Here.FirstOrDefault(synthesiser => synthesiser.Speaks(voice));
}
