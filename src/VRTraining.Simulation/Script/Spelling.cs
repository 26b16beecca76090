// How scripts, plans, journals and exports spell the values of an enum: kebab-case.
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace VRTraining.Simulation.Script;

/// <summary>The one spelling of an enum's values outside C#: <c>AngryRestrained</c> is <c>angry-restrained</c>.</summary>
public static class Spelling
{
    /// <summary>The value as it is written.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.All[Unsafe.BitCast<T, int>(value) - Words<T>.First];

    /// <summary>All values as they are written, in the order of their declaration.</summary>
    public static ImmutableArray<string> All<T>()
        where T : struct, Enum => Words<T>.All;

    /// <summary>The value that is written so, or null.</summary>
    public static T? Read<T>(string text)
        where T : struct, Enum => Words<T>.Read.TryGetValue(text, out var value) ? Unsafe.BitCast<int, T>(value + Words<T>.First) : null;

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

    /// <summary>The words by their index, which is the value less the first one: enums spelt here are numbered without gaps.</summary>
    /// <remarks>No collection is of <typeparamref name="T"/>: compiling one for each enum would be felt when a command starts.</remarks>
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly ImmutableArray<string> All = [.. Array.ConvertAll(Enum.GetNames<T>(), Kebab)];

        public static readonly int First = (int)Enum.GetValuesAsUnderlyingType<T>().GetValue(0)!;

        public static readonly Dictionary<string, int> Read = Indexed(All);
    }

    private static Dictionary<string, int> Indexed(ImmutableArray<string> words)
    {
        var indexed = new Dictionary<string, int>();
        for (var i = 0; i < words.Length; i++)
        {
            indexed.Add(words[i], i);
        }

        return indexed;
    }
}
