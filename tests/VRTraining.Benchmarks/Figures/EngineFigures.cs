// How fast the engine steps and rewinds, and what it allocates, on whole plays with events kept.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Benchmarks.Figures;

internal static class EngineFigures
{
    private const int Plays = 4_000;

    public static IEnumerable<Figure> Measure()
    {
        var engine = new Engine(Conversation());
        var inputs = Play(engine);
        var buffer = new EventBuffer();
        int Steps()
        {
            for (var play = 0; play < Plays; play++)
            {
                var state = engine.NewRun(1);
                foreach (var input in inputs)
                {
                    buffer.Clear();
                    state = engine.Apply(state, input, buffer, out _);
                }
            }

            return Plays * inputs.Length;
        }

        yield return Figure.Least("engine.steps_per_s", 1 / Stopping.SecondsPerOperation(Steps), "steps/s", 1_000_000);
        yield return Figure.Most("engine.bytes_per_step", Stopping.BytesPerOperation(Steps), "B", 100);

        var late = engine.NewRun(1);
        foreach (var input in inputs[..^1])
        {
            late = engine.Apply(late, input, buffer, out _);
        }

        var rewind = new RunInput.Rewind(new NodeId("open"), late.Now);
        int Rewinds()
        {
            const int Times = 100_000;
            for (var i = 0; i < Times; i++)
            {
                buffer.Clear();
                engine.Apply(late, rewind, buffer, out _);
            }

            return Times;
        }

        yield return Figure.Most("engine.rewind_us", Stopping.SecondsPerOperation(Rewinds) * 1e6, "us", 1);
    }

    /// <summary>A play like the shipped ones: two lines a node, a decision with two moods and points, conditions, chance.</summary>
    private static Scenario Conversation()
    {
        var builder = new ScenarioBuilder().Variable(new Variable.Number(new VariableId("asked"), 0, 9, 0));
        for (var i = 0; i < 12; i++)
        {
            var next = i == 11 ? "end" : $"fork-{i}";
            var choices = Choices(
                Choice($"kind-{i}", next, Quality.Best, Points(2), Moves(Mood.Trust, 3), Moves(Mood.Stress, -2)),
                Choice($"plain-{i}", next),
                Choice($"harsh-{i}", next, Quality.Setback, Points(-1), Moves(Mood.Trust, -5)));
            var lines = new[] { $"line-{i}-1", $"line-{i}-2" };
            if (i % 4 == 0)
            {
                builder.Checkpoint(i == 0 ? "open" : $"node-{i}", choices, lines);
            }
            else
            {
                builder.Node($"node-{i}", choices, lines);
            }

            var after = To(i == 11 ? "end" : $"node-{i + 1}");
            builder.Node($"fork-{i}", symbols => new Move.If(
                [new Branch(Expression("mood(maya, trust) + asked * 2 > 90 and not visited(end)", symbols), To("end"))],
                after));
        }

        return builder.Ends().Build();
    }

    private static RunInput[] Play(Engine engine)
    {
        var inputs = new List<RunInput>();
        var state = engine.NewRun(1);
        RunInput? input = new RunInput.Start(RunTime.Zero);
        while (input is not null)
        {
            inputs.Add(input);
            state = engine.Apply(state, input, EventBuffer.Discarding, out var refusal);
            if (refusal is not null)
            {
                throw new InvalidOperationException(refusal.Reason);
            }

            var at = new RunTime(inputs.Count * 1000L);
            input = state.Status == RunStatus.Completed ? null
                : engine.Offered(state) is [var first, ..] ? new RunInput.Choose(first.Id, at)
                : new RunInput.Advance(at);
        }

        return [.. inputs];
    }
}
