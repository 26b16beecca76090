// What is wrong with an expression, and where.
namespace VRTraining.Simulation.Expressions;

/// <summary>The first thing wrong with an expression.</summary>
/// <param name="Kind">What sort of mistake it is.</param>
/// <param name="Offset">Where in the text, in UTF-16 units from 0.</param>
/// <param name="Length">How many units the offending part has; 0 at the end of the text.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Expected">What would be right, as a sentence; empty where nothing useful can be said.</param>
public sealed record ExpressionError(ExpressionErrorKind Kind, int Offset, int Length, string Message, string Expected);

/// <summary>The sorts of mistake in an expression.</summary>
public enum ExpressionErrorKind
{
    /// <summary>It does not follow the grammar.</summary>
    Syntax,

    /// <summary>A name that nothing declares.</summary>
    UnknownName,

    /// <summary>Types that do not go together.</summary>
    Type,

    /// <summary>More than 200 parts or 32 levels, more than a person can read.</summary>
    TooLarge,
}
