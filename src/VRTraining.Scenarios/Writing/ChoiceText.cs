// What a response brings about, in few words for its author.
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Writing;

/// <summary>What a response brings about, in few words for its author.</summary>
public static class ChoiceText
{
    /// <summary>Where it leads and what it changes: <c>→ done · asking +1 · maya.trust −10</c>.</summary>
    public static string Outcome(Choice choice) => string.Join(" · ", Changes(choice).Prepend($"→ {choice.Goto}"));

    /// <summary>What it changes, an effect each.</summary>
    public static ImmutableArray<string> Changes(Choice choice) => [.. choice.Effects.Select(Of)];

    private static string Of(Effect effect) => effect switch
    {
        Effect.MoveMood move => $"{move.Character}.{Spelling.Of(move.Mood)} {Signed(move.Add)}",
        Effect.SetVariable set => $"{set.Variable} = {ExpressionText.Of(set.To)}",
        Effect.ScorePoints points => $"{points.Skill} {Signed(points.Add)}",
        _ => throw new UnreachableException(),
    };

    private static string Signed(int add) => add.ToString("+0;−0", CultureInfo.InvariantCulture);
}
