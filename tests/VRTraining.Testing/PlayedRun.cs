// Plays a scenario with the real engine, a decision at a time, and keeps what happened.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Testing;

/// <summary>A run played by a test; lines are advanced through, and an input that is refused fails the test.</summary>
public sealed class PlayedRun
{
    private readonly Engine _engine;
    private readonly List<(RunInput Input, ImmutableArray<StampedEvent> Events, RunState After)> _steps = [];
    private RunState _state;
    private long _now;

    /// <summary>Starts the run at run time 0 and goes on to the first move that waits.</summary>
    public PlayedRun(Scenario scenario, ulong seed = 1)
    {
        _engine = new Engine(scenario);
        _state = _engine.NewRun(seed);
        Take(new RunInput.Start(Now));
        Advance();
    }

    /// <summary>Every input taken, with its events and where the run stood afterwards.</summary>
    public IReadOnlyList<(RunInput Input, ImmutableArray<StampedEvent> Events, RunState After)> Steps => _steps;

    /// <summary>All events of the run, in order.</summary>
    public IEnumerable<StampedEvent> Events => _steps.SelectMany(step => step.Events);

    /// <summary>Run time of the next input.</summary>
    public RunTime Now => new(_now);

    /// <summary>Lets run time pass.</summary>
    public PlayedRun Wait(long milliseconds)
    {
        _now += milliseconds;
        return this;
    }

    /// <summary>Gives a response and goes on to the next move that waits.</summary>
    public PlayedRun Choose(string choice) => On(new RunInput.Choose(new ChoiceId(choice), Now));

    /// <summary>Answers in own words and goes on.</summary>
    public PlayedRun Answer(string text) => On(new RunInput.Answer(text, Now));

    /// <summary>Writes a thought and goes on.</summary>
    public PlayedRun Reflect(string text) => On(new RunInput.Reflect(text, Now));

    /// <summary>Lets the deadline pass and goes on.</summary>
    public PlayedRun TimeReached() => On(new RunInput.TimeReached(Now));

    /// <summary>Rewinds to a checkpoint and goes on.</summary>
    public PlayedRun Rewind(string node) => On(new RunInput.Rewind(new NodeId(node), Now));

    /// <summary>Jumps as a facilitator and goes on.</summary>
    public PlayedRun Jump(string node) => On(new RunInput.Jump(new NodeId(node), Now, Role.Facilitator));

    /// <summary>Shows the next hint.</summary>
    public PlayedRun Hint(Role by = Role.Learner) => Take(new RunInput.Hint(Now, by));

    /// <summary>From an ending on to the debrief.</summary>
    public PlayedRun Complete() => Take(new RunInput.Advance(Now));

    /// <summary>Leaves the scene.</summary>
    public PlayedRun Leave() => Take(new RunInput.Leave(Now));

    /// <summary>Gives any input as it is.</summary>
    public PlayedRun Take(RunInput input)
    {
        var buffer = new EventBuffer();
        _state = _engine.Apply(_state, input, buffer, out var refusal);
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{input} was refused: {refusal}.");
        }

        _steps.Add((input, [.. buffer.Events], _state));
        return this;
    }

    private PlayedRun On(RunInput input)
    {
        Take(input);
        Advance();
        return this;
    }

    private void Advance()
    {
        while (_state.Status == RunStatus.Playing && !_engine.AtMove(_state))
        {
            Take(new RunInput.Advance(Now));
        }
    }
}
