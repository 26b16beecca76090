// German letters as speech sounds.
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace VRTraining.Scenarios.Voice.Mouth;

/// <summary>
/// Reads German: which sounds its letters ask for, as far as lips show them. Sounds that the CMU set lacks are those with the
/// same mouth: ü is <c>uw</c>, ö <c>ao</c>, ch <c>hh</c>, an r before a vowel <c>ng</c> (tongue at the back), any other <c>ah</c>.
/// </summary>
internal static partial class GermanSpelling
{
    private const double Long = 1.5;

    private const double Short = 1.05;

    /// <summary>Letters → phones with shares. Of those that fit the first counts: <c>^</c> begins, <c>$</c> ends a word.</summary>
    private static readonly LetterRule[] Rules =
    [
        .. LetterRule.All("""
            ern$ ah.8 n1 | ert$ ah.8 t.9 | ers$ ah.8 s1.2 | eln$ ax.6 l1 n1 | en$ ax.7 n1 | er$ ah1 | el$ ax.7 l1
            em$ ax.7 m1 | es$ ax.7 s1.2 | et$ ax.7 t.9 | e$ ax.9 | ig$ ih1.05 hh1.1 | tion t.7 s1 y.8 ao1.5 n1
            tsch ch1.3 | sch sh1.3 | chs k.9 s1.2 | ^st sh1.3 t.9 | ^sp sh1.3 p.9 | ch hh1.1 | ck k.9 | nk ng1 k.9
            ng ng1 | pf p.8 f1 | ph f1.1 | qu k.9 v.8 | th t.9 | tz t.7 s1 | dt t.9
            ieh iy1.5 | ie iy1.5 | ei ay1.7 | ai ay1.7 | ey ay1.7 | ay ay1.7 | äu oy1.7 | eu oy1.7 | au aw1.7
            ß s1.3 | z t.7 s1 | x k.8 s1 | v f1.1 | w v1 | j y.9 | c k.9 | q k.9
            b b.9 | d d.9 | f f1.1 | g g.9 | k k.9 | l l.9 | m m1 | n n.9 | p p.9 | t t.9
            """),
    ];

    private static readonly FrozenDictionary<char, (string Long, string Short)> Vowels =
        new Dictionary<char, (string, string)>
        {
            ['a'] = ("aa", "ae"),
            ['ä'] = ("eh", "eh"),
            ['e'] = ("eh", "eh"),
            ['i'] = ("iy", "ih"),
            ['o'] = ("ao", "ao"),
            ['ö'] = ("ao", "ao"),
            ['u'] = ("uw", "uh"),
            ['ü'] = ("uw", "uh"),
            ['y'] = ("uw", "uh"),
        }.ToFrozenDictionary();

    private static readonly string[] Digits =
        ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];

    /// <summary>The sounds of a text; figures are read one by one, and of signs only pauses are left.</summary>
    public static List<SpelledSound> Sounds(string text)
    {
        var sounds = new List<SpelledSound>(text.Length);
        var plain = text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        foreach (Match part in WordOrPause().Matches(plain))
        {
            if (char.IsDigit(part.Value[0]))
            {
                Say(Digits[part.Value[0] - '0'], sounds);
            }
            else if (char.IsLetter(part.Value[0]))
            {
                Say(part.Value, sounds);
            }
            else if (sounds.Count > 0 && sounds[^1].Phone != TimedPhone.Pause)
            {
                sounds.Add(new SpelledSound(TimedPhone.Pause, 2.5));
            }
        }

        if (sounds.Count > 0 && sounds[^1].Phone == TimedPhone.Pause)
        {
            sounds.RemoveAt(sounds.Count - 1);
        }

        return sounds;
    }

    private static void Say(string word, List<SpelledSound> sounds)
    {
        for (var at = 0; at < word.Length;)
        {
            at = Array.Find(Rules, rule => rule.Fits(word, at)) is { } rule
                ? rule.Say(word, at, sounds)
                : SayLetter(word, at, sounds);
        }
    }

    /// <summary>What depends on its neighbours: vowels, h, r and s.</summary>
    private static int SayLetter(string word, int at, List<SpelledSound> sounds)
    {
        var letter = word[at];
        var (afterVowel, beforeVowel) = (at > 0 && IsVowel(word, at - 1), IsVowel(word, at + 1));
        if (Vowels.TryGetValue(letter, out var vowel))
        {
            var doubled = at + 1 < word.Length && (word[at + 1] == letter || word[at + 1] == 'h');
            var isLong = doubled || at + 1 == word.Length || (!beforeVowel && IsVowel(word, at + 2));
            sounds.Add(isLong ? new SpelledSound(vowel.Long, Long) : new SpelledSound(vowel.Short, Short));
            return at + (doubled ? 2 : 1);
        }

        SpelledSound? consonant = letter switch
        {
            'h' => afterVowel ? null : new SpelledSound("hh", 0.8),
            'r' => at == 0 || beforeVowel ? new SpelledSound("ng", 0.85) : new SpelledSound("ah", 0.5),
            's' => new SpelledSound(beforeVowel ? "z" : "s", 1.2),
            _ => null,
        };
        if (consonant is { } said)
        {
            sounds.Add(said);
        }

        return LetterRule.Behind(word, at);
    }

    private static bool IsVowel(string word, int at) => at < word.Length && Vowels.ContainsKey(word[at]);

    [GeneratedRegex(@"\p{L}+|[0-9]|[.,;:?!…–]")]
    private static partial Regex WordOrPause();
}
