// A moment of a run shown once more: what was said, what could have been answered, and what was thought.
using System.Collections.Immutable;
using VRTraining.Host.Sessions;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Recovery;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Replays;

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
    /// <param name="words">The scenario in the words of who looks.</param>
    /// <param name="recorded">The run.</param>
    /// <param name="eventNumber">From 1; what lies beyond the end is taken as the end.</param>
    public static ReplayedMoment Of(Engine engine, ScriptIndex words, RecordedRun recorded, int eventNumber)
    {
        var scene = new SceneSoFar(engine.Scenario);
        foreach (var happened in recorded.Entries.TakeWhile(entry => entry.FirstEventNumber <= eventNumber)
            .SelectMany(entry => entry.Events))
        {
            scene.Add(happened);
        }

        var said = recorded.Events().SkipWhile(happened => happened.Number <= eventNumber)
            .Select(happened => happened.Stamped.Event)
            .TakeWhile(happened => happened is not (RunEvent.Rewound or RunEvent.Jumped))
            .OfType<RunEvent.ChoiceMade>().FirstOrDefault();
        return new ReplayedMoment(
            eventNumber,
            [.. scene.Heard.Select(words.Line)],
            said is null ? null : words.Choice(said.Choice),
            ChoicePreview.Of(engine, OtherWay.StateAt(engine, recorded, eventNumber), words));
    }
}
