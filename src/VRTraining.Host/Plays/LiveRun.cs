// A run that is being played at this desktop.
using VRTraining.Host.Mirrors;
using VRTraining.Host.Visits;
using VRTraining.Languages;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Live;
using VRTraining.Runs.Seats;
using VRTraining.Sessions.Live;
using VRTraining.Simulation.Play;

namespace VRTraining.Host.Plays;

/// <summary>A run that is being played at this desktop, with those who watch it.</summary>
internal sealed class LiveRun : IAsyncDisposable
{
    private readonly IJournal _journal;
    private int _watchers;

    public LiveRun(RunHost host, PlayableScenario playable, IJournal journal)
    {
        Host = host;
        Playable = playable;
        _journal = journal;
        Seat = host.Seat(Role.Learner);
        Mirror = new MirrorSource(host.Seat(Role.Learner), () => host.Now);
    }

    public RunHost Host { get; }

    public PlayableScenario Playable { get; }

    /// <summary>The learner's seat; in a session, one whose picks are held while the room votes.</summary>
    public ISeat Seat { get; set; }

    /// <summary>What mirrors show of it.</summary>
    public MirrorSource Mirror { get; }

    /// <summary>The learner as mirrors know one.</summary>
    public Wearer Wearer => Mirror.Wearer;

    /// <summary>Whether it is of somebody who practises without trace.</summary>
    public bool IsWithoutTrace => Visitor.IsWithoutTrace(Host.Run.Run.Profile);

    public RunId Id => Host.Run.Run.Id;

    /// <summary>How many pages show the run over a live connection.</summary>
    public int Watchers => Volatile.Read(ref _watchers);

    public int Join() => Interlocked.Increment(ref _watchers);

    public int Leave() => Interlocked.Decrement(ref _watchers);

    /// <summary>All that has happened, from the journal: what is not there is not shown.</summary>
    public async Task<IReadOnlyList<StampedEvent>> EventsAsync(CancellationToken cancellationToken) =>
        await RecordedAsync(cancellationToken) is { } recorded ? [.. recorded.Events().Select(numbered => numbered.Stamped)] : [];

    /// <summary>The run as the journal has it; null where it was erased.</summary>
    public Task<RecordedRun?> RecordedAsync(CancellationToken cancellationToken) => _journal.ReadAsync(Id, cancellationToken);

    /// <summary>The panel as it is now.</summary>
    public async Task<PanelModel> PanelAsync(string? notice, CancellationToken cancellationToken)
    {
        var held = (Seat as HeldSeat)?.Held;
        var panel = PanelModel.Of(Playable.In(Language.Current), Id.ToString(), await EventsAsync(cancellationToken), Host.Now);
        return panel with
        {
            Notice = notice,
            RoomVotes = held is not null,
            Picked = held?.Pick is { } pick ? panel.Index.Choice(pick) : null,
            LeftMilliseconds = held is null ? panel.LeftMilliseconds : null,
        };
    }

    public async ValueTask DisposeAsync()
    {
        await Seat.DisposeAsync();
        await Host.DisposeAsync();
    }
}
