// A checked expression as its author would write it, with brackets only where they are needed.
using System.Globalization;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Writing;

/// <summary>Spells expressions.</summary>
public static class ExpressionText
{
    // How tightly each part binds, as in the grammar of docs/scenario-format.md.
    private const int OrLevel = 1;
    private const int AndLevel = 2;
    private const int NotLevel = 3;
    private const int CompareLevel = 4;
    private const int SumLevel = 5;
    private const int ProductLevel = 6;
    private const int UnaryLevel = 7;
    private const int PrimaryLevel = 8;

    /// <summary>The expression as text; reading it again gives the same expression.</summary>
    public static string Of(Expression expression) => expression switch
    {
        Expression.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Expression.Boolean boolean => boolean.Value ? "true" : "false",
        Expression.Word word => word.Text,
        Expression.Read read => read.Variable.Value,
        Expression.Visited visited => $"visited({visited.Node})",
        Expression.MoodOf mood => $"mood({mood.Character}, {Spelling.Of(mood.Mood)})",
        Expression.Not not => "not " + Within(not.Of, PrimaryLevel),
        Expression.Negate negate => "-" + Within(negate.Of, PrimaryLevel),
        Expression.Binary binary => Pair(binary),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Pair(Expression.Binary binary)
    {
        // Two comparisons beside each other need brackets; all other pairs are read from the left.
        var level = LevelOf(binary);
        var left = Within(binary.Left, level == CompareLevel ? level + 1 : level);
        return $"{left} {SignOf(binary.Operator)} {Within(binary.Right, level + 1)}";
    }

    private static string Within(Expression expression, int level) =>
        LevelOf(expression) < level ? $"({Of(expression)})" : Of(expression);

    private static int LevelOf(Expression expression) => expression switch
    {
        Expression.Binary { Operator: Operator.Or } => OrLevel,
        Expression.Binary { Operator: Operator.And } => AndLevel,
        Expression.Binary { Operator: Operator.Add or Operator.Subtract } => SumLevel,
        Expression.Binary { Operator: Operator.Multiply } => ProductLevel,
        Expression.Binary => CompareLevel,
        Expression.Not => NotLevel,
        Expression.Negate => UnaryLevel,
        _ => PrimaryLevel,
    };

    private static string SignOf(Operator operation) => operation switch
    {
        Operator.Or => "or",
        Operator.And => "and",
        Operator.Equal => "==",
        Operator.NotEqual => "!=",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => ">=",
        Operator.Add => "+",
        Operator.Subtract => "-",
        Operator.Multiply => "*",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
