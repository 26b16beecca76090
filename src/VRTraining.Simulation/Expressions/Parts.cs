// Walks an expression: the parts it is made of, and what it asks about.
using System.Diagnostics;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Expressions;

/// <summary>Walks an expression.</summary>
public static class Parts
{
    /// <summary>The expression and all that it is made of, from the outside in.</summary>
    public static IEnumerable<Expression> Of(Expression expression)
    {
        yield return expression;
        foreach (var part in Inner(expression).SelectMany(Of))
        {
            yield return part;
        }
    }

    /// <summary>The nodes it asks a visit of.</summary>
    public static IEnumerable<NodeId> VisitsIn(Expression expression) =>
        Of(expression).OfType<Expression.Visited>().Select(visited => visited.Node);

    private static Expression[] Inner(Expression expression) => expression switch
    {
        Expression.Not not => [not.Of],
        Expression.Negate negate => [negate.Of],
        Expression.Binary binary => [binary.Left, binary.Right],
        Expression.Number or Expression.Boolean or Expression.Word or Expression.Read or Expression.Visited
            or Expression.MoodOf => [],
        _ => throw new UnreachableException(),
    };
}
