// A live run of the small talk within a session, for tests.
using VRTraining.Runs.Journal;
using VRTraining.Runs.Live;
using VRTraining.Runs.Seats;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Live;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Sessions.Tests.Live;

/// <summary>A live run within a session, with its gate.</summary>
internal sealed class Play : IAsyncDisposable
{
    private readonly MemoryJournal _journal = new();
    private RunGate? _gate;

    private Play(Room room) => Room = room;

    public Room Room { get; }

    public RunHost Run { get; private set; } = null!;

    public ISeat Seat { get; private set; } = null!;

    public RunId RunId => Run.Run.Run.Id;

    public string Node => Run.Engine.NodeOf(Run.State).Id.Value;

    public static async Task<Play> BeginAsync(PollKind? asking)
    {
        var play = new Play(await Room.PlayingAsync());
        var engine = new Engine(SmallTalk.Scenario);
        play.Run = await RunHost.BeginAsync(
            engine, HostedRun.New() with { Id = play.Room.Run }, play._journal, play.Room.Time, RunPace.Live, default);
        await play.Room.DoAsync(Tests.Room.Facilitator, new SessionCommand.AskAtChoices(asking));
        play.Open();
        await play.Seat.TakeAsync(new RunInput.Start(default));
        return play;
    }

    public async Task AtTheChoiceAsync()
    {
        await Seat.TakeAsync(new RunInput.Advance(default));
        await Seat.TakeAsync(new RunInput.Advance(default));
    }

    /// <summary>The poll, once it is open and the run's time stands still.</summary>
    public async Task<Poll> PollAsync()
    {
        await UntilAsync(() => Room.State.OpenPolls.Any() && Run.State.Status == RunStatus.Paused);
        return Room.State.OpenPolls.Single();
    }

    /// <summary>Both hosts die; something happens before the gate is there again.</summary>
    public async Task CrashAsync(Func<Task> meanwhile)
    {
        await _gate!.DisposeAsync();
        await Run.DisposeAsync();
        await Room.CrashAsync();
        await meanwhile();
        Run = RunHost.Resume(
            new Engine(SmallTalk.Scenario), (await _journal.ReadAsync(RunId, default))!, _journal, Room.Time, RunPace.Live);
        Open();
    }

    /// <summary>Waits; the fixture's limit is the only clock.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.CurrentContext.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Waits until the gate has nothing left to do.</summary>
    public Task SettledAsync() => UntilAsync(() => _gate!.IsIdle);

    public async ValueTask DisposeAsync()
    {
        await _gate!.DisposeAsync();
        await Run.DisposeAsync();
        await Room.DisposeAsync();
    }

    private void Open()
    {
        _gate = new RunGate(Run, Room.Host, Room.Time);
        Seat = _gate.SeatFor(Tests.Room.Learner);
    }
}
