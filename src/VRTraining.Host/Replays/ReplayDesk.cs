// Puts together what somebody can look at again in the debrief.
using System.Collections.Immutable;
using VRTraining.Host.Sessions;
using VRTraining.Languages;
using VRTraining.Learning.Debriefing;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Debriefs;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;
using VRTraining.Storage;

namespace VRTraining.Host.Replays;

/// <summary>The runs of the session, to look at again; for any thread.</summary>
internal sealed class ReplayDesk(LiveSession session, SqliteStore store, SteadyClock time)
{
    /// <summary>The run as the journal has it; null where the session has no such run, or nothing happened in it.</summary>
    public async Task<ToldRun?> ReadAsync(RunId id, CancellationToken cancellationToken) =>
        session.State?.RunOf(id) is { } run
        && await store.ReadAsync(id, cancellationToken) is { Entries.Count: > 0 } recorded
            ? new ToldRun(run, recorded)
            : null;

    /// <summary>What somebody can look at again; null before the debrief, and where there is no run.</summary>
    /// <param name="by">The facilitator sees all; others see what is shown, and learners their own runs.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReplayModel?> ModelAsync(PersonId by, CancellationToken cancellationToken)
    {
        if (session.State is not { Debrief: { } debrief } state || session.Playable is not { } playable)
        {
            return null;
        }

        var scenario = playable.In(Language.Current);
        var words = ScriptIndex.Of(scenario);
        var leads = by == state.Session.Facilitator;
        var told = await ReadAllAsync(state, run => leads || run.Learner == by || Shows(debrief, run.Run), cancellationToken);
        if (told.Count == 0)
        {
            return null;
        }

        var view = debrief.Replay is { } replay && told.Exists(run => run.Run.Run == replay.Moment.Run) ? replay : null;
        var run = view is null ? told[^1] : told.Single(run => run.Run.Run == view.Moment.Run);
        var shown = view is null ? (Moment?)null : NowOf(run, view, debrief.ReplaySince);
        return new ReplayModel
        {
            Run = run.Run.Run,
            View = view,
            Moment = shown is { } moment ? ReplayedMoment.Of(playable.Engine, words, run.Recorded, moment.EventNumber) : null,
            Marks = run.MarksOf(words, leads ? state.StandingNotes.Where(note => note.IsBookmark) : []),
            Position = shown?.At ?? RunTime.Zero,
            ShownEvent = shown?.EventNumber ?? 0,
            Length = run.Length,
            Attempts = [.. AttemptsOf(state, told.Where(each => leads || each.Run.Learner == by), scenario)],
            SideBySide = view?.Beside is { } beside && told.Find(each => each.Run.Run == beside.Run) is { } other
                ? SideBySideOf(state, scenario, playable.Bounds, (run, view.Moment), (other, beside))
                : null,
        };
    }

    /// <summary>Two attempts from where they parted; null where the session has not both.</summary>
    public async Task<ReplayView?> PartingAsync(AttemptKey one, AttemptKey other, CancellationToken cancellationToken)
    {
        if (one == other || session.Playable is not { } playable
            || await ReadAsync(one.Run, cancellationToken) is not { } left || one.Attempt > left.Tree.Last
            || await ReadAsync(other.Run, cancellationToken) is not { } right || other.Attempt > right.Tree.Last)
        {
            return null;
        }

        var comparison = AttemptComparison.Of(playable.Scenario, (left.Tree, one.Attempt), (right.Tree, other.Attempt));
        return new ReplayView(
            left.MomentBefore(comparison.One.Parting, one.Attempt),
            Beside: right.MomentBefore(comparison.Other.Parting, other.Attempt));
    }

    /// <summary>The moment of a run that a view shows now; of another way, the moment at which it branches off.</summary>
    public Moment NowOf(ToldRun run, ReplayView view, DateTimeOffset since)
    {
        if (view.Instead is not null)
        {
            return view.Moment;
        }

        var now = run.MomentAt(view.TimeOf(view.Moment, since, time.GetUtcNow()));
        return view.Plays && now.EventNumber > view.Moment.EventNumber ? now : view.Moment with { At = now.At };
    }

    private static bool Shows(Debriefing debrief, RunId run) => debrief.Replay?.Runs.Contains(run) ?? false;

    private async Task<List<ToldRun>> ReadAllAsync(
        SessionState state, Func<SessionRun, bool> which, CancellationToken cancellationToken)
    {
        var told = new List<ToldRun>();
        foreach (var run in state.Runs.Where(which))
        {
            if (await ReadAsync(run.Run, cancellationToken) is { } read)
            {
                told.Add(read);
            }
        }

        return told;
    }

    private static IEnumerable<ReplayAttempt> AttemptsOf(SessionState state, IEnumerable<ToldRun> told, Scenario scenario) =>
        from learner in told.GroupBy(run => run.Run.Learner)
        from run in learner.Select((run, place) => (Told: run, Number: place + 1))
        from attempt in DebriefContent.Of(scenario, run.Told.Events).Attempts
        select new ReplayAttempt(
            new AttemptKey(run.Told.Run.Run, attempt.Number),
            run.Number,
            state.People[learner.Key].Called,
            attempt.Score.Ending?.Title);

    private static SideBySide SideBySideOf(
        SessionState state,
        Scenario scenario,
        IReadOnlyDictionary<SkillId, SkillBounds> bounds,
        (ToldRun Run, Moment At) one,
        (ToldRun Run, Moment At) other)
    {
        var attempts = AttemptsOf(state, [one.Run, .. one.Run == other.Run ? Enumerable.Empty<ToldRun>() : [other.Run]], scenario)
            .ToDictionary(attempt => attempt.Key);
        var (left, right) = (KeyOf(one), KeyOf(other));
        return new SideBySide(
            attempts[left],
            attempts[right],
            AttemptComparison.Of(scenario, (one.Run.Tree, left.Attempt), (other.Run.Tree, right.Attempt), bounds));

        static AttemptKey KeyOf((ToldRun Run, Moment At) side) => new(side.Run.Run.Run, side.Run.AttemptAt(side.At));
    }
}
