// The small typed total language of conditions: what is parsed, before the engine compiles it.
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Expressions;

/// <summary>A checked expression; every one has a value in every state.</summary>
public abstract record Expression
{
    private Expression()
    {
    }

    /// <summary>A whole number.</summary>
    public sealed record Number(int Value) : Expression;

    /// <summary>True or false.</summary>
    public sealed record Boolean(bool Value) : Expression;

    /// <summary>A value of an enum variable, by its index.</summary>
    public sealed record Word(string Text, int Index) : Expression;

    /// <summary>The value of a variable.</summary>
    public sealed record Read(VariableId Variable) : Expression;

    /// <summary>Whether a node was entered in this attempt.</summary>
    public sealed record Visited(NodeId Node) : Expression;

    /// <summary>A character's mood, 0–100.</summary>
    public sealed record MoodOf(CharacterId Character, Mood Mood) : Expression;

    /// <summary>The opposite of a boolean.</summary>
    public sealed record Not(Expression Of) : Expression;

    /// <summary>The negative of a number.</summary>
    public sealed record Negate(Expression Of) : Expression;

    /// <summary>Two operands and what is done with them; both are always evaluated.</summary>
    public sealed record Binary(Operator Operator, Expression Left, Expression Right) : Expression;
}

/// <summary>What is done with two operands.</summary>
public enum Operator
{
    /// <summary>Either holds.</summary>
    Or,

    /// <summary>Both hold.</summary>
    And,

    /// <summary>The same.</summary>
    Equal,

    /// <summary>Not the same.</summary>
    NotEqual,

    /// <summary>Smaller.</summary>
    Less,

    /// <summary>Smaller or the same.</summary>
    LessOrEqual,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or the same.</summary>
    GreaterOrEqual,

    /// <summary>The sum, within ±1,000,000,000.</summary>
    Add,

    /// <summary>The difference, within ±1,000,000,000.</summary>
    Subtract,

    /// <summary>The product, within ±1,000,000,000.</summary>
    Multiply,
}
