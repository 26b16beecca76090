// Puts on the mirrors what the debrief looks at again: the journal through engine and stage once more.
using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using VRTraining.Host.Mirrors;
using VRTraining.Host.Plays;
using VRTraining.Host.Sessions;
using VRTraining.Languages;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Recovery;
using VRTraining.Runs.Seats;
using VRTraining.Sessions.Debriefs;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Scene;

namespace VRTraining.Host.Replays;

/// <summary>Follows the session, and changes what the mirrors show whenever the debrief looks at something else.</summary>
internal sealed class ReplayShow(
    LiveSession session, ReplayDesk desk, MirrorWall wall, Stagings stagings, SteadyClock time) : BackgroundService
{
    /// <summary>Between two lines of another way: about what people take before they go on.</summary>
    private const int RestMs = 900;

    private static readonly TimeSpan UntilNextSession = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                (ReplayView? View, DateTimeOffset Since) shown = default;
                await foreach (var state in session.Host?.StatesAsync(stoppingToken) ?? AsyncEnumerable.Empty<SessionState>())
                {
                    var asked = state is { Phase: SessionPhase.Debrief, Debrief: { Replay: { } view } debrief }
                        ? (view, debrief.ReplaySince)
                        : default;
                    if (asked != shown)
                    {
                        shown = asked;
                        await wall.ReplayAsync(shown.View is null ? null : await SourcesAsync(shown.View, shown.Since, stoppingToken));
                    }
                }

                await wall.ReplayAsync(null);
                await Task.Delay(UntilNextSession, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The desktop stops.
        }
    }

    private async Task<IReadOnlyList<MirrorSource>> SourcesAsync(
        ReplayView view, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var sources = new List<MirrorSource>(2);
        try
        {
            foreach (var moment in view.Beside is { } beside ? [view.Moment, beside] : new[] { view.Moment })
            {
                if (session.Playable is { } playable && await desk.ReadAsync(moment.Run, cancellationToken) is { } run)
                {
                    sources.Add(SourceOf(
                        view, since, moment, run, playable.Engine, await LengthsAsync(playable, cancellationToken)));
                }
            }
        }
        catch (JournalException)
        {
            // The console says that the journal cannot be read; the mirrors wait for the next moment that is asked for.
        }

        return sources;
    }

    /// <summary>How long a line lasts in the language that takes longest: one clock serves mirrors of every language.</summary>
    private async Task<Func<LineId, int>> LengthsAsync(PlayableScenario playable, CancellationToken cancellationToken)
    {
        var all = new List<Staging>();
        foreach (var language in Language.Offered)
        {
            all.Add(await stagings.OfAsync(playable, language, cancellationToken));
        }

        return line => all.Max(staging => staging.LineOf(line)?.LengthMs ?? 0);
    }

    private MirrorSource SourceOf(
        ReplayView view, DateTimeOffset since, Moment moment, ToldRun run, Engine engine, Func<LineId, int> lengthMs)
    {
        RunTime Now() => view.TimeOf(moment, since, time.GetUtcNow());
        var other = view.Instead is { } instead
            ? OtherWay.Of(engine, run.Recorded, moment.EventNumber, instead, line => RestMs + lengthMs(line))
            : null;
        var events = other ?? (view.Beside is null ? run.Events : run.UntilTheAttemptEnds(moment));
        var attempt = view.Beside is null ? 0 : run.AttemptAt(moment);
        return new MirrorSource(
            new ReplaySeat(run.Recorded.Header, events, moment.EventNumber, Now, view.Plays, time),
            Now,
            new Retelling(
                other is not null,
                view.ThoughtsRevealed,
                other is null ? Retelling.SaidIn(run.Events) : ImmutableDictionary<int, ChoiceId>.Empty),
            $"{run.Run.Run}-{attempt}");
    }
}
