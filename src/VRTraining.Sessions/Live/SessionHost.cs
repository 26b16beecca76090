// The one owner of a live session: commands in, events journalled, and only then shown.
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Journal;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Sessions.Rules;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Sessions.Live;

/// <summary>
/// Hosts one session. Many may submit at once; one loop applies, journals and publishes, in that order. Papers that wait
/// together go into the box in one commit, so that not even their order is kept. All members are for any thread.
/// </summary>
public sealed class SessionHost : IAsyncDisposable
{
    private const int MostPapersACommit = 256;

    private readonly ISessionJournal _journal;
    private readonly TimeProvider _time;
    private readonly Task _loop;
    private readonly Channel<Asked> _asked =
        Channel.CreateBounded<Asked>(new BoundedChannelOptions(1024) { SingleReader = true });

    private SessionMoment _moment;

    private SessionHost(SessionState state, ISessionJournal journal, TimeProvider time)
    {
        _moment = new SessionMoment(state);
        _journal = journal;
        _time = time;
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>The session, as far as the journal has it.</summary>
    public SessionState State => Volatile.Read(ref _moment).State;

    /// <summary>Opens a session and hosts it.</summary>
    /// <exception cref="JournalException">The journal cannot be written; there is no session.</exception>
    public static async Task<SessionHost> OpenAsync(
        NewSession session, Scenario scenario, ISessionJournal journal, TimeProvider time, CancellationToken cancellationToken)
    {
        await journal.OpenAsync(session, cancellationToken);
        return new SessionHost(SessionFold.Begin(session, scenario), journal, time);
    }

    /// <summary>Hosts a session from where its journal ends, an open poll with its box included.</summary>
    public static SessionHost Resume(
        RecordedSession recorded, Scenario scenario, ISessionJournal journal, TimeProvider time) =>
        new(SessionFold.Of(recorded, scenario), journal, time);

    /// <summary>Asks for something. When this returns without a refusal the journal has it.</summary>
    /// <param name="by">Who asks; for <see cref="SessionCommand.Join"/> the id the person will have.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="cancellationToken">Stops waiting; what was begun is carried out.</param>
    /// <returns>Null where it was done, else why not.</returns>
    /// <exception cref="JournalException">The journal failed; the session stands where it stood.</exception>
    /// <exception cref="ObjectDisposedException">The host has stopped.</exception>
    public async Task<Refusal?> SubmitAsync(PersonId by, SessionCommand command, CancellationToken cancellationToken)
    {
        var asked = new Asked(by, command);
        try
        {
            await _asked.Writer.WriteAsync(asked, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SessionHost));
        }

        return await asked.Done.Task.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// The session now, and again whenever it has changed; who is slow gets the latest and misses what lies between. Ends
    /// when the host stops.
    /// </summary>
    public async IAsyncEnumerable<SessionState> StatesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var moment = Volatile.Read(ref _moment); ;)
        {
            yield return moment.State;
            try
            {
                await moment.Passed.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                yield break;
            }

            moment = Volatile.Read(ref _moment);
        }
    }

    /// <summary>Takes what was submitted, and stops; the session can be resumed.</summary>
    public async ValueTask DisposeAsync()
    {
        _asked.Writer.TryComplete();
        await _loop;
        _moment.Stop();
    }

    private async Task LoopAsync()
    {
        await foreach (var asked in _asked.Reader.ReadAllAsync())
        {
            ImmutableArray<Asked> together = IsPaper(asked) ? [asked, .. MorePapers()] : [asked];
            try
            {
                if (IsPaper(asked))
                {
                    await CastAsync(together);
                }
                else
                {
                    asked.Done.SetResult(await TakeAsync(asked));
                }
            }
            catch (Exception failure)
            {
                // A journal that fails is told to the person; anything else is ours, and costs this command alone.
                foreach (var each in together)
                {
                    each.Done.TrySetException(failure);
                    _ = each.Done.Task.Exception;
                }
            }
        }
    }

    private async Task<Refusal?> TakeAsync(Asked asked)
    {
        var before = _moment.State;
        var outcome = SessionRules.Take(before, asked.By, asked.Command, Now());
        if (outcome.Refusal is not null || outcome.Events.IsEmpty)
        {
            return outcome.Refusal;
        }

        ImmutableArray<StampedSessionEvent> stamped =
            [.. outcome.Events.Select((happened, i) => new StampedSessionEvent(before.EventCount + 1 + i, Now(), happened))];
        var after = stamped.Aggregate(before, (state, happened) => state.After(happened));

        // Not to be cancelled: whether a half-cancelled commit has happened nobody could say.
        await _journal.AppendAsync(before.Session.Id, stamped, CancellationToken.None);
        Publish(after);
        return null;
    }

    private async Task CastAsync(ImmutableArray<Asked> papers)
    {
        var state = _moment.State;
        var boxes = state.Boxes;
        var cast = ImmutableArray.CreateBuilder<CastPaper>(papers.Length);
        var taken = new List<Asked>(papers.Length);
        foreach (var asked in papers)
        {
            if (Judge(state with { Boxes = boxes }, asked, out var paper) is { } refusal)
            {
                asked.Done.SetResult(refusal);
                continue;
            }

            boxes = boxes.SetItem(paper!.Poll, boxes[paper.Poll].With(paper));
            cast.Add(paper);
            taken.Add(asked);
        }

        if (cast.Count > 0)
        {
            await _journal.CastAsync(state.Session.Id, cast.ToImmutable(), CancellationToken.None);
            Publish(state with { Boxes = boxes });
            taken.ForEach(asked => asked.Done.SetResult(null));
        }
    }

    private static Refusal? Judge(SessionState state, Asked asked, out CastPaper? paper)
    {
        paper = null;
        if (SessionRules.Refuse(state, asked.By, asked.Command) is { } refusal)
        {
            return refusal;
        }

        var (poll, marks, isScale) = asked.Command switch
        {
            SessionCommand.Vote vote => (vote.Poll, vote.Marks, false),
            SessionCommand.AnswerScale answer => (answer.Poll, answer.Marks, true),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var ballot = state.PollOf(poll) is { } open ? Ballot.Of(open, asked.By) : default;
        paper = new CastPaper(poll, ballot, marks);
        return PollRules.Judge(state, poll, isScale, marks, ballot);
    }

    private IEnumerable<Asked> MorePapers()
    {
        for (var more = 1; more < MostPapersACommit && _asked.Reader.TryPeek(out var next) && IsPaper(next); more++)
        {
            _asked.Reader.TryRead(out next);
            yield return next!;
        }
    }

    private static bool IsPaper(Asked asked) => asked.Command is SessionCommand.Vote or SessionCommand.AnswerScale;

    private DateTimeOffset Now() => NewSession.Whole(_time.GetUtcNow());

    private void Publish(SessionState state)
    {
        var before = _moment;
        Volatile.Write(ref _moment, new SessionMoment(state));
        before.Pass();
    }

    /// <summary>A command on its way to the loop.</summary>
    private sealed record Asked(PersonId By, SessionCommand Command)
    {
        /// <summary>The refusal or null, once the journal has what was asked.</summary>
        public TaskCompletionSource<Refusal?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
