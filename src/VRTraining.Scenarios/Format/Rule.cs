// What one value of the format may be: data that the reader follows and the JSON Schema is made from.
using System.Collections.Immutable;

namespace VRTraining.Scenarios.Format;

/// <summary>What a value may be.</summary>
internal abstract record Rule
{
    private Rule()
    {
    }

    /// <summary>The number of the format; nothing else can be read.</summary>
    public sealed record FormatNumber(int Number) : Rule;

    /// <summary>A text with something to read in it.</summary>
    public sealed record Text : Rule;

    /// <summary>A text that follows a pattern.</summary>
    public sealed record Written(Pattern Pattern) : Rule;

    /// <summary>A name that is given here.</summary>
    public sealed record Declares(NameKind Kind) : Rule;

    /// <summary>A name that was given elsewhere, or one of a few fixed words.</summary>
    public sealed record Refers(NameKind Kind, ImmutableArray<string> Or) : Rule;

    /// <summary>A whole number.</summary>
    public sealed record Whole(int Min, int Max, bool NotZero = false) : Rule;

    /// <summary>True or false.</summary>
    public sealed record Flag : Rule;

    /// <summary>One of a few words.</summary>
    public sealed record Word(ImmutableArray<string> Words) : Rule;

    /// <summary>An expression that is true or false.</summary>
    public sealed record Condition : Rule;

    /// <summary>True, false, a whole number or an expression.</summary>
    public sealed record Value : Rule;

    /// <summary>A value that only its own reader understands.</summary>
    public sealed record Unread : Rule;

    /// <summary>A list.</summary>
    public sealed record List(Rule Of, int Min = 0, int Max = int.MaxValue, bool Distinct = false) : Rule;

    /// <summary>An object.</summary>
    public sealed record Object(Shape Shape) : Rule;

    /// <summary>An object of one of several shapes; which one, the first member of each tells.</summary>
    /// <param name="What">What it is, with its article.</param>
    /// <param name="Shapes">
    /// Either all begin with the same member, a word that is different in each, or with members of different names.
    /// </param>
    public sealed record OneOf(string What, ImmutableArray<Shape> Shapes) : Rule;
}
