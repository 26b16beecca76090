// Own words to an option: the option with most phrases found in them.
using System.Text;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

/// <summary>Finds the option that an answer in own words means.</summary>
internal sealed class AnswerMatcher(Move.Answer answer)
{
    private readonly string[][] _phrases =
        [.. answer.Options.Select(option => option.Matches.Select(Normal).Where(phrase => phrase.Length > 2).ToArray())];

    /// <summary>The index of the option meant; the number of options where none matches.</summary>
    public int Match(string text)
    {
        var said = Normal(text);
        var (best, most) = (_phrases.Length, 0);
        for (var option = 0; option < _phrases.Length; option++)
        {
            var found = _phrases[option].Count(phrase => said.Contains(phrase, StringComparison.Ordinal));
            if (found > most)
            {
                (best, most) = (option, found);
            }
        }

        return best;
    }

    /// <summary>Lower-case words between single blanks, with a blank at both ends so that only whole words match.</summary>
    private static string Normal(string text)
    {
        var normal = new StringBuilder(" ", text.Length + 2);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                normal.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (normal[^1] != ' ' && rune.Value is not ('\'' or '’'))
            {
                normal.Append(' ');
            }
        }

        return normal[^1] == ' ' ? normal.ToString() : normal.Append(' ').ToString();
    }
}
