// A run of the session as it is told once more: its events, its moments, its attempts.
using System.Collections.Immutable;
using VRTraining.Learning.Debriefing;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Replays;

/// <summary>A run of the session as the journal has it.</summary>
/// <param name="Run">The run in the session.</param>
/// <param name="Recorded">What the journal has; at least one entry.</param>
internal sealed record ToldRun(SessionRun Run, RecordedRun Recorded)
{
    /// <summary>Every event, from number 1.</summary>
    public ImmutableArray<StampedEvent> Events { get; } = [.. Recorded.Events().Select(numbered => numbered.Stamped)];

    /// <summary>The run time of the last event.</summary>
    public RunTime Length => Events[^1].At;

    /// <summary>The attempts.</summary>
    public AttemptTree Tree => new(Events);

    /// <summary>The moment at an event; what lies outside is taken as the first or the last.</summary>
    public Moment MomentOf(int eventNumber)
    {
        var number = Math.Clamp(eventNumber, 1, Events.Length);
        return new Moment(Run.Run, number, Events[number - 1].At);
    }

    /// <summary>The moment at a run time; what lies past the end is taken as the end.</summary>
    public Moment MomentAt(RunTime at)
    {
        var number = 1;
        while (number < Events.Length && Events[number].At <= at)
        {
            number++;
        }

        return new Moment(Run.Run, number, at > Length ? Length : at);
    }

    /// <summary>The events up to where the attempt of a moment ends: a rewind begins another.</summary>
    public ImmutableArray<StampedEvent> UntilTheAttemptEnds(Moment moment)
    {
        var end = moment.EventNumber;
        while (end < Events.Length && Events[end].Event is not RunEvent.Rewound)
        {
            end++;
        }

        return Events[..end];
    }

    /// <summary>The attempt that a moment belongs to, from 1.</summary>
    public int AttemptAt(Moment moment) => Events[Math.Clamp(moment.EventNumber, 1, Events.Length) - 1].Attempt;

    /// <summary>The moment at which a decision was asked for; without one, the end of the attempt.</summary>
    public Moment MomentBefore(Decision? decision, int attempt) => MomentOf(1 + (decision is null
        ? Tree.PlacesOf(attempt).Last()
        : Enumerable.Range(0, decision.EventNumber).Last(place =>
            place == 0 || Events[place].Event is RunEvent.ChoicesOffered or RunEvent.AnswerAsked)));

    /// <summary>The moments of choice, and the facilitator's bookmarks on this run, in their order.</summary>
    /// <param name="script">Of the scenario that was played.</param>
    /// <param name="bookmarks">What the facilitator marked; empty for somebody else's eyes.</param>
    public ImmutableArray<ReplayMark> MarksOf(ScriptIndex script, IEnumerable<Note> bookmarks)
    {
        var choices = Mirrors.Retelling.SaidIn(Events).Select(pair =>
            new ReplayMark(pair.Key, Events[pair.Key - 1].At, script.Choice(pair.Value).Text, false));
        var marked = bookmarks.Where(note => note.Moment?.Run == Run.Run).Select(note =>
            new ReplayMark(note.Moment!.Value.EventNumber, note.Moment.Value.At, note.Text, true));
        return [.. choices.Concat(marked).OrderBy(mark => mark.EventNumber)];
    }
}
