// Everything a debrief shows, as plain records: the same in the terminal, on the desktop, in the headset and on paper.
using System.Collections.Immutable;
using VRTraining.Learning.Score;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Debriefing;

/// <summary>Everything a debrief shows.</summary>
public sealed record DebriefContent
{
    /// <summary>How the run came out.</summary>
    public required RunScore Score { get; init; }

    /// <summary>Every decision in the order made, those that were rewound away included.</summary>
    public required ImmutableArray<Decision> Decisions { get; init; }

    /// <summary>Every point in the order scored, those that were rewound away included.</summary>
    public required ImmutableArray<ExplainedPoint> Points { get; init; }

    /// <summary>What colleagues thought and did not say, on the way of the last attempt; a line at most once.</summary>
    public required ImmutableArray<RevealedThought> Thoughts { get; init; }

    /// <summary>The attempts side by side, from the first to the one that counts.</summary>
    public required ImmutableArray<AttemptSummary> Attempts { get; init; }

    /// <summary>The hints that were shown.</summary>
    public required ImmutableArray<ShownHint> Hints { get; init; }

    /// <summary>Where the learner was asked for a thought and was done with it; its text is kept apart.</summary>
    public required ImmutableArray<ReflectionPlace> Reflections { get; init; }

    /// <summary>Questions to think or talk about, a group a phase, in the order of the phases.</summary>
    public required ImmutableArray<PhaseQuestions> Questions { get; init; }

    /// <summary>What a skilled colleague might say.</summary>
    public required Example ModelAnswer { get; init; }

    /// <summary>An example that works, and why.</summary>
    public required Example GoodExample { get; init; }

    /// <summary>An example that does not work, and why.</summary>
    public required Example PoorExample { get; init; }

    /// <summary>What to try next.</summary>
    public required NextStep Next { get; init; }

    /// <summary>The decisions that were poor moves, those that were rewound away included.</summary>
    public IEnumerable<Decision> Setbacks => Decisions.Where(decision => decision.Chosen.Quality == Quality.Setback);

    /// <summary>The decisions of the last attempt's way.</summary>
    public IEnumerable<Decision> Path => Decisions.Where(decision => !decision.Abandoned);

    /// <summary>Puts together the debrief of a run, finished or not.</summary>
    /// <param name="scenario">The version that was played.</param>
    /// <param name="events">All events of the run, in order.</param>
    /// <param name="bounds">What can be reached a skill, where analysis has proved it; null gives no shares.</param>
    /// <exception cref="ArgumentException">The events name what this scenario does not have.</exception>
    public static DebriefContent Of(
        Scenario scenario,
        IEnumerable<StampedEvent> events,
        IReadOnlyDictionary<SkillId, SkillBounds>? bounds = null)
    {
        var script = ScriptIndex.Of(scenario);
        var tree = new AttemptTree(events);
        var kept = KeptEvent.Of(tree);
        var score = RunScore.Of(scenario, tree, bounds);
        return new DebriefContent
        {
            Score = score,
            Decisions = DecisionFold.Of(script, kept),
            Points = ExplainedPoint.Of(script, kept),
            Thoughts = RevealedThought.Of(script, tree.PathOf(tree.Last)),
            Attempts = AttemptSummary.Of(scenario, tree, bounds),
            Hints = ShownHint.Of(script, kept),
            Reflections = ReflectionPlace.Of(script, kept),
            Questions = PhaseQuestions.Of(scenario.Debrief),
            ModelAnswer = scenario.Debrief.ModelAnswer,
            GoodExample = scenario.Debrief.GoodExample,
            PoorExample = scenario.Debrief.PoorExample,
            Next = NextStep.After(scenario, score.Skills),
        };
    }
}
