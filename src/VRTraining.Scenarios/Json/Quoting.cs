// What an author wrote, fit to be shown in one line of a message.
namespace VRTraining.Scenarios.Json;

internal static class Quoting
{
    private const int Longest = 60;

    /// <summary>At most 60 characters, without anything that would break the line or the terminal.</summary>
    public static string Short(string text)
    {
        var length = text.Length;
        if (length > Longest)
        {
            length = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        }

        var shown = string.Create(length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? '\uFFFD' : from[i];
            }
        });
        return length < text.Length ? shown + "…" : shown;
    }
}
