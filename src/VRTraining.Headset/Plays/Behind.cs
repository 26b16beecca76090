// What stands behind the frame: the runs of this computer, or a seat in somebody else's session.
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Loading;
using VRTraining.Host.Desktop;
using VRTraining.Link.Joining;
using VRTraining.Scenarios.Library;

namespace VRTraining.Headset.Plays;

/// <summary>What was opened before the first frame.</summary>
internal sealed class Behind : IAsyncDisposable
{
    private readonly Func<SceneRoom, Backstage> _open;
    private readonly IAsyncDisposable[] _parts;

    private Behind(StagedPlan? plan, Func<SceneRoom, Backstage> open, params IAsyncDisposable[] parts) =>
        (Plan, _open, _parts) = (plan, open, parts);

    /// <summary>The plan that is played, or null.</summary>
    public StagedPlan? Plan { get; }

    /// <summary>The address at which others at this computer watch; null where they may not.</summary>
    public string? Mirror { get; private init; }

    /// <summary>Opens what the command line asks for.</summary>
    /// <param name="options">What the command line says.</param>
    /// <param name="time">The clock.</param>
    /// <param name="isSame">Asks the person whether the facilitator's screen shows this fingerprint too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Runs.Journal.JournalException">The store cannot be used.</exception>
    /// <exception cref="Link.Seats.LinkClosedException">The host is not there, is another one, or does not let in.</exception>
    /// <exception cref="InvalidDataException">The plan cannot be played; the message says why.</exception>
    /// <exception cref="IOException">A file or a port cannot be used.</exception>
    public static Task<Behind> OpenAsync(
        HeadOptions options, TimeProvider time, Func<HostFingerprint, Task<bool>> isSame, CancellationToken cancellationToken) =>
        options.Join is { } host
            ? JoinAsync(host, options, time, isSame, cancellationToken)
            : AtHomeAsync(options, time, cancellationToken);

    /// <summary>The room behind the frame; once, after StereoKit has begun.</summary>
    public Backstage Backstage(SceneRoom room) => _open(room);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var part in _parts)
        {
            await part.DisposeAsync();
        }
    }

    private static async Task<Behind> AtHomeAsync(HeadOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var desk = await Desk.OpenAsync(options.DataPath, options.Plan, time, cancellationToken);
        if (!options.Mirror)
        {
            return new Behind(desk.Plan, room => new HomeBackstage(desk, room, options), desk);
        }

        try
        {
            var host = await ServeAsync(options, time, cancellationToken);
            return new Behind(desk.Plan, room => new HomeBackstage(desk, room, options, host.Mirrors), desk, host)
            {
                Mirror = host.MirrorAddress,
            };
        }
        catch
        {
            await desk.DisposeAsync();
            throw;
        }
    }

    /// <summary>The desktop, in this process: to this computer only, and to who has the address.</summary>
    private static async Task<DesktopHost> ServeAsync(HeadOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        DesktopOptions At(int port) => new(options.DataPath, port, []) { Time = time };
        try
        {
            return await DesktopHost.StartAsync(At(DesktopOptions.UsualPort), cancellationToken);
        }
        catch (IOException)
        {
            // The usual port is taken, perhaps by another desktop: any other serves as well.
            return await DesktopHost.StartAsync(At(0), cancellationToken);
        }
    }

    private static async Task<Behind> JoinAsync(
        Uri host,
        HeadOptions options,
        TimeProvider time,
        Func<HostFingerprint, Task<bool>> isSame,
        CancellationToken cancellationToken)
    {
        // A plan that cannot be played is found before anybody is told that somebody comes.
        var plan = options.Plan is { } file ? StagedPlan.Read(file) : null;
        var door = await ComparedDoor.EnterAsync(
            host, options.Code!, options.Fingerprint, new KnownHosts(options.DataPath), isSame, cancellationToken);
        var scripts = new HostedScripts(ScenarioLibrary.Installed(options.DataPath));
        return new Behind(plan, room => new GuestBackstage(door, scripts, room, options, time));
    }
}
