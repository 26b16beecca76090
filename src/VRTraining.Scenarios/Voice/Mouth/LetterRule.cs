// Letters that are one thing to say.
using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace VRTraining.Scenarios.Voice.Mouth;

/// <summary>Letters that are one thing to say.</summary>
/// <param name="Letters">The letters.</param>
/// <param name="Begins">Whether a word begins with them.</param>
/// <param name="Ends">Whether a word ends with them, and has a vowel before.</param>
/// <param name="Sounds">What is said.</param>
internal sealed partial record LetterRule(string Letters, bool Begins, bool Ends, SpelledSound[] Sounds)
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyäöü");

    /// <summary>
    /// Reads rules, one a line or between bars: letters, with <c>^</c> before or <c>$</c> behind, then phones with their
    /// shares: <c>^st sh1.3 t.9</c>.
    /// </summary>
    public static IEnumerable<LetterRule> All(string rules) =>
        from rule in rules.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let parts = rule.Split(' ')
        select new LetterRule(
            parts[0].Trim('^', '$'), parts[0].StartsWith('^'), parts[0].EndsWith('$'), [.. parts[1..].Select(Sound)]);

    /// <summary>Whether it is this that a word says from a place on.</summary>
    public bool Fits(string word, int at) =>
        string.CompareOrdinal(word, at, Letters, 0, Letters.Length) == 0
        && (!Begins || at == 0)
        && (!Ends || (at + Letters.Length == word.Length && word.AsSpan(0, at).IndexOfAny(Vowels) >= 0));

    /// <summary>Says it, and tells the place behind it; a doubled consonant is said once.</summary>
    public int Say(string word, int at, List<SpelledSound> sounds)
    {
        sounds.AddRange(Sounds);
        return Letters.Length == 1 ? Behind(word, at) : at + Letters.Length;
    }

    /// <summary>The place behind a letter and others like it.</summary>
    public static int Behind(string word, int at)
    {
        var behind = at + 1;
        while (behind < word.Length && word[behind] == word[at])
        {
            behind++;
        }

        return behind;
    }

    private static SpelledSound Sound(string written)
    {
        var parts = PhoneAndShare().Match(written);
        return new SpelledSound(
            parts.Groups["phone"].Value,
            double.Parse(parts.Groups["share"].Value, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^(?<phone>[a-z]+)(?<share>[0-9.]+)\z")]
    private static partial Regex PhoneAndShare();
}
