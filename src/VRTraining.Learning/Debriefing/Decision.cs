// One decision of a run: what was asked, what was chosen, and what else there was.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Debriefing;

/// <summary>Words, and who said them.</summary>
/// <param name="Speaker">The colleague's name; null for the narrator or the scene itself.</param>
/// <param name="Text">The words.</param>
public sealed record Spoken(string? Speaker, string Text)
{
    internal static Spoken Of(ScriptIndex script, Line line) => new(script.NameOf(line.Speaker), line.Text);
}

/// <summary>One decision of a run.</summary>
public sealed record Decision
{
    /// <summary>From 1 within the run, those that were rewound away included.</summary>
    public required int Number { get; init; }

    /// <summary>The number of its event in the run, from 1: where to find it in the journal.</summary>
    public required int EventNumber { get; init; }

    /// <summary>The attempt it belongs to, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>Whether it was rewound away and does not count.</summary>
    public required bool Abandoned { get; init; }

    /// <summary>When it was made, in run time.</summary>
    public required RunTime At { get; init; }

    /// <summary>Where it was made.</summary>
    public required NodeId Node { get; init; }

    /// <summary>
    /// What the learner answered: the prompt where own words were asked for, else the last line that was said on the
    /// way here; null where nothing was.
    /// </summary>
    public required Spoken? Asked { get; init; }

    /// <summary>What was chosen, with its quality, consequence and effects.</summary>
    public required Choice Chosen { get; init; }

    /// <summary>How it was given.</summary>
    public required HowGiven How { get; init; }

    /// <summary>Run time from the offer to the response, in milliseconds; pauses do not count.</summary>
    public required long LatencyMilliseconds { get; init; }

    /// <summary>What could have been chosen, in the script's order; without what happens on timeout.</summary>
    public required ImmutableArray<Choice> Offered { get; init; }

    /// <summary>
    /// The best of what was offered: by quality, then by points, then by the script's order. The one chosen where none
    /// has a better quality.
    /// </summary>
    public required Choice Best { get; init; }

    /// <summary>The best alternative and what would have come of it; null where nothing better was offered.</summary>
    public required UntakenBranch? Untaken { get; init; }

    /// <summary>The points of the choice, all skills together.</summary>
    public int Points => PointsOf(Chosen);

    /// <summary>The most points that any response here gives, all skills together.</summary>
    public int MostPoints
    {
        get
        {
            var most = PointsOf(Chosen);
            foreach (var choice in Offered)
            {
                most = Math.Max(most, PointsOf(choice));
            }

            return most;
        }
    }

    /// <summary>The author's reasons for what this choice changed, in order and each once.</summary>
    public IEnumerable<string> Reasons => Chosen.Effects.Select(effect => effect.Reason).Distinct();

    /// <summary>Every decision of a run in the order made, those that were rewound away included.</summary>
    /// <param name="scenario">The version that was played.</param>
    /// <param name="events">All events of the run, in order.</param>
    /// <exception cref="ArgumentException">The events name what this scenario does not have.</exception>
    public static ImmutableArray<Decision> Of(Scenario scenario, IEnumerable<StampedEvent> events) =>
        DecisionFold.Of(ScriptIndex.Of(scenario), KeptEvent.Of(new AttemptTree(events)));

    /// <summary>The points that a choice gives, all skills together.</summary>
    public static int PointsOf(Choice choice)
    {
        var points = 0;
        foreach (var effect in choice.Effects)
        {
            points += effect is Effect.ScorePoints scored ? scored.Add : 0;
        }

        return points;
    }
}

/// <summary>How a response was given.</summary>
public enum HowGiven
{
    /// <summary>Picked from what was offered.</summary>
    Picked,

    /// <summary>Matched to the learner's own words.</summary>
    InOwnWords,

    /// <summary>Taken because the time was up.</summary>
    ByTimeout,
}

/// <summary>A way not taken.</summary>
/// <param name="Choice">The alternative: its text and, where the author wrote one, its consequence.</param>
/// <param name="LeadsTo">The node it goes on at; null for the way back from a sub-scene.</param>
/// <param name="Next">What would have been said next; null where that depends on how the run stands.</param>
/// <param name="Ending">The ending it leads to at once, without another word; else null.</param>
public sealed record UntakenBranch(Choice Choice, NodeId? LeadsTo, Spoken? Next, Ending? Ending);
