// A language that synthesisers here read aloud.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace VRTraining.Scenarios.Voice;

/// <summary>A language that synthesisers read aloud.</summary>
/// <param name="Tag">Its tag without a region.</param>
/// <param name="Voices">The voice here for each voice that a script can name; what is not among them is recorded.</param>
/// <param name="Narrators">The voices that a narrator may have: the first that no character of the scenario has.</param>
/// <param name="Respelt">What synthesisers would spell letter by letter, or take for another word.</param>
internal sealed record SpokenLanguage(
    string Tag,
    FrozenDictionary<string, string> Voices,
    ImmutableArray<string> Narrators,
    FrozenDictionary<string, string> Respelt)
{
    /// <summary>English, in which scripts name voices.</summary>
    public static SpokenLanguage English { get; } = new(
        "en",
        Words(("slt", "slt"), ("rms", "rms"), ("awb", "awb"), ("kal16", "kal16")),
        ["awb", "slt", "rms", "kal16"],
        Words(("hm", "hum"), ("hmm", "hum"), ("mm", "um"), ("mmm", "um"), ("mhm", "uh hum"), ("aisha", "Eyeesha")));

    /// <summary>German; pico reads "Mail" exactly as it reads "Mai".</summary>
    public static SpokenLanguage German { get; } = new(
        "de",
        Words(("slt", "de-woman"), ("rms", "de-man"), ("awb", "de-man"), ("kal16", "de-man")),
        ["de-alto"],
        Words(("mail", "Mehl"), ("mails", "Mehls"), ("job", "Dschob"), ("jobs", "Dschobs"), ("okay", "Okeh")));

    /// <summary>The languages, as a sentence names them.</summary>
    public const string Names = "English and German";

    private static readonly ImmutableArray<SpokenLanguage> All = [English, German];

    /// <summary>The language of a locale such as <c>de-AT</c>; null where no synthesiser reads it.</summary>
    public static SpokenLanguage? Of(string locale) =>
        All.FirstOrDefault(language => locale.Split('-')[0].Equals(language.Tag, StringComparison.OrdinalIgnoreCase));

    private static FrozenDictionary<string, string> Words(params (string From, string To)[] words) =>
        words.ToFrozenDictionary(word => word.From, word => word.To, StringComparer.OrdinalIgnoreCase);
}
