// What the plans of a scenario reach, and by name what they do not.
using System.Collections.Immutable;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Plans;

/// <summary>How much of something plans reach.</summary>
/// <param name="Of">What is counted: nodes, choices, endings or states.</param>
/// <param name="Reached">How many were reached.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Missing">The others by name, in the order of the script.</param>
public sealed record Covered(string Of, int Reached, int Total, ImmutableArray<string> Missing);

/// <summary>What plans reach: nodes, choices, endings, and each value that a variable can have.</summary>
public sealed class PlanCoverage
{
    /// <summary>A number with more values than this is looked at for its least and most only.</summary>
    private const int MostValues = 16;

    private readonly Engine _engine;
    private readonly Dictionary<NodeId, int> _nodes = [];
    private readonly Dictionary<ChoiceId, int> _choices = [];
    private readonly HashSet<EndingId> _endings = [];
    private readonly HashSet<string> _states = new(StringComparer.Ordinal);

    /// <summary>Nothing is reached yet.</summary>
    /// <param name="engine">Plays the scenario.</param>
    public PlanCoverage(Engine engine) => _engine = engine;

    /// <summary>How often each node was entered.</summary>
    public IReadOnlyDictionary<NodeId, int> Nodes => _nodes;

    /// <summary>How often each response was given.</summary>
    public IReadOnlyDictionary<ChoiceId, int> Choices => _choices;

    /// <summary>Plays a plan, to its end or to its first failure, and counts what it reaches.</summary>
    /// <returns>The first thing that is not as the plan expects, at its line; null where all is.</returns>
    public Diagnostic? Add(Plan plan)
    {
        var driver = new PlanDriver(_engine, plan);
        var events = new List<StampedEvent>();
        var buffer = new EventBuffer();
        var state = _engine.NewRun(plan.Seed);
        AddValues(state);
        while (true)
        {
            var turn = driver.Next(state, events);
            if (turn is not PlanTurn.Give give)
            {
                return (turn as PlanTurn.Fail)?.Diagnostic;
            }

            buffer.Clear();
            state = _engine.Apply(state, give.Input, buffer, out var refusal);
            if (refusal is not null)
            {
                return driver.Refused(refusal, state);
            }

            events.AddRange(buffer.Events);
            foreach (var happened in buffer.Events)
            {
                Add(happened.Event);
            }

            AddValues(state);
        }
    }

    /// <summary>What was reached, by sort; states only where the script has variables.</summary>
    public ImmutableArray<Covered> Summary()
    {
        var scenario = _engine.Scenario;
        Covered[] all =
        [
            Count("nodes", scenario.Nodes.Select(node => (node.Id.Value, _nodes.ContainsKey(node.Id)))),
            Count("choices", ChoicesIn.Whole(scenario).Select(
                at => (at.Choice.Id.Value, _choices.ContainsKey(at.Choice.Id)))),
            Count("endings", scenario.Endings.Select(ending => (ending.Id.Value, _endings.Contains(ending.Id)))),
            Count("states", scenario.Variables.SelectMany(ValuesOf).Select(value => (value, _states.Contains(value)))),
        ];
        return [.. all.Where(covered => covered.Total > 0)];
    }

    private static Covered Count(string of, IEnumerable<(string Name, bool IsReached)> all)
    {
        var list = all.ToList();
        return new Covered(
            of, list.Count(one => one.IsReached), list.Count, [.. list.Where(one => !one.IsReached).Select(one => one.Name)]);
    }

    private static IEnumerable<string> ValuesOf(Variable variable) => variable switch
    {
        Variable.Boolean => [$"{variable.Id} = false", $"{variable.Id} = true"],
        Variable.Enumeration words => words.Values.Select(word => $"{variable.Id} = {word}"),
        Variable.Number number => (number.Max - number.Min < MostValues
                ? Enumerable.Range(number.Min, number.Max - number.Min + 1)
                : [number.Min, number.Max])
            .Select(value => FormattableString.Invariant($"{variable.Id} = {value}")),
        _ => [],
    };

    private void AddValues(in RunState state)
    {
        foreach (var variable in _engine.Scenario.Variables)
        {
            _states.Add($"{variable.Id} = {_engine.ValueOf(state, variable.Id)}");
        }
    }

    private void Add(RunEvent happened)
    {
        switch (happened)
        {
            case RunEvent.NodeEntered entered:
                _nodes[entered.Node] = _nodes.GetValueOrDefault(entered.Node) + 1;
                break;
            case RunEvent.ChoiceMade made:
                _choices[made.Choice] = _choices.GetValueOrDefault(made.Choice) + 1;
                break;
            case RunEvent.EndingReached ended:
                _endings.Add(ended.Ending);
                break;
            default:
                break;
        }
    }
}
