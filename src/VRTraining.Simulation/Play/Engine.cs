// The engine: (state, input) → (state, events), deterministic, without clock, I/O or hidden state.
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

/// <summary>Plays one scenario; immutable, for any number of runs and threads at once.</summary>
public sealed class Engine
{
    /// <summary>How long an answer or a reflection may be, in UTF-16 units.</summary>
    public const int LongestText = 4000;

    private readonly CompiledScript _script;

    /// <summary>Prepares a scenario for playing.</summary>
    /// <param name="scenario">A scenario without diagnostics of severity error.</param>
    /// <exception cref="ArgumentException">The scenario names what it does not have, or needs too much state.</exception>
    public Engine(Scenario scenario)
    {
        Scenario = scenario;
        try
        {
            _script = new CompiledScript(scenario);
        }
        catch (KeyNotFoundException missing)
        {
            throw new ArgumentException("The scenario names something that it does not declare.", nameof(scenario), missing);
        }
    }

    /// <summary>What is played.</summary>
    public Scenario Scenario { get; }

    /// <summary>A run that has not begun.</summary>
    /// <param name="seed">Decides every chance in the run.</param>
    public RunState NewRun(ulong seed)
    {
        var packed = default(PackedState);
        var layout = _script.Layout;
        for (var i = 0; i < layout.Variables.Length; i++)
        {
            packed.Set(layout.Variables[i], _script.Variables[i].Start);
        }

        foreach (var character in Scenario.Characters)
        {
            foreach (var mood in character.Moods)
            {
                packed.Set(layout.Moods[(character.Id, mood.Mood)], mood.Start);
            }
        }

        return new RunState { Bits = packed, Random = seed, Attempt = 1, Attempts = 1 };
    }

    /// <summary>Takes one step.</summary>
    /// <param name="state">Where the run stands; not changed.</param>
    /// <param name="input">What reaches it.</param>
    /// <param name="events">What happens is added here; nothing where the input is refused.</param>
    /// <param name="refusal">Why the input was turned down, or null.</param>
    /// <returns>Where the run stands now; <paramref name="state"/> where the input is refused.</returns>
    public RunState Apply(in RunState state, RunInput input, EventBuffer events, out Refusal? refusal)
    {
        var next = state;
        refusal = Refuse(state, input);
        if (refusal is null)
        {
            refusal = new Step(_script, ref next, input, events).Take();
        }

        return refusal is null ? next : state;
    }

    /// <summary>The node a run is at.</summary>
    public Node NodeOf(in RunState state) => Compiled(state).Node;

    /// <summary>The line being said, or null where the node's move has come.</summary>
    public Line? LineOf(in RunState state) =>
        state.Status is RunStatus.NotStarted || AtMove(state) ? null : Compiled(state).Node.Lines[Beat(state)];

    /// <summary>Whether the lines of the node have been said and its move has come.</summary>
    public bool AtMove(in RunState state) => Beat(state) >= Compiled(state).Spoken.Length;

    /// <summary>The responses that can be given now; an answer's options count, as they can be picked by id.</summary>
    public IReadOnlyList<Choice> Offered(in RunState state)
    {
        if (state.Status is not (RunStatus.Playing or RunStatus.Paused) || !AtMove(state))
        {
            return [];
        }

        var node = Compiled(state);
        if (node.Node.Move is Move.Answer answer)
        {
            return answer.Options;
        }

        var offered = new List<Choice>(node.OfferedCount);
        for (var i = 0; i < node.OfferedCount; i++)
        {
            if (node.Choices[i].When?.Holds(state.Bits) ?? true)
            {
                offered.Add(node.Choices[i].Choice);
            }
        }

        return offered;
    }

    /// <summary>A character's mood now, or null where the character has no such mood.</summary>
    public int? MoodOf(in RunState state, CharacterId character, Mood mood) =>
        _script.Layout.Moods.TryGetValue((character, mood), out var slot) ? state.Bits[slot] : null;

    /// <summary>A variable's value as an author writes it, or null where there is no such variable.</summary>
    public string? ValueOf(in RunState state, VariableId variable)
    {
        for (var i = 0; i < _script.Variables.Length; i++)
        {
            if (_script.Variables[i].Id == variable)
            {
                return _script.Variables[i].Spell(state.Bits[_script.Layout.Variables[i]]);
            }
        }

        return null;
    }

    internal CompiledScript Script => _script;

    private static Refusal? Refuse(in RunState state, RunInput input)
    {
        if (input.At < state.Now)
        {
            return Refusal.TimeWentBack;
        }

        return (state.Status, input) switch
        {
            (RunStatus.NotStarted, RunInput.Start) => null,
            (RunStatus.NotStarted, _) => Refusal.NotStarted,
            (_, RunInput.Start) => Refusal.AlreadyStarted,
            (RunStatus.Completed or RunStatus.Left, _) => Refusal.Over,
            (_, RunInput.Jump { By: Role.Learner }) => Refusal.NotAllowed,
            (RunStatus.Paused, RunInput.Resume or RunInput.Leave or RunInput.TimersOff or RunInput.ExtendTime) => null,
            (RunStatus.Paused, _) => Refusal.Paused,
            (_, RunInput.Resume) => Refusal.NotPaused,
            (RunStatus.AtEnding, RunInput.Advance or RunInput.Leave or RunInput.Rewind or RunInput.Jump
                or RunInput.Pause or RunInput.TimersOff) => null,
            (RunStatus.AtEnding, _) => Refusal.AtEnding,
            _ => null,
        };
    }

    private CompiledNode Compiled(in RunState state) => _script.Nodes[state.Bits[_script.Layout.Node]];

    private int Beat(in RunState state) => state.Bits[_script.Layout.Beat];
}
