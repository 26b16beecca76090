// The types of the expression language.
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Expressions;

/// <summary>What sort of value an expression has.</summary>
public abstract record ExpressionType
{
    private ExpressionType()
    {
    }

    /// <summary>True or false.</summary>
    public static ExpressionType Boolean { get; } = new TrueOrFalse();

    /// <summary>A whole number.</summary>
    public static ExpressionType Number { get; } = new WholeNumber();

    /// <summary>The type that goes with a variable.</summary>
    public static ExpressionType ForVariable(Variable variable) => variable switch
    {
        Variable.Boolean => Boolean,
        Variable.Number => Number,
        Variable.Enumeration words => new Words(words),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>True or false.</summary>
    public sealed record TrueOrFalse : ExpressionType
    {
        /// <inheritdoc/>
        public override string ToString() => "true or false";
    }

    /// <summary>A whole number.</summary>
    public sealed record WholeNumber : ExpressionType
    {
        /// <inheritdoc/>
        public override string ToString() => "a number";
    }

    /// <summary>One of the words of an enum variable.</summary>
    public sealed record Words(Variable.Enumeration Of) : ExpressionType
    {
        /// <inheritdoc/>
        public override string ToString() => $"a value of '{Of.Id}' ({string.Join(", ", Of.Values)})";
    }
}
