// The play beside the editor: kept in place when the script changes, and free to jump.
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Preview;

/// <summary>One play of a script that is being written; for one thread at a time. Nothing of it is kept.</summary>
internal sealed class PreviewPlay
{
    private readonly List<RunInput> _path = [];
    private List<RunInput> _last = [];
    private IReadOnlyDictionary<string, string> _starts = new Dictionary<string, string>();
    private readonly List<StampedEvent> _events = [];
    private RunState _state;

    /// <summary>What plays; null until the script could be read once.</summary>
    public Engine? Engine { get; private set; }

    /// <summary>The latest reading, with what is wrong.</summary>
    public ReadScenario? Read { get; private set; }

    /// <summary>Whether the play is that of an earlier reading, since the latest has errors.</summary>
    public bool IsOld => Engine is not null && Read is not { Scenario: not null };

    /// <summary>Counts readings and moves, so that a page knows whether it is behind.</summary>
    public int Version { get; private set; }

    /// <summary>What to tell the author about the last move; empty: nothing.</summary>
    public string Message { get; private set; } = "";

    /// <summary>Where the play stands.</summary>
    public ref readonly RunState State => ref _state;

    /// <summary>What happened so far.</summary>
    public IReadOnlyList<StampedEvent> Events => _events;

    /// <summary>Whether there is a path to play again.</summary>
    public bool CanReplay => _last.Count > 0;

    /// <summary>Whether there is a move to take back.</summary>
    public bool CanGoBack => _path.Count > 1;

    /// <summary>Takes in a new reading. The same path is played again; where it breaks, the node is looked for by its id.</summary>
    public void Load(ReadScenario read)
    {
        Version++;
        Read = read;
        if (read.Scenario is not { } scenario)
        {
            Message = "";
            return;
        }

        var place = Engine is null || _state.Status == RunStatus.NotStarted ? (NodeId?)null : Engine.NodeOf(_state).Id;
        var path = _path.ToList();
        Begin(scenario);
        var (kept, rest) = (PlayAll(path), "");
        if (place is { } node && Engine!.NodeOf(_state).Id != node)
        {
            rest = Apply(new RunInput.Jump(node, _state.Now, Role.Preview)) is null
                ? $"The way here has changed: jumped to '{node}'."
                : $"'{node}' is no longer there: at '{Engine.NodeOf(_state).Id}'.";
        }

        Message = rest.Length > 0 || kept == path.Count ? rest : "The script has changed here.";
    }

    /// <summary>Takes a move.</summary>
    public void Take(Func<RunTime, RunInput> move)
    {
        Version++;
        Message = Engine is null ? "" : Apply(move(_state.Now)) is { } refusal ? $"Not possible here ({refusal})." : "";
    }

    /// <summary>Lets the time of this moment run out.</summary>
    public void LetTimePass() => Take(now => new RunInput.TimeReached(_state.Deadline ?? now));

    /// <summary>Takes the last move back.</summary>
    public void Back()
    {
        if (CanGoBack)
        {
            Again([.. _path[..^1]]);
        }
    }

    /// <summary>From the beginning, with the script's own values.</summary>
    public void Restart()
    {
        _last = [.. _path];
        _starts = new Dictionary<string, string>();
        Again([]);
    }

    /// <summary>The path that was left last, once more.</summary>
    public void Replay() => Again(_last);

    /// <summary>Straight to a node, with chosen values.</summary>
    public void Jump(NodeId node, IReadOnlyDictionary<string, string> starts)
    {
        _last = [.. _path];
        _starts = starts;
        Again([]);
        if (Engine is not null && Engine.NodeOf(_state).Id != node)
        {
            Take(now => new RunInput.Jump(node, now, Role.Preview));
        }
    }

    private void Again(List<RunInput> path)
    {
        Version++;
        Message = "";
        if (Engine is not null)
        {
            Begin(Read?.Scenario ?? Engine.Scenario);
            if (PlayAll(path) < path.Count)
            {
                Message = "The path goes no further in this script.";
            }
        }
    }

    private void Begin(Scenario scenario)
    {
        Engine = new Engine(PreviewStart.With(scenario, _starts));
        _state = Engine.NewRun(1);
        _path.Clear();
        _events.Clear();
        Apply(new RunInput.Start(default, Role.Preview));
    }

    /// <summary>Plays what can be played of a path, a start left out; gives how many of its inputs were taken.</summary>
    private int PlayAll(List<RunInput> path)
    {
        for (var at = 0; at < path.Count; at++)
        {
            if (path[at] is not RunInput.Start && Apply(path[at]) is not null)
            {
                return at;
            }
        }

        return path.Count;
    }

    private Refusal? Apply(RunInput input)
    {
        var buffer = new EventBuffer();
        _state = Engine!.Apply(_state, input, buffer, out var refusal);
        if (refusal is null)
        {
            _path.Add(input);
            _events.AddRange(buffer.Events);
        }

        return refusal;
    }
}
