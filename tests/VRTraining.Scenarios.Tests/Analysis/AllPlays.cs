// Plays every play of a small script one by one, with the engine alone: what the search of all plays must agree with.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Tests.Analysis;

/// <summary>What all plays of a script show, counted play by play.</summary>
internal sealed class AllPlays
{
    private readonly Engine _engine;

    /// <summary>Plays them all; a script with chance is played with many seeds.</summary>
    public AllPlays(Scenario scenario)
    {
        _engine = new Engine(scenario);
        var seeds = scenario.Nodes.Any(node => node.Move is Move.Chance) ? 64UL : 1UL;
        for (var seed = 0UL; seed < seeds; seed++)
        {
            var events = new EventBuffer();
            Play(_engine.Apply(_engine.NewRun(seed), new RunInput.Start(RunTime.Zero), events, out _), events, 0, 0);
        }
    }

    public HashSet<NodeId> Entered { get; } = [];

    public HashSet<EndingId> Endings { get; } = [];

    public HashSet<ChoiceId> Offered { get; } = [];

    public HashSet<ChoiceId> Withheld { get; } = [];

    public int? Best { get; private set; }

    public int? Worst { get; private set; }

    public int? Shortest { get; private set; }

    public int? Longest { get; private set; }

    private void Play(in RunState state, EventBuffer events, int points, int responses)
    {
        foreach (var happened in events.Events)
        {
            switch (happened.Event)
            {
                case RunEvent.NodeEntered entered:
                    Entered.Add(entered.Node);
                    break;
                case RunEvent.PointsScored scored:
                    points += scored.Points;
                    break;
            }
        }

        if (_engine.NodeOf(state).Move is Move.End end)
        {
            Endings.Add(end.Ending);
            (Best, Worst) = (Math.Max(points, Best ?? points), Math.Min(points, Worst ?? points));
            (Longest, Shortest) = (Math.Max(responses, Longest ?? 0), Math.Min(responses, Shortest ?? responses));
            return;
        }

        var offered = _engine.Offered(state).Select(choice => choice.Id).ToHashSet();
        Offered.UnionWith(offered);
        Withheld.UnionWith(ChoicesIn.Move(_engine.NodeOf(state).Move).Select(choice => choice.Id).Where(id => !offered.Contains(id)));
        foreach (var choice in offered)
        {
            var then = new EventBuffer();
            Play(_engine.Apply(state, new RunInput.Choose(choice, RunTime.Zero), then, out _), then, points, responses + 1);
        }
    }
}
