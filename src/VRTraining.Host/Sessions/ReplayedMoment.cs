// A moment of a run shown once more: what was said, what could have been answered, and what was thought.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Sessions;

/// <summary>A moment of a run shown once more.</summary>
/// <param name="EventNumber">The number of the event it is at.</param>
/// <param name="Heard">What was said since the response before.</param>
/// <param name="Said">What the learner then said; null where the run did not go on from here.</param>
/// <param name="Ways">What each response on offer would have led to; empty where none was.</param>
public sealed record ReplayedMoment(
    int EventNumber, ImmutableArray<Line> Heard, Choice? Said, ImmutableArray<ChoicePreview> Ways)
{
    /// <summary>The moment of a run at an event.</summary>
    /// <param name="engine">Of the very scenario that was played.</param>
    /// <param name="recorded">The run.</param>
    /// <param name="eventNumber">From 1; what lies beyond the end is taken as the end.</param>
    public static ReplayedMoment Of(Engine engine, RecordedRun recorded, int eventNumber)
    {
        var index = ScriptIndex.Of(engine.Scenario);
        var state = engine.NewRun(recorded.Header.Run.Seed);
        var scene = new SceneSoFar(engine.Scenario);
        foreach (var entry in recorded.Entries.TakeWhile(entry => entry.FirstEventNumber <= eventNumber))
        {
            state = engine.Apply(state, entry.Input, EventBuffer.Discarding, out _);
            foreach (var happened in entry.Events)
            {
                scene.Add(happened);
            }
        }

        var said = recorded.Events().SkipWhile(happened => happened.Number <= eventNumber)
            .Select(happened => happened.Stamped.Event)
            .TakeWhile(happened => happened is not (RunEvent.Rewound or RunEvent.Jumped))
            .OfType<RunEvent.ChoiceMade>().FirstOrDefault();
        return new ReplayedMoment(
            eventNumber,
            [.. scene.Heard.Select(index.Line)],
            said is null ? null : index.Choice(said.Choice),
            ChoicePreview.Of(engine, state));
    }

    /// <summary>The moments of choice of a run, as event numbers with what was said there.</summary>
    public static ImmutableArray<(int EventNumber, Choice Said)> ChoicesOf(Scenario scenario, RecordedRun recorded)
    {
        var index = ScriptIndex.Of(scenario);
        var offered = 0;
        var moments = ImmutableArray.CreateBuilder<(int, Choice)>();
        foreach (var happened in recorded.Events())
        {
            if (happened.Stamped.Event is RunEvent.ChoicesOffered)
            {
                offered = happened.Number;
            }
            else if (happened.Stamped.Event is RunEvent.ChoiceMade made && offered > 0)
            {
                moments.Add((offered, index.Choice(made.Choice)));
            }
        }

        return moments.ToImmutable();
    }
}
