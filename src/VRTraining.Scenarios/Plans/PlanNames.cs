// The names that a plan may use: those of its scenario.
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Plans;

/// <summary>The names of one scenario, by what they name.</summary>
internal sealed class PlanNames
{
    public PlanNames(Scenario scenario)
    {
        Nodes = scenario.Nodes.Select(node => node.Id.Value).ToHashSet(StringComparer.Ordinal);
        Lines = scenario.Nodes.SelectMany(node => node.Lines).Select(line => line.Id.Value).ToHashSet(StringComparer.Ordinal);
        Choices = scenario.Nodes.SelectMany(ChoicesOf).Select(choice => choice.Id.Value).ToHashSet(StringComparer.Ordinal);
        Endings = scenario.Endings.Select(ending => ending.Id.Value).ToHashSet(StringComparer.Ordinal);
        Skills = scenario.Skills.Select(skill => skill.Id.Value).ToHashSet(StringComparer.Ordinal);
        Moods = scenario.Characters.ToDictionary(
            character => character.Id.Value,
            character => character.Moods.Select(range => Spelling.Of(range.Mood)).ToHashSet(StringComparer.Ordinal));
    }

    public HashSet<string> Nodes { get; }

    public HashSet<string> Lines { get; }

    public HashSet<string> Choices { get; }

    public HashSet<string> Endings { get; }

    public HashSet<string> Skills { get; }

    public Dictionary<string, HashSet<string>> Moods { get; }

    private static IEnumerable<Choice> ChoicesOf(Node node) => node.Move switch
    {
        Move.Choose { Limit: { } limit } timed => timed.Choices.Append(limit.OnTimeout),
        Move.Choose choose => choose.Choices,
        Move.Answer answer => answer.Options.Append(answer.Otherwise),
        _ => [],
    };
}
