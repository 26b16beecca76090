// A desktop for tests: on any free port, with a data folder of its own.
using VRTraining.Host.Desktop;
using VRTraining.Host.Doors;
using VRTraining.Testing;

namespace VRTraining.Host.Tests;

/// <summary>A desktop on a free port of loopback, with a fresh data folder.</summary>
internal sealed class Desktop : IAsyncDisposable
{
    private DesktopOptions _options;

    private Desktop(DesktopHost host, DesktopOptions options) => (Host, _options) = (host, options);

    public DesktopHost Host { get; private set; }

    public string Folder => _options.DataFolder;

    /// <summary>Moves only when a test says so.</summary>
    public SettableClock Time => (SettableClock)_options.Time;

    public static async Task<Desktop> StartAsync(ulong seed = 1, DoorOptions? doors = null)
    {
        var folder = Directory.CreateTempSubdirectory("vrtraining-desktop-").FullName;
        var options = new DesktopOptions(folder, 0, [])
        {
            Seed = seed,
            Doors = doors,
            Time = new SettableClock(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)),
        };
        return new Desktop(await DesktopHost.StartAsync(options, default), options);
    }

    /// <summary>A visitor with a profile of that code, in the library.</summary>
    public async Task<Browserless> VisitAsync(string profile, string languages = "en")
    {
        var visitor = new Browserless(Host, languages);
        await visitor.OpenAsync(Host.Address);
        await visitor.OpenAsync("/profiles");
        await visitor.SendAsync("/profiles/create", ("code", profile));
        return visitor;
    }

    /// <summary>Stops and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        Host = await DesktopHost.StartAsync(_options, default);
    }

    /// <summary>Stops, as where the program is ended; what was open in a browser finds nobody there.</summary>
    public ValueTask StopAsync() => Host.DisposeAsync();

    /// <summary>Starts it again after <see cref="StopAsync"/> on the same data and the same port, however long that is taken.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        _options = _options with { Port = new Uri(Host.Address).Port };
        while (true)
        {
            try
            {
                Host = await DesktopHost.StartAsync(_options, cancellationToken);
                return;
            }
            catch (IOException)
            {
                // Somebody else has the port for a moment.
                await Task.Yield();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
