// Builds small valid scenarios for tests: name the nodes that matter, the rest is filled in.
using System.Collections.Immutable;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Testing;

/// <summary>Builds small scenarios with one character, <c>maya</c>, and one skill, <c>listening</c>.</summary>
public sealed class ScenarioBuilder
{
    private readonly List<(string Id, Func<Symbols, Node> Make)> _nodes = [];
    private readonly List<Variable> _variables = [];
    private readonly List<Ending> _endings =
    [
        new(new EndingId("well"), Outcome.Good, "Well", "It went well."),
        new(new EndingId("badly"), Outcome.Poor, "Not this time", "It did not work this time."),
    ];

    /// <summary>The colleague, with all three moods starting at 50.</summary>
    public static Character Maya { get; } = new(
        new CharacterId("maya"),
        "Maya",
        "Analyst",
        "maya",
        "slt",
        [.. Enum.GetValues<Mood>().Select(mood => new MoodRange(mood, 50, 0, 100))]);

    /// <summary>The skill: three anchors, shown from 2 points.</summary>
    public static Skill Listening { get; } = new(
        new SkillId("listening"),
        "Listening",
        "Takes in before answering.",
        [new(1, "Interrupts."), new(2, "Lets finish."), new(3, "Sums up and asks.")],
        2);

    /// <summary>A line with that id, said by Maya.</summary>
    public static Line Line(string id) => new(new LineId(id), Maya.Id, $"Line {id}.");

    /// <summary>Declares a variable.</summary>
    public ScenarioBuilder Variable(Variable variable)
    {
        _variables.Add(variable);
        return this;
    }

    /// <summary>Adds a node that makes <paramref name="move"/> after <paramref name="lines"/>.</summary>
    public ScenarioBuilder Node(string id, Move move, params string[] lines) =>
        Node(id, _ => move, lines);

    /// <summary>Adds a node whose move has expressions, see <see cref="Expression"/>.</summary>
    public ScenarioBuilder Node(string id, Func<Symbols, Move> move, params string[] lines) => Add(id, symbols => new Node
    {
        Id = new NodeId(id),
        Move = move(symbols),
        Lines = [.. lines.Select(Line)],
    });

    /// <summary>Adds a checkpoint.</summary>
    public ScenarioBuilder Checkpoint(string id, Move move, params string[] lines) => Add(id, _ => new Node
    {
        Id = new NodeId(id),
        Move = move,
        Lines = [.. lines.Select(Line)],
        Checkpoint = true,
    });

    /// <summary>Adds a node as it is.</summary>
    public ScenarioBuilder Node(Node node) => Add(node.Id.Value, _ => node);

    /// <summary>Adds nodes that end well (<c>end</c>) and badly (<c>end-badly</c>).</summary>
    public ScenarioBuilder Ends() => Node("end", new Move.End(new EndingId("well")))
        .Node("end-badly", new Move.End(new EndingId("badly")));

    /// <summary>A choice that goes on at a node.</summary>
    public static Choice Choice(string id, string to, Quality quality = Quality.Acceptable, params Effect[] effects) => new()
    {
        Id = new ChoiceId(id),
        Text = $"Say {id}.",
        Quality = quality,
        Consequence = quality == Quality.Setback ? $"What {id} led to." : null,
        Effects = [.. effects],
        Goto = To(to),
    };

    /// <summary>A target: a node's id, or <c>return</c>.</summary>
    public static Target To(string node) => node == "return" ? Target.Return : new Target(new NodeId(node));

    /// <summary>Points for listening.</summary>
    public static Effect Points(int add, int anchor = 2) =>
        new Effect.ScorePoints(Listening.Id, add, anchor, "Because it was heard.");

    /// <summary>A move of Maya's mood.</summary>
    public static Effect Moves(Mood mood, int add) => new Effect.MoveMood(Maya.Id, mood, add, "Because of the tone.");

    /// <summary>Choices without a limit.</summary>
    public static Move Choices(params Choice[] choices) => new Move.Choose([.. choices]);

    /// <summary>An expression, checked; the test fails where it is wrong.</summary>
    public static Expression Expression(string text, Symbols symbols, ExpressionType? type = null) =>
        ExpressionParser.Parse(text, symbols, type ?? ExpressionType.Boolean, out var error)
        ?? throw new ArgumentException($"{error}", nameof(text));

    /// <summary>The scenario.</summary>
    public Scenario Build()
    {
        var symbols = new Symbols(_variables, _nodes.Select(node => new NodeId(node.Id)), [Maya]);
        return new Scenario
        {
            Id = new ScenarioId("test"),
            Version = "1.0.0",
            Title = "Test",
            Summary = "A test.",
            Minutes = 1,
            LearningObjectives = ["Test."],
            Skills = [Listening],
            Prebrief = new Prebrief("Pretend.", [new PrebriefRole(null, "You.")], "Only you.", "stop"),
            Setting = new Setting(
                Room.MeetingRoom, [new SeatPlan(Maya.Id, SeatPlace.Opposite)], Light.Noon, Ambience.None),
            Characters = [Maya],
            Variables = [.. _variables],
            Nodes = [.. _nodes.Select(node => node.Make(symbols))],
            Endings = [.. _endings],
            Debrief = new Debrief(
                [new DebriefQuestion(DebriefPhase.Reactions, "How was it?")],
                new Example("Model.", "Why."),
                new Example("Good.", "Why."),
                new Example("Poor.", "Why.")),
            Provenance = new Provenance(["A test"], "MIT", new DateOnly(2026, 11, 1), ImmutableArray<string>.Empty, null),
        };
    }

    private ScenarioBuilder Add(string id, Func<Symbols, Node> make)
    {
        _nodes.Add((id, make));
        return this;
    }
}
