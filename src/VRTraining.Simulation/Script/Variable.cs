// What a script remembers: booleans, enums, whole numbers within a range.
using System.Collections.Immutable;

namespace VRTraining.Simulation.Script;

/// <summary>A declared variable; its value is always a whole number between <see cref="Min"/> and <see cref="Max"/>.</summary>
public abstract record Variable
{
    private Variable(VariableId id, int start) => (Id, Start) = (id, start);

    /// <summary>The variable's name.</summary>
    public VariableId Id { get; }

    /// <summary>The value at the start: 0 or 1 of a boolean, the index of an enum's value, a number.</summary>
    public int Start { get; }

    /// <summary>The least value.</summary>
    public abstract int Min { get; }

    /// <summary>The greatest value.</summary>
    public abstract int Max { get; }

    /// <summary>The value as an author writes it.</summary>
    /// <param name="value">Between <see cref="Min"/> and <see cref="Max"/>.</param>
    public abstract string Spell(int value);

    /// <summary>True or false.</summary>
    public sealed record Boolean(VariableId Id, bool StartsTrue) : Variable(Id, StartsTrue ? 1 : 0)
    {
        /// <inheritdoc/>
        public override int Min => 0;

        /// <inheritdoc/>
        public override int Max => 1;

        /// <inheritdoc/>
        public override string Spell(int value) => value == 0 ? "false" : "true";
    }

    /// <summary>One of a few words.</summary>
    public sealed record Enumeration(VariableId Id, ImmutableArray<string> Values, int StartIndex)
        : Variable(Id, StartIndex)
    {
        /// <inheritdoc/>
        public override int Min => 0;

        /// <inheritdoc/>
        public override int Max => Values.Length - 1;

        /// <inheritdoc/>
        public override string Spell(int value) => Values[value];
    }

    /// <summary>A whole number that saturates at its range.</summary>
    public sealed record Number(VariableId Id, int Least, int Greatest, int StartsAt) : Variable(Id, StartsAt)
    {
        /// <inheritdoc/>
        public override int Min => Least;

        /// <inheritdoc/>
        public override int Max => Greatest;

        /// <inheritdoc/>
        public override string Spell(int value) =>
            value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
