// A seat at a run that another computer hosts.
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Runs.Seats;
using VRTraining.Simulation.Play;

namespace VRTraining.Link.Seats;

/// <summary>
/// A seat at a run that another computer hosts; for any thread. The host owns run, clock and journal. Where the link is
/// lost the host pauses the run; the seat comes back by itself and catches up: no event is missing, no input is taken
/// twice. The scene of a new run has not begun: submit <see cref="RunInput.Start"/> after the prebrief.
/// </summary>
public sealed class RemoteSeat : ISeat
{
    private readonly SeatLink _link;
    private readonly IDisposable? _door;
    private readonly SemaphoreSlim _submitting = new(1, 1);
    private int _submitted;

    private RemoteSeat(SeatLink link, IDisposable? door, RunHeader run, ReadOnlyMemory<byte> script) =>
        (_link, _door, Run, Script) = (link, door, run, script);

    /// <inheritdoc/>
    public RunHeader Run { get; }

    /// <summary>The scenario's file as the host plays it, with the content hash of <see cref="Run"/> once it was read.</summary>
    public ReadOnlyMemory<byte> Script { get; }

    /// <summary>Run time at this moment, as the host has it; stands still while the link is lost. Fit for a frame loop.</summary>
    public RunTime Now => _link.Clock.Now;

    /// <summary>How the link is.</summary>
    public LinkState State => _link.State;

    /// <summary>Whether others watch: a head shows the light whenever <see cref="Watched.Light"/> is set.</summary>
    public Watched Watched => _link.Watched;

    /// <summary>Raised on some thread when <see cref="State"/> changes.</summary>
    public event Action<LinkState>? StateChanged
    {
        add => _link.StateChanged += value;
        remove => _link.StateChanged -= value;
    }

    /// <summary>Raised on some thread when <see cref="Watched"/> changes.</summary>
    public event Action<Watched>? WatchedChanged
    {
        add => _link.WatchedChanged += value;
        remove => _link.WatchedChanged -= value;
    }

    /// <summary>Whether the room votes on what the learner is asked.</summary>
    public RoomVote Vote => _link.Vote;

    /// <summary>Raised on some thread when <see cref="Vote"/> changes.</summary>
    public event Action<RoomVote>? VoteChanged
    {
        add => _link.VoteChanged += value;
        remove => _link.VoteChanged -= value;
    }

    /// <summary>How many events the host has told so far.</summary>
    public int EventCount => _link.Events.Count;

    /// <summary>Sits down.</summary>
    /// <param name="door">Entered with a code; the seat disposes it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="keepsDoor">Whether the door is left as it is, to sit down again for another run.</param>
    /// <exception cref="LinkClosedException">The host has no seat, is not there, or is another one.</exception>
    public static async Task<RemoteSeat> SitAsync(
        HostDoor door, TimeProvider time, CancellationToken cancellationToken, bool keepsDoor = false)
    {
        var ours = keepsDoor ? null : door;
        var link = new SeatLink(door, time);
        try
        {
            var run = await link.OpenAsync(cancellationToken);
            var script = await door.ScriptAsync(run.Run.ContentHash, cancellationToken);
            link.Follow();
            return new RemoteSeat(link, ours, run, script);
        }
        catch
        {
            await link.DisposeAsync();
            ours?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <remarks>While the link is lost it waits; whatever became of the input before the loss, it is taken once.</remarks>
    /// <exception cref="LinkClosedException">The seat is gone for good.</exception>
    public async Task<Refusal?> SubmitAsync(RunInput input, CancellationToken cancellationToken)
    {
        await _submitting.WaitAsync(cancellationToken);
        try
        {
            var submission = new SeatSubmission(
                ++_submitted, EventCount, InputJson.Line(input), InputJson.PersonalTextOf(input));
            var reply = await _link.InvokeAsync<SeatReply>(nameof(ISeatCommands.Submit), submission, cancellationToken);
            return reply switch
            {
                { Problem: { } problem } => throw new JournalException(JournalProblem.Unavailable, problem),
                { Refused: { } refused } => new Refusal(refused),
                _ => null,
            };
        }
        finally
        {
            _submitting.Release();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="LinkClosedException">The seat is gone for good, and the run is not over.</exception>
    public IAsyncEnumerable<NumberedEvent> EventsAsync(int from, CancellationToken cancellationToken) =>
        _link.Events.ReadAsync(from, cancellationToken);

    /// <summary>
    /// Where the wearer's head is; sent at most 30 times a second, and only while the light is on. For one thread; fit
    /// for a frame loop.
    /// </summary>
    public void Look(in HeadPose pose) => _link.Pose.Set(pose);

    /// <summary>What the wearer points at: the id of a response or a character; null for nothing. Lost with the link.</summary>
    public Task PointAtAsync(string? target, CancellationToken cancellationToken) =>
        _link.SendAsync(nameof(ISeatCommands.PointAt), target, cancellationToken);

    /// <summary>Blanks the mirror, or lets the room see again; after a loss of the link it is said again.</summary>
    public Task BlankAsync(bool blanked, CancellationToken cancellationToken) => _link.BlankAsync(blanked, cancellationToken);

    /// <summary>Leaves the seat; the host pauses the run, which can be resumed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _link.DisposeAsync();
        _door?.Dispose();
        _submitting.Dispose();
    }
}
