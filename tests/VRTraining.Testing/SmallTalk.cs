// A small conversation with a bit of everything that a debrief and an export show.
using VRTraining.Simulation.Script;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Testing;

/// <summary>
/// A conversation of three decisions: <c>open</c> (choices <c>ask</c>, <c>tell</c>, <c>blame</c>), then <c>say</c> (own
/// words: <c>thank</c>, else <c>mumble</c>), then <c>close</c> (10 seconds: <c>agree</c>, else <c>silence</c>), a
/// reflection, and an ending that is poor after silence.
/// </summary>
public static class SmallTalk
{
    /// <summary>A second skill: two anchors, shown from 1 point.</summary>
    public static Skill Closing { get; } = new(
        new SkillId("closing"),
        "Closing",
        "Ends with a next step.",
        [new(1, "Lets it trail off."), new(2, "Names a next step.")],
        1);

    /// <summary>The scenario.</summary>
    public static Scenario Scenario { get; } = new ScenarioBuilder()
        .Node(new Node
        {
            Id = new NodeId("open"),
            Lines = [Line("hello"), Line("late") with { Thought = "Please do not shout." }],
            Hints = ["Ask before you tell.", "Maya has had a long week."],
            Move = Choices(
                Choice("ask", "relief", Quality.Best, Moves(Mood.Openness, 20), Points(2, 3)),
                Choice("tell", "relief", Quality.Acceptable, Points(1)),
                Choice("blame", "hurt", Quality.Setback, Moves(Mood.Stress, 30), Points(-1, 1))),
        })
        .Node("relief", new Move.Go(To("say")), "thanks")
        .Node(new Node
        {
            Id = new NodeId("hurt"),
            Lines = [Line("ouch") with { Thought = "That was unfair." }],
            Move = new Move.Go(To("say")),
        })
        .Checkpoint("say", new Move.Answer(
            "What do you say?",
            [Choice("thank", "close", Quality.Best, Points(1)) with { Matches = ["thank you"] }],
            Choice("mumble", "close")))
        .Node("close", new Move.Choose(
            [Choice("agree", "think", Quality.Best, Close(2, 2))],
            new TimeLimit(10, Choice("silence", "end-badly", Quality.Setback))))
        .Node("think", new Move.Reflect("What will you do next time?", To("end")))
        .Ends()
        .Build() with
    { Skills = [Listening, Closing] };

    /// <summary>What can be reached in it: listening −1 to 3, closing 0 to 2.</summary>
    public static IReadOnlyDictionary<SkillId, (int Worst, int Best)> Reachable { get; } =
        new Dictionary<SkillId, (int Worst, int Best)> { [Listening.Id] = (-1, 3), [Closing.Id] = (0, 2) };

    private static Effect.ScorePoints Close(int add, int anchor) =>
        new Effect.ScorePoints(Closing.Id, add, anchor, "A next step was named.");
}
