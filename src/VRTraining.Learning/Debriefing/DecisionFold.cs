// Folds a run's events into its decisions.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Debriefing;

/// <summary>Folds events into decisions, one event at a time.</summary>
internal sealed class DecisionFold(ScriptIndex script)
{
    /// <summary>More silent nodes in a row than a preview of the way not taken follows.</summary>
    private const int MostSilentNodes = 32;

    private readonly ImmutableArray<Decision>.Builder _decisions = ImmutableArray.CreateBuilder<Decision>();
    private readonly Dictionary<int, Line?> _lineAtMark = [];
    private Line? _lastLine;
    private ImmutableArray<Choice> _offered = [];
    private RunTime _offeredAt;
    private HowGiven _how;
    private int _eventNumber;

    /// <summary>The decisions of a whole run.</summary>
    public static ImmutableArray<Decision> Of(ScriptIndex script, IEnumerable<KeptEvent> events)
    {
        var fold = new DecisionFold(script);
        foreach (var kept in events)
        {
            fold.Add(kept);
        }

        return fold._decisions.ToImmutable();
    }

    private void Add(KeptEvent kept)
    {
        _eventNumber++;
        switch (kept.Stamped.Event)
        {
            case RunEvent.LineSpoken spoken:
                _lastLine = script.Line(spoken.Line);
                break;
            case RunEvent.CheckpointReached reached:
                _lineAtMark[reached.Mark] = _lastLine;
                break;
            case RunEvent.Rewound rewound:
                _lastLine = _lineAtMark[rewound.Mark];
                break;
            case RunEvent.ChoicesOffered offered:
                Offer(ImmutableArray.CreateRange(offered.Choices, script.Choice), kept.Stamped.At);
                break;
            case RunEvent.AnswerAsked asked:
                Offer(((Move.Answer)script.Node(asked.Node).Move).Options, kept.Stamped.At);
                break;
            case RunEvent.AnswerMatched:
                _how = HowGiven.InOwnWords;
                break;
            case RunEvent.TimeRanOut:
                _how = HowGiven.ByTimeout;
                break;
            case RunEvent.ChoiceMade made:
                Decide(made, kept);
                break;
        }
    }

    private void Offer(ImmutableArray<Choice> choices, RunTime at)
    {
        _offered = choices;
        _offeredAt = at;
        _how = HowGiven.Picked;
    }

    private void Decide(RunEvent.ChoiceMade made, KeptEvent kept)
    {
        var chosen = script.Choice(made.Choice);
        var best = Best();
        var better = best is not null && best.Quality < chosen.Quality;
        _decisions.Add(new Decision
        {
            Number = _decisions.Count + 1,
            EventNumber = _eventNumber,
            Attempt = kept.Stamped.Attempt,
            Abandoned = kept.Abandoned,
            At = kept.Stamped.At,
            Node = made.Node,
            Asked = script.Node(made.Node).Move is Move.Answer answer ? new Spoken(null, answer.Prompt)
                : _lastLine is null ? null : Spoken.Of(script, _lastLine),
            Chosen = chosen,
            How = _how,
            LatencyMilliseconds = kept.Stamped.At.Milliseconds - _offeredAt.Milliseconds,
            Offered = _offered,
            Best = better ? best! : chosen,
            Untaken = better ? Follow(best!) : null,
        });
    }

    /// <summary>By quality, then by points, then by the script's order; a plain loop, for millions of rows go through it.</summary>
    private Choice? Best()
    {
        Choice? best = null;
        foreach (var choice in _offered)
        {
            if (best is null || choice.Quality < best.Quality
                || (choice.Quality == best.Quality && Decision.PointsOf(choice) > Decision.PointsOf(best)))
            {
                best = choice;
            }
        }

        return best;
    }

    private UntakenBranch Follow(Choice choice)
    {
        var to = choice.Goto.Node;
        var at = to;
        for (var silent = 0; at is { } id && silent < MostSilentNodes; silent++)
        {
            var node = script.Node(id);
            if (node.Lines.Length > 0)
            {
                return new UntakenBranch(choice, to, Spoken.Of(script, node.Lines[0]), null);
            }

            if (node.Move is Move.End end)
            {
                return new UntakenBranch(choice, to, null, script.Scenario.Endings.Single(way => way.Id == end.Ending));
            }

            at = node.Move switch
            {
                Move.Go go => go.To.Node,
                Move.Call call => call.Scene,
                _ => null,
            };
        }

        return new UntakenBranch(choice, to, null, null);
    }
}
