// Plays an engine in a test: submits inputs at one-second steps and keeps what happened.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Tests.Play;

internal sealed class TestRun(Scenario scenario, ulong seed = 1)
{
    private readonly EventBuffer _buffer = new();
    private RunState _state = new Engine(scenario).NewRun(seed);

    public Engine Engine { get; } = new(scenario);

    public RunState State => _state;

    public List<StampedEvent> Events { get; } = [];

    public RunTime Now { get; set; }

    public string Node => Engine.NodeOf(_state).Id.Value;

    /// <summary>What the last accepted input brought about.</summary>
    public List<RunEvent> Last { get; private set; } = [];

    public Refusal? Submit(RunInput input)
    {
        _buffer.Clear();
        _state = Engine.Apply(_state, input, _buffer, out var refusal);
        Last = [.. _buffer.Events.ToArray().Select(happened => happened.Event)];
        Events.AddRange(_buffer.Events);
        return refusal;
    }

    public TestRun Start() => Done(new RunInput.Start(Now));

    public TestRun Advance() => Done(new RunInput.Advance(Now));

    public TestRun Choose(string choice) => Done(new RunInput.Choose(new ChoiceId(choice), Now));

    public TestRun Rewind(string node) => Done(new RunInput.Rewind(new NodeId(node), Now));

    public TestRun Done(RunInput input)
    {
        Assert.That(Submit(input), Is.Null);
        return this;
    }

    public int? Mood(Mood mood) => Engine.MoodOf(_state, Testing.ScenarioBuilder.Maya.Id, mood);
}
