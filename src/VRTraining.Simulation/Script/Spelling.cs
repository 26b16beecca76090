// How scripts, plans, journals and exports spell the values of an enum: kebab-case.
using System.Collections.Immutable;
using System.Text;

namespace VRTraining.Simulation.Script;

/// <summary>The one spelling of an enum's values outside C#: <c>AngryRestrained</c> is <c>angry-restrained</c>.</summary>
public static class Spelling
{
    /// <summary>The value as it is written.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.Spelt[value];

    /// <summary>All values as they are written, in the order of their declaration.</summary>
    public static ImmutableArray<string> All<T>()
        where T : struct, Enum => Words<T>.All;

    /// <summary>The value that is written so, or null.</summary>
    public static T? Read<T>(string text)
        where T : struct, Enum => Words<T>.Read.TryGetValue(text, out var value) ? value : null;

    private static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Spelt =
            Enum.GetValues<T>().ToDictionary(value => value, value => Kebab(value.ToString()));

        public static readonly Dictionary<string, T> Read =
            Spelt.ToDictionary(pair => pair.Value, pair => pair.Key);

        public static readonly ImmutableArray<string> All = [.. Enum.GetValues<T>().Select(value => Spelt[value])];
    }
}
