// What is different between two versions of a script, in its own words and not in those of its JSON.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Sharing;

/// <summary>One difference.</summary>
/// <param name="Change">What happened: <c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="What">What it happened to: <c>node open</c>, <c>choice ask</c>, <c>points of ask in listening</c>.</param>
/// <param name="Before">How it was; empty where it was added.</param>
/// <param name="After">How it is; empty where it was removed.</param>
public sealed record Difference(string Change, string What, string Before, string After);

/// <summary>Compares two versions of a script by meaning: order, layout and notes of the file do not count.</summary>
public static class ScenarioDifference
{
    /// <summary>The differences, sort by sort: the whole, skills, colleagues, variables, nodes, lines, choices, endings.</summary>
    public static ImmutableArray<Difference> Between(Scenario before, Scenario after)
    {
        var (old, now) = (Facts(before), Facts(after));
        var names = now.Select(fact => fact.What).Concat(old.Select(fact => fact.What)).Distinct().ToList();
        var (was, @is) = (old.ToDictionary(fact => fact.What), now.ToDictionary(fact => fact.What));
        return
        [
            .. from name in names
               let left = was.GetValueOrDefault(name)
               let right = @is.GetValueOrDefault(name)
               where left?.Value != right?.Value
               orderby (right ?? left)!.Sort
               select new Difference(
                   left is null ? "added" : right is null ? "removed" : "changed", name, left?.Value ?? "", right?.Value ?? ""),
        ];
    }

    private static List<Fact> Facts(Scenario scenario) =>
    [
        new(0, "version", scenario.Version),
        new(0, "title", scenario.Title),
        new(0, "summary", scenario.Summary),
        new(0, "minutes", FormattableString.Invariant($"{scenario.Minutes}")),
        new(0, "first node", scenario.Nodes[0].Id.Value),
        .. scenario.Skills.Select(skill => new Fact(
            1, $"skill {skill.Id}", FormattableString.Invariant($"{skill.Name}, minimum {skill.MasteryMinimum}"))),
        .. scenario.Characters.Select(character => new Fact(
            2, $"character {character.Id}", $"{character.Name}, {character.Role}, {string.Join(" ", character.Moods)}")),
        .. scenario.Variables.Select(variable => new Fact(3, $"variable {variable.Id}", $"{variable}")),
        .. scenario.Nodes.SelectMany(FactsOf),
        .. ChoicesIn.Whole(scenario).SelectMany(at => FactsOf(at.Node, at.Choice)),
        .. scenario.Endings.Select(ending => new Fact(
            7, $"ending {ending.Id}", $"{Spelling.Of(ending.Outcome)}: {ending.Title}. {ending.Text}")),
    ];

    private static IEnumerable<Fact> FactsOf(Node node)
    {
        yield return new Fact(4, $"node {node.Id}", $"{WayOf(node.Move)}{(node.Checkpoint ? ", checkpoint" : "")}");
        foreach (var line in node.Lines)
        {
            yield return new Fact(5, $"line {line.Id}", $"{line.Speaker?.Value ?? "narrator"}: {line.Text}");
        }
    }

    private static string WayOf(Move move) => move switch
    {
        Move.Choose { Limit: { } limit } => FormattableString.Invariant($"choices within {limit.Seconds} s"),
        Move.Choose => "choices",
        Move.If fork => $"if {string.Join(", ", fork.Branches.Select(branch => $"{branch.When} to {branch.Goto}"))}, else to {fork.Else}",
        Move.Chance chance => $"chance {string.Join(", ", chance.Ways.Select(
            way => FormattableString.Invariant($"{way.Weight} to {way.Goto}")))}",
        Move.Reflect reflect => $"reflect: {reflect.Prompt} to {reflect.Goto}",
        Move.Answer answer => $"answer: {answer.Prompt}",
        Move.Go go => $"to {go.To}",
        Move.Call call => $"call {call.Scene}, then {call.Then}",
        Move.End end => $"ending {end.Ending}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<Fact> FactsOf(Node node, Choice choice)
    {
        yield return new Fact(6, $"choice {choice.Id}", $"{Spelling.Of(choice.Quality)} at {node.Id}, to {choice.Goto}: {choice.Text}");
        if (choice.When is { } when)
        {
            yield return new Fact(6, $"condition of {choice.Id}", $"{when}");
        }

        foreach (var points in choice.Effects.OfType<Effect.ScorePoints>().GroupBy(points => points.Skill))
        {
            yield return new Fact(
                6, $"points of {choice.Id} in {points.Key}", FormattableString.Invariant($"{points.Sum(one => one.Add):+0;-0;0}"));
        }

        var others = choice.Effects.Where(effect => effect is not Effect.ScorePoints).Select(effect => effect switch
        {
            Effect.MoveMood mood => FormattableString.Invariant($"{mood.Character}.{Spelling.Of(mood.Mood)} {mood.Add:+0;-0}"),
            Effect.SetVariable set => $"{set.Variable} = {set.To}",
            _ => "",
        }).ToList();
        if (others.Count > 0)
        {
            yield return new Fact(6, $"effects of {choice.Id}", string.Join(", ", others));
        }
    }

    private sealed record Fact(int Sort, string What, string Value);
}
