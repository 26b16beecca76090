// A facilitator's host for heads of tests: real Kestrel with its certificate, on the clock of the head's frames.
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Running;
using VRTraining.Host.Desktop;
using VRTraining.Host.Doors;
using VRTraining.Simulation.Play;
using VRTraining.Storage;
using VRTraining.Storage.Runs;
using VRTraining.Testing;

namespace VRTraining.Headset.Tests;

/// <summary>A session at another host, with data folders of its own for both.</summary>
internal sealed class Remote : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private Remote(FrameClock clock) => Clock = clock;

    public FrameClock Clock { get; }

    public DesktopHost Host { get; private set; } = null!;

    /// <summary>Nothing of a run may be kept here.</summary>
    public string HeadFolder => _folder.PathOf("head");

    /// <summary>The door of the session on this computer.</summary>
    public int Port => new Uri(Host.Doors!.Origins[0]).Port;

    public static async Task<Remote> StartAsync(string? scenario, ulong seed = 1)
    {
        var remote = new Remote(new FrameClock(HostedRun.StartedAt));
        remote.Host = await DesktopHost.StartAsync(
            new DesktopOptions(remote._folder.PathOf("host"), 0, [])
            {
                Seed = seed,
                Doors = new DoorOptions { Lan = true, LanPort = 0, Scenario = scenario },
                Time = remote.Clock,
            },
            CancellationToken.None);
        return remote;
    }

    /// <summary>What a head is started with.</summary>
    public HeadOptions Options(int? port = null) => new()
    {
        Join = new Uri($"https://127.0.0.1:{port ?? Port}"),
        Code = Host.Doors!.Code.Current,
        Fingerprint = Host.Doors.Fingerprint,
        Data = HeadFolder,
    };

    /// <summary>Every event that the host's journal has of its only run.</summary>
    public async Task<IReadOnlyList<StampedEvent>> JournalledAsync(CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(_folder.PathOf("host"), TimeProvider.System, cancellationToken);
        var run = (await store.Runs.ListAsync(RunFilter.All, 2, cancellationToken)).Single();
        return [.. (await store.ReadAsync(run.Header.Run.Id, cancellationToken))!.Events().Select(numbered => numbered.Stamped)];
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _folder.Dispose();
    }
}
