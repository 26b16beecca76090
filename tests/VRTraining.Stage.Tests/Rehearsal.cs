// A small scene of three, with every gesture and expression in it, and the run that plays it through.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Scene;
using VRTraining.Stage.Speech;
using VRTraining.Testing;

namespace VRTraining.Stage.Tests;

internal static class Rehearsal
{
    public static Character Daniel { get; } = ScenarioBuilder.Maya with
    {
        Id = new CharacterId("daniel"),
        Name = "Daniel",
        Model = "daniel",
    };

    public static Character Priya { get; } = ScenarioBuilder.Maya with
    {
        Id = new CharacterId("priya"),
        Name = "Priya",
        Model = "priya",
    };

    public static Scenario Scenario { get; } = Cast(Build());

    public static Staging Staging { get; } = new(Scenario, StageFiles.Assets, LineVoices.None);

    /// <summary>All lines 4 s apart, a setback, a rewind, the best response, and the ending.</summary>
    public static ImmutableArray<StampedEvent> Events { get; } = Play();

    public static SceneFold Fold(IEnumerable<StampedEvent>? events = null)
    {
        var fold = new SceneFold(Staging);
        foreach (var happened in events ?? Events)
        {
            fold.Apply(happened);
        }

        return fold;
    }

    public static Line Line(string id, Character? speaker, Gesture gesture, FacialExpression? expression, Gaze gaze) =>
        new(new LineId(id), speaker?.Id, $"This is what {id} says, and it goes on for a moment longer.")
        {
            Gesture = gesture,
            Expression = expression,
            Gaze = gaze,
        };

    private static Scenario Build()
    {
        Gaze[] gazes = [Gaze.AtLearner, new Gaze.Down(), new Gaze.Away(), new Gaze.At(Daniel.Id)];
        Character?[] speakers = [ScenarioBuilder.Maya, Daniel, ScenarioBuilder.Maya, Priya];
        var lines = Spelling.All<Gesture>().Select((name, i) => Line(
            name, speakers[i % 4], Spelling.Read<Gesture>(name)!.Value, (FacialExpression)(i % 12), gazes[i % 4]));
        return new ScenarioBuilder()
            .Checkpoint("open", ScenarioBuilder.Choices(
                ScenarioBuilder.Choice("poor", "after", Quality.Setback, ScenarioBuilder.Moves(Mood.Trust, -20)),
                ScenarioBuilder.Choice("best", "end", Quality.Best, ScenarioBuilder.Moves(Mood.Trust, 20))))
            .Node("after", new Move.Go(ScenarioBuilder.To("play")), "struck")
            .Node(new Node { Id = new NodeId("play"), Lines = [.. lines], Move = new Move.Go(ScenarioBuilder.To("told")) })
            .Node(new Node
            {
                Id = new NodeId("told"),
                Lines = [new Line(new LineId("told"), null, "The room falls silent.")],
                Move = new Move.Go(ScenarioBuilder.To("end")),
            })
            .Ends()
            .Build();
    }

    private static Scenario Cast(Scenario scenario) => scenario with
    {
        Characters = [ScenarioBuilder.Maya, Daniel, Priya],
        Setting = scenario.Setting with
        {
            Seats =
            [
                new SeatPlan(ScenarioBuilder.Maya.Id, SeatPlace.Opposite),
                new SeatPlan(Daniel.Id, SeatPlace.Right),
                new SeatPlan(Priya.Id, SeatPlace.Left),
            ],
        },
    };

    private static ImmutableArray<StampedEvent> Play()
    {
        var engine = new Engine(Scenario);
        var events = new EventBuffer();
        var state = engine.NewRun(seed: 1);
        long now = 5000;
        void Take(RunInput input)
        {
            state = engine.Apply(state, input, events, out var refusal);
            Assert.That(refusal, Is.Null);
        }

        Take(new RunInput.Start(RunTime.Zero));
        Take(new RunInput.Choose(new ChoiceId("poor"), new RunTime(now)));
        while (state.Status == RunStatus.Playing)
        {
            // One line is cut short, the others are heard to their ends.
            now += engine.LineOf(state)?.Id.Value == "lean-in" ? 1700 : 4700;
            Take(new RunInput.Advance(new RunTime(now)));
        }

        Take(new RunInput.Pause(new RunTime(now += 1000)));
        Take(new RunInput.Resume(new RunTime(now)));
        Take(new RunInput.Rewind(new NodeId("open"), new RunTime(now += 2000)));
        Take(new RunInput.Choose(new ChoiceId("best"), new RunTime(now += 3000)));
        Take(new RunInput.Advance(new RunTime(now + 4000)));
        return [.. events.Events];
    }
}
