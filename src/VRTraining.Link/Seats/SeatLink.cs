// The connection behind a remote seat: made, lost, made again.
using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using VRTraining.Link.Joining;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Simulation.Play;

namespace VRTraining.Link.Seats;

/// <summary>Keeps a seat connected to its host; one loop makes, follows and renews the connection.</summary>
internal sealed class SeatLink : IAsyncDisposable
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan SlowestRetry = TimeSpan.FromSeconds(5);

    private readonly HostDoor _door;
    private readonly TimeProvider _time;
    private readonly HubConnection _hub;
    private readonly CancellationTokenSource _left = new();
    private readonly string _client = Guid.NewGuid().ToString("D");
    private TaskCompletionSource _seated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LinkClosedException? _closed;
    private string? _run;
    private bool _blanked;
    private int _state;
    private Task _following = Task.CompletedTask;
    private Task _looking = Task.CompletedTask;

    public SeatLink(HostDoor door, TimeProvider time)
    {
        (_door, _time, Clock) = (door, time, new RemoteClock(time));
        _hub = HostConnection.To(door, ISeatCommands.Path);
        _hub.On<long, bool>(nameof(ISeatEvents.Clock), Clock.Set);
        _hub.On<int, bool>(nameof(ISeatEvents.Watched), (mirrors, blanked) => Tell(new Watched(mirrors, blanked)));
        _hub.On<bool, string?>(nameof(ISeatEvents.Voting), (votes, picked) => Tell(new RoomVote(votes, picked)));
        _hub.On<string>(nameof(ISeatEvents.Lost), reason => Close(new LinkClosedException(reason)));
    }

    public event Action<LinkState>? StateChanged;

    public event Action<Watched>? WatchedChanged;

    public event Action<RoomVote>? VoteChanged;

    public RemoteClock Clock { get; }

    public RemoteEvents Events { get; } = new();

    public LatestPose Pose { get; } = new();

    public Watched Watched { get; private set; }

    public RoomVote Vote { get; private set; }

    public LinkState State => (LinkState)Volatile.Read(ref _state);

    /// <summary>Connects and sits down for the first time.</summary>
    public async Task<RunHeader> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _hub.StartAsync(cancellationToken);
            return await SitAsync(cancellationToken);
        }
        catch (Exception failure) when (_door.ForGood(failure) is { } reason)
        {
            throw reason;
        }
        catch (Exception failure) when (failure is not (LinkClosedException or OperationCanceledException))
        {
            throw _door.Unreachable(failure);
        }
    }

    /// <summary>Follows the run from now on.</summary>
    public void Follow()
    {
        _following = FollowAsync();
        _looking = SentPoses.SendAsync(this, _time, _left.Token);
    }

    /// <summary>Asks the host, as often as it takes until there is an answer.</summary>
    public async Task<T> InvokeAsync<T>(string method, object argument, CancellationToken cancellationToken)
    {
        while (true)
        {
            var seated = Volatile.Read(ref _seated);
            await seated.Task.WaitAsync(cancellationToken);
            if (_closed is { } closed)
            {
                throw closed;
            }

            try
            {
                return await _hub.InvokeAsync<T>(method, argument, cancellationToken);
            }
            catch (HubException refused)
            {
                throw new LinkClosedException(LinkClosedException.ShownOut, refused);
            }
            catch (Exception lost) when (!cancellationToken.IsCancellationRequested
                && lost is InvalidOperationException or IOException or WebSocketException or OperationCanceledException)
            {
                // Whether it arrived nobody knows: it is asked again, under the same number, once the host is heard.
                if (Unseat(seated))
                {
                    await _hub.StopAsync(cancellationToken);
                }
            }
        }
    }

    /// <summary>Tells the host, if it is heard.</summary>
    public async Task SendAsync(string method, object? argument, CancellationToken cancellationToken)
    {
        try
        {
            await _hub.SendAsync(method, argument, cancellationToken);
        }
        catch (Exception lost) when (!cancellationToken.IsCancellationRequested && lost is not LinkClosedException)
        {
            // What is only of this moment is not said later.
        }
    }

    public Task BlankAsync(bool blanked, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _blanked, blanked);
        Tell(Watched with { Blanked = blanked });
        return SendAsync(nameof(ISeatCommands.Blank), blanked, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await Task.WhenAll(_following, _looking);
        await _hub.DisposeAsync();
        Events.End(null);
        _closed ??= new LinkClosedException(LinkClosedException.ShownOut);
        _seated.TrySetResult();
        Say(LinkState.Closed);
        _left.Dispose();
    }

    private async Task FollowAsync()
    {
        var wait = TimeSpan.Zero;
        while (!_left.IsCancellationRequested && _closed is null)
        {
            try
            {
                if (_hub.State == HubConnectionState.Disconnected)
                {
                    await _hub.StartAsync(_left.Token);
                    await SitAsync(_left.Token);
                }

                wait = TimeSpan.Zero;
                await ListenAsync();
            }
            catch (Exception failure) when (_door.ForGood(failure) is { } reason)
            {
                Close(reason);
                if (reason.Reason == LinkClosedException.ShownOut)
                {
                    _door.Forget();
                }

                return;
            }
            catch (Exception) when (_left.IsCancellationRequested)
            {
                return;
            }
            catch (Exception)
            {
                // The link is lost, or was not made: again, a little later each time.
            }

            if (!await AgainAfterAsync(wait))
            {
                return;
            }

            wait = wait == TimeSpan.Zero ? FirstRetry : wait * 2 < SlowestRetry ? wait * 2 : SlowestRetry;
        }
    }

    /// <summary>Takes events until the stream ends with the run, or breaks.</summary>
    private async Task ListenAsync()
    {
        await foreach (var line in _hub.StreamAsync<string>(nameof(ISeatCommands.Events), Events.Count + 1, _left.Token))
        {
            var happened = EventJson.Read(line).Happened;
            if (happened.Stamped.Event is RunEvent.RunCompleted or RunEvent.RunLeft)
            {
                _door.Forget();
            }

            if (!Events.Add(happened))
            {
                return;
            }
        }

        if (Events.Ended)
        {
            // The run is over; the link stays for as long as the seat, so that the host may still speak.
            await Task.Delay(Timeout.InfiniteTimeSpan, _left.Token);
        }
    }

    private async Task<bool> AgainAfterAsync(TimeSpan wait)
    {
        Unseat(Volatile.Read(ref _seated));
        try
        {
            await _hub.StopAsync(_left.Token);
            await Task.Delay(wait, _time, _left.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<RunHeader> SitAsync(CancellationToken cancellationToken)
    {
        var welcome = await _hub.InvokeAsync<SeatWelcome>(
            nameof(ISeatCommands.Sit), new SeatHello(JoinRequest.CurrentProtocol, _client, _run), cancellationToken);
        if (welcome.Refused is { } refused)
        {
            throw new LinkClosedException(refused);
        }

        var header = welcome.Header() ?? throw new LinkClosedException(LinkClosedException.NotAHost);
        _run = welcome.Run;
        if (!Events.Ended)
        {
            _door.Keep();
        }

        if (Volatile.Read(ref _blanked))
        {
            await SendAsync(nameof(ISeatCommands.Blank), true, cancellationToken);
        }

        Volatile.Read(ref _seated).TrySetResult();
        Say(LinkState.Live);
        return header;
    }

    private bool Unseat(TaskCompletionSource seated)
    {
        var lost = _closed is null && seated.Task.IsCompleted && Interlocked.CompareExchange(
            ref _seated, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), seated) == seated;
        if (lost)
        {
            Clock.Stop();
            Say(LinkState.Lost);
        }

        return lost;
    }

    private void Tell(Watched watched)
    {
        Watched = watched;
        WatchedChanged?.Invoke(watched);
    }

    private void Tell(RoomVote vote)
    {
        Vote = vote;
        VoteChanged?.Invoke(vote);
    }

    private void Close(LinkClosedException reason)
    {
        _closed = reason;
        Clock.Stop();
        Events.End(reason);
        Volatile.Read(ref _seated).TrySetResult();
        Say(LinkState.Closed);
        _ = _hub.StopAsync(CancellationToken.None);
    }

    private void Say(LinkState state)
    {
        if (Interlocked.Exchange(ref _state, (int)state) != (int)state)
        {
            StateChanged?.Invoke(state);
        }
    }
}
