// Plays by chance: every kind of input wherever the engine takes it.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Testing;

/// <summary>Plays a scenario by chance, the same for the same seed.</summary>
public static class AnyPlay
{
    /// <summary>A play of up to 60 inputs, to the end or not.</summary>
    public static PlayedRun Of(Scenario scenario, ulong seed)
    {
        var played = new PlayedRun(scenario, seed);
        var engine = new Engine(scenario);
        for (var tries = 0; tries < 120 && played.Steps.Count < 60; tries++)
        {
            played.Wait(SeededRandom.Below(ref seed, 4000));
            var state = played.Steps[^1].After;
            var input = Any(engine, state, played.Now, ref seed);
            engine.Apply(state, input, EventBuffer.Discarding, out var refusal);
            if (refusal is null)
            {
                played.Take(input);
            }
        }

        return played;
    }

    private static RunInput Any(Engine engine, in RunState state, RunTime now, ref ulong random)
    {
        var offered = engine.Offered(state);
        var checkpoints = state.Checkpoints().ToArray();
        return SeededRandom.Below(ref random, 16) switch
        {
            < 6 when offered.Count > 0 => new RunInput.Choose(offered[SeededRandom.Below(ref random, offered.Count)].Id, now),
            6 => new RunInput.Answer("Thank you 🙂", now),
            7 => new RunInput.Reflect("Ask first.", now),
            8 => new RunInput.Rewind(checkpoints[SeededRandom.Below(ref random, checkpoints.Length)], now),
            9 => new RunInput.Pause(now),
            10 => new RunInput.Hint(now),
            11 => new RunInput.ExtendTime(5, now, Role.Facilitator),
            12 => new RunInput.Jump(engine.NodeOf(state).Id, now, Role.Facilitator),
            13 => new RunInput.TimeReached(now),
            14 or 15 when state.Status == RunStatus.Paused => new RunInput.Resume(now),
            _ => new RunInput.Advance(now),
        };
    }
}
