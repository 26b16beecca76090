// Behind the frame of a head that has joined a session: the run, its clock and its journal are the host's.
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Loading;
using VRTraining.Host.Plays;
using VRTraining.Languages;
using VRTraining.Learning.Debriefing;
using VRTraining.Learning.Words;
using VRTraining.Link.Seats;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Panels;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Plays;

/// <summary>Plays at a seat of somebody else's host. A lost link covers the scene until it is back; nothing is kept here.</summary>
/// <param name="door">A door that was entered; it stays open for one run after the other.</param>
/// <param name="scripts">Reads what the host plays.</param>
/// <param name="room">Where scenes are loaded.</param>
/// <param name="options">What the command line says.</param>
/// <param name="time">The clock.</param>
internal sealed class GuestBackstage(HostDoor door, HostedScripts scripts, SceneRoom room, HeadOptions options, TimeProvider time)
    : Backstage(room)
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(2);

    private ViewerSettings _settings = new() { Words = new(options.Language ?? options.SystemLanguage) };
    private RemoteSeat? _seat;
    private PlayableScenario? _scenario;
    private RemotePlay? _play;
    private string? _at;
    private bool _blanked;
    private CancellationToken _ending;
    private Task _sitting = Task.CompletedTask;
    private Task _following = Task.CompletedTask;
    private Task _submitting = Task.CompletedTask;

    /// <inheritdoc/>
    protected override Language Language => _settings.Words.Language;

    /// <inheritdoc/>
    protected override Task BeginAsync(CancellationToken cancellationToken)
    {
        // Whoever waits for a scenario can still press Quit.
        _ending = cancellationToken;
        Tell(new News.Settle(_settings));
        _sitting = GuardAsync(() => SitAsync(_ending));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task FulfilAsync(Wish wish, CancellationToken cancellationToken)
    {
        switch (wish)
        {
            case Wish.Submit submit when _seat is { } seat:
                // One after the other, and never in the way of other wishes: while the link is lost an input waits.
                _submitting = SubmitAsync(_submitting, seat, Meant(submit.Input));
                break;
            case Wish.Keep keep:
                _settings = keep.Settings;
                break;
            case Wish.Blank blank:
                _blanked = blank.Blanked;
                await (_seat?.BlankAsync(_blanked, cancellationToken) ?? Task.CompletedTask);
                break;
            case Wish.PointAt point:
                await (_seat?.PointAtAsync(point.Target, cancellationToken) ?? Task.CompletedTask);
                break;
            case Wish.LookBack when _seat is { } over:
                await LookBackAsync(over, cancellationToken);
                break;
            case Wish.Take { Offer: Offer.Quit }:
                Tell(new News.Quit(""));
                break;
            case Wish.Take { Offer: Offer.Begin begin } when _seat is { } seat:
                await PlayAsync(seat, begin.WithoutTimers, cancellationToken);
                break;
            case Wish.Take { Offer: Offer.Library or Offer.Prebrief } when _sitting.IsCompleted:
                _sitting = GuardAsync(() => SitAsync(_ending));
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (LinkClosedException closed)
        {
            Close(closed.Message);
        }
        catch (Exception failure) when (failure is JournalException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Tell(new News.Refused(failure.Message));
        }
    }

    /// <inheritdoc/>
    protected override async Task EndAsync()
    {
        await _sitting;
        await LeaveAsync();
        await Task.WhenAll(_following, _submitting);
        door.Dispose();
        scripts.Dispose();
    }

    /// <summary>Takes a seat, as soon as there is something to play, and shows its prebrief.</summary>
    private async Task SitAsync(CancellationToken cancellationToken)
    {
        await LeaveAsync();
        try
        {
            var seat = _seat = await SitDownAsync(cancellationToken);
            _scenario = scripts.Read(seat);
            Failure = null;
            var notice = FoyerPanels.OwnRoomNotice(_scenario.Scenario, Room.ShowsOwnRoom, Language);
            Show(SessionPanels.Prebrief(_scenario.In(Language), notice, _settings));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task<RemoteSeat> SitDownAsync(CancellationToken cancellationToken)
    {
        for (var asked = 0; ; asked++)
        {
            try
            {
                return await RemoteSeat.SitAsync(door, time, cancellationToken, keepsDoor: true);
            }
            catch (LinkClosedException closed) when (closed.Reason == SeatWelcome.NothingToPlayYet)
            {
                if (asked == 0)
                {
                    Show(SessionPanels.Waiting(_settings));
                }

                await Task.Delay(AskAgainAfter, time, cancellationToken);
            }
        }
    }

    /// <summary>The run begins when everything is there, so that nobody misses its first words.</summary>
    private async Task PlayAsync(RemoteSeat seat, bool withoutTimers, CancellationToken cancellationToken)
    {
        Tell(new News.Prepare());
        var staging = await scripts.Stagings.OfAsync(_scenario!, Language, cancellationToken);
        var loaded = await Room.LoadAsync(staging, scripts.FilesOf(_scenario!, Language), cancellationToken);
        var play = _play = new RemotePlay(seat, staging);
        Tell(new News.Enter(play, loaded));
        seat.WatchedChanged += watched => Tell(new News.Watched(play, watched));
        seat.VoteChanged += vote => Tell(new News.Voting(play, vote));
        seat.StateChanged += state => Cover(play, seat);
        await seat.BlankAsync(_blanked, cancellationToken);
        Cover(play, seat);
        Tell(new News.Voting(play, seat.Vote));
        _following = GuardAsync(() => FollowAsync(play, seat, new SceneSoFar(_scenario!.Scenario)));
        _submitting = BeginAsync(seat, withoutTimers);
    }

    private async Task BeginAsync(RemoteSeat seat, bool withoutTimers)
    {
        // A run that was begun before says so, and goes on where it is.
        await SubmitAsync(Task.CompletedTask, seat, new RunInput.Start(RunTime.Zero), tells: false);
        if (withoutTimers)
        {
            await SubmitAsync(Task.CompletedTask, seat, new RunInput.TimersOff(RunTime.Zero), tells: false);
        }
    }

    private async Task SubmitAsync(Task before, RemoteSeat seat, RunInput input, bool tells = true)
    {
        await before;
        await GuardAsync(async () =>
        {
            try
            {
                if (await seat.SubmitAsync(input, _ending) is { } refusal && tells)
                {
                    Tell(new News.Refused(WordsOf(refusal)));
                }
            }
            catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException || _seat != seat)
            {
                // The seat was left before the host was heard again.
            }
        });
    }

    private async Task FollowAsync(RemotePlay play, RemoteSeat seat, SceneSoFar scene)
    {
        await foreach (var happened in seat.EventsAsync(1, CancellationToken.None))
        {
            scene.Add(happened.Stamped);
            Volatile.Write(ref _at, scene.Node?.Value);
            Tell(new News.Happened(play, happened));
        }
    }

    private async Task LookBackAsync(RemoteSeat seat, CancellationToken cancellationToken)
    {
        var events = new List<StampedEvent>();
        await foreach (var happened in seat.EventsAsync(1, cancellationToken))
        {
            events.Add(happened.Stamped);
        }

        // What the learner wrote is kept by the host alone.
        var debrief = DebriefContent.Of(_scenario!.In(Language), events);
        _play = null;
        Show(SessionPanels.Debrief(
            _scenario.Scenario.Id,
            DebriefText.Of(debrief).Select(leaf => (leaf.Title, leaf.Text)),
            [.. PlanIdea.Of(debrief).Select(idea => idea.Sentence)],
            _settings));
    }

    /// <summary>Hides the scene while the host cannot be reached, and shows it again.</summary>
    private void Cover(RemotePlay play, RemoteSeat seat)
    {
        if (seat.State != LinkState.Closed && play == _play)
        {
            Tell(new News.Cover(play, seat.State == LinkState.Lost ? SessionPanels.LinkLost(_settings) : null));
        }
    }

    /// <summary>There is no way on by itself; who has come to the debrief reads on.</summary>
    private void Close(string why)
    {
        Failure = why;
        _play = null;
        Show(SessionPanels.Closed(why, _settings));
        Tell(new News.Refused(why));
    }

    private async Task LeaveAsync()
    {
        if (Interlocked.Exchange(ref _seat, null) is { } seat)
        {
            _play = null;
            await seat.DisposeAsync();
        }
    }

    /// <summary>What somebody says in the language that is shown is what the script means by it.</summary>
    private RunInput Meant(RunInput input) => input is RunInput.Answer answer && Volatile.Read(ref _at) is { } at
        ? _scenario!.Meant(answer, new NodeId(at), Language)
        : input;

    private string WordsOf(Refusal refusal) => refusal.Reason == SeatReply.RoomIsVoting
        ? Language.Say("The room is voting. The scene goes on in a moment.")
        : RefusalWords.Of(refusal);
}
