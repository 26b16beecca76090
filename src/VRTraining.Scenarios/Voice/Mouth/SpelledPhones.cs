// Speech sounds guessed from spelling, for recordings in which nothing tells the sounds.
using System.Collections.Immutable;

namespace VRTraining.Scenarios.Voice.Mouth;

/// <summary>Guesses the sounds of a text from its letters and spreads them over the time in which it is said.</summary>
internal static class SpelledPhones
{
    private static readonly (string Spelt, string Phone, double Share)[] Letters =
    [
        ("th", "th", 1), ("sh", "sh", 1), ("ch", "ch", 1), ("ph", "f", 1), ("qu", "w", 1), ("ng", "ng", 1),
        ("oo", "uw", 1.6), ("ee", "iy", 1.6), ("ea", "iy", 1.6), ("ou", "aw", 1.8), ("ow", "ow", 1.8),
        ("ai", "ey", 1.8),
        ("a", "ae", 1.4), ("e", "eh", 1.2), ("i", "ih", 1.2), ("o", "ow", 1.4), ("u", "ah", 1.2), ("y", "iy", 1.2),
        ("b", "b", 1), ("c", "k", 1), ("d", "d", 1), ("f", "f", 1), ("g", "g", 1), ("h", "hh", 0.6), ("j", "jh", 1),
        ("k", "k", 1), ("l", "l", 1), ("m", "m", 1), ("n", "n", 1), ("p", "p", 1), ("q", "k", 1), ("r", "r", 1),
        ("s", "s", 1.2), ("t", "t", 1), ("v", "v", 1), ("w", "w", 1), ("x", "k", 1), ("z", "z", 1.2),
        (".", TimedPhone.Pause, 4), ("?", TimedPhone.Pause, 4), ("!", TimedPhone.Pause, 4), ("…", TimedPhone.Pause, 4),
        (";", TimedPhone.Pause, 3), (":", TimedPhone.Pause, 3),
        (",", TimedPhone.Pause, 2.5), ("–", TimedPhone.Pause, 2.5),
    ];

    /// <summary>The sounds of a text, in order; what is no word and no pause is left out.</summary>
    /// <param name="text">The words, in any language; letters that are not Latin open and close the mouth.</param>
    /// <param name="locale">Their language; German is read by its own rules, any other as if it were English.</param>
    public static IReadOnlyList<SpelledSound> Sounds(string text, string locale) =>
        SpokenLanguage.Of(locale) == SpokenLanguage.German
            ? GermanSpelling.Sounds(text)
            : Guess(text.ToLowerInvariant().TrimEnd('.', '?', '!', '…', ' '));

    /// <summary>The sounds of a text, spread evenly.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="locale">See <see cref="Sounds"/>.</param>
    /// <param name="startMs">Where somebody begins to speak.</param>
    /// <param name="endMs">Where the last sound ends.</param>
    public static ImmutableArray<TimedPhone> Of(string text, string locale, double startMs, double endMs)
    {
        var sounds = Sounds(text, locale);
        var total = sounds.Sum(sound => sound.Share);
        var phones = ImmutableArray.CreateBuilder<TimedPhone>(sounds.Count + 1);
        if (startMs > 0)
        {
            phones.Add(new TimedPhone(TimedPhone.Pause, 0, startMs));
        }

        var (at, said) = (startMs, 0.0);
        foreach (var (phone, share) in sounds)
        {
            said += share;
            var end = startMs + ((endMs - startMs) * said / total);
            phones.Add(new TimedPhone(phone, at, end));
            at = end;
        }

        return phones.ToImmutable();
    }

    private static List<SpelledSound> Guess(string text)
    {
        var sounds = new List<SpelledSound>(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var place = at;
            var match = Array.FindIndex(
                Letters, sound => text.AsSpan(place).StartsWith(sound.Spelt, StringComparison.Ordinal));
            if (match >= 0)
            {
                sounds.Add(new SpelledSound(Letters[match].Phone, Letters[match].Share));
                at += Letters[match].Spelt.Length;
                continue;
            }

            if (char.IsLetterOrDigit(text[at]))
            {
                sounds.Add(new SpelledSound("aa", 1));
                sounds.Add(new SpelledSound("n", 0.6));
            }

            at++;
        }

        return sounds;
    }
}
