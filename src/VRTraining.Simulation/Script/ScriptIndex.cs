// Finds what ids name in a scenario.
using System.Runtime.CompilerServices;

namespace VRTraining.Simulation.Script;

/// <summary>Finds what ids name in a scenario; built once a scenario and kept as long as the scenario itself.</summary>
/// <remarks>Every lookup throws <see cref="ArgumentException"/> where the scenario has no such part.</remarks>
public sealed class ScriptIndex
{
    private static readonly ConditionalWeakTable<Scenario, ScriptIndex> Known = [];

    private readonly Dictionary<NodeId, Node> _nodes;
    private readonly Dictionary<ChoiceId, (Node Node, Choice Choice)> _choices;
    private readonly Dictionary<LineId, Line> _lines;

    private ScriptIndex(Scenario scenario)
    {
        Scenario = scenario;
        _nodes = scenario.Nodes.ToDictionary(node => node.Id);
        _choices = ChoicesIn.Whole(scenario).ToDictionary(pair => pair.Choice.Id);
        _lines = scenario.Nodes.SelectMany(node => node.Lines).ToDictionary(line => line.Id);
    }

    /// <summary>The whole script.</summary>
    public Scenario Scenario { get; }

    /// <summary>The index of a scenario.</summary>
    public static ScriptIndex Of(Scenario scenario) => Known.GetValue(scenario, static script => new ScriptIndex(script));

    /// <summary>The node of that id.</summary>
    public Node Node(NodeId id) => _nodes.TryGetValue(id, out var node) ? node : throw Unknown("node", id.Value);

    /// <summary>The choice of that id, wherever it stands.</summary>
    public Choice Choice(ChoiceId id) => Place(id).Choice;

    /// <summary>The choice of that id with the node it stands in.</summary>
    public (Node Node, Choice Choice) Place(ChoiceId id) =>
        _choices.TryGetValue(id, out var place) ? place : throw Unknown("choice", id.Value);

    /// <summary>The line of that id.</summary>
    public Line Line(LineId id) => _lines.TryGetValue(id, out var line) ? line : throw Unknown("line", id.Value);

    /// <summary>The skill of that id.</summary>
    public Skill Skill(SkillId id) =>
        Scenario.Skills.FirstOrDefault(skill => skill.Id == id) ?? throw Unknown("skill", id.Value);

    /// <summary>The character of that id.</summary>
    public Character Character(CharacterId id) =>
        Scenario.Characters.FirstOrDefault(character => character.Id == id) ?? throw Unknown("character", id.Value);

    /// <summary>The ending of that id.</summary>
    public Ending Ending(EndingId id) =>
        Scenario.Endings.FirstOrDefault(ending => ending.Id == id) ?? throw Unknown("ending", id.Value);

    /// <summary>The name above what somebody says; null for the narrator.</summary>
    public string? NameOf(CharacterId? speaker) => speaker is { } id ? Character(id).Name : null;

    /// <summary>What a learner knows a place in the script by: its first words.</summary>
    public string FirstWordsOf(NodeId id) => Node(id).Lines switch
    {
        [{ Speaker: { } speaker, Text: var said }, ..] => $"{NameOf(speaker)}: “{said}”",
        [{ Text: var told }, ..] => told,
        _ => id.Value.Replace('-', ' '),
    };

    private ArgumentException Unknown(string what, string id) =>
        new($"{Scenario.Id} {Scenario.Version} has no {what} '{id}'.");
}
