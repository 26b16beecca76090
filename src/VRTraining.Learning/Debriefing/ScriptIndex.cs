// Finds what events name in a scenario.
using System.Runtime.CompilerServices;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Debriefing;

/// <summary>Finds what events name; built once a scenario and kept as long as the scenario itself.</summary>
internal sealed class ScriptIndex
{
    private static readonly ConditionalWeakTable<Scenario, ScriptIndex> Known = [];

    private readonly Dictionary<NodeId, Node> _nodes;
    private readonly Dictionary<ChoiceId, Choice> _choices;
    private readonly Dictionary<LineId, Line> _lines;

    private ScriptIndex(Scenario scenario)
    {
        Scenario = scenario;
        _nodes = scenario.Nodes.ToDictionary(node => node.Id);
        _choices = scenario.Nodes.SelectMany(ChoicesOf).ToDictionary(choice => choice.Id);
        _lines = scenario.Nodes.SelectMany(node => node.Lines).ToDictionary(line => line.Id);
    }

    public Scenario Scenario { get; }

    public static ScriptIndex Of(Scenario scenario) => Known.GetValue(scenario, static script => new ScriptIndex(script));

    public Node Node(NodeId id) => _nodes.TryGetValue(id, out var node) ? node : throw Unknown($"node '{id}'");

    public Choice Choice(ChoiceId id) => _choices.TryGetValue(id, out var choice) ? choice : throw Unknown($"choice '{id}'");

    public Line Line(LineId id) => _lines.TryGetValue(id, out var line) ? line : throw Unknown($"line '{id}'");

    public Skill Skill(SkillId id) =>
        Scenario.Skills.FirstOrDefault(skill => skill.Id == id) ?? throw Unknown($"skill '{id}'");

    public Spoken Spoken(Line line) => new(NameOf(line.Speaker), line.Text);

    public string? NameOf(CharacterId? speaker) =>
        Scenario.Characters.FirstOrDefault(character => character.Id == speaker)?.Name;

    private static IEnumerable<Choice> ChoicesOf(Node node) => node.Move switch
    {
        Move.Choose { Limit: { } limit } choose => choose.Choices.Append(limit.OnTimeout),
        Move.Choose choose => choose.Choices,
        Move.Answer answer => answer.Options.Append(answer.Otherwise),
        _ => [],
    };

    private ArgumentException Unknown(string what) =>
        new($"These events are not of {Scenario.Id} {Scenario.Version}: it has no {what}.");
}
