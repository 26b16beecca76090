// Text that every store gives back as it was.
using System.Text;
using VRTraining.Simulation.Play;

namespace VRTraining.Runs.Live;

/// <summary>Makes personal text storable before it is played, so that a replay matches the very same words.</summary>
internal static class WellFormed
{
    /// <summary>The input with halves of characters replaced (U+FFFD) and NUL left out.</summary>
    public static RunInput Of(RunInput input) => input switch
    {
        RunInput.Answer answer => answer with { Text = Text(answer.Text) },
        RunInput.Reflect reflect => reflect with { Text = Text(reflect.Text) },
        _ => input,
    };

    private static string Text(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value != 0))
        {
            clean.Append(rune.ToString());
        }

        return clean.Length == text.Length && clean.Equals(text) ? text : clean.ToString();
    }
}
