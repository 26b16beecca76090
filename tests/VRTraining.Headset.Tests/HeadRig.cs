// A head on the bench, with everything behind it real: store, journal, runs, assets.
using System.Numerics;
using StereoKit;
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Loading;
using VRTraining.Headset.Plays;
using VRTraining.Headset.Running;
using VRTraining.Host.Mirrors;
using VRTraining.Stage.Layout;
using VRTraining.Testing;

namespace VRTraining.Headset.Tests;

/// <summary>A head whose frames a test steps.</summary>
internal sealed class HeadRig : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private TemporaryFolder? _folder;
    private Desk? _desk;
    private Behind? _behind;
    private readonly Task _working;
    private readonly Action _step;

    private HeadRig(Backstage backstage, FrameClock clock)
    {
        (Backstage, Clock) = (backstage, clock);
        _working = Task.Run(() => Backstage.WorkAsync(_stop.Token));
        Head = new Head(Backstage, Clock, showFrameTimes: false);
        _step = Head.Step;
    }

    public FrameClock Clock { get; }

    public Desk Desk => _desk!;

    public StagedPlan? Plan => _desk is null ? _behind?.Plan : _desk.Plan;

    public Backstage Backstage { get; }

    public Head Head { get; }

    /// <summary>The heading of what is read now; empty for none.</summary>
    public string Title => Head.Shown.Texts.FirstOrDefault(text => text.Kind == TextKind.Title) is { } title
        ? string.Join(' ', title.Lines)
        : "";

    public static string Assets => Repository.PathOf("Assets");

    public static async Task<HeadRig> OpenAsync(HeadOptions? options = null, string? assets = null, MirrorWall? mirrors = null)
    {
        options ??= new HeadOptions();
        var folder = options.Data is null ? new TemporaryFolder() : null;
        var clock = new FrameClock(HostedRun.StartedAt);
        var desk = await Desk.OpenAsync(folder?.Path ?? options.Data!, options.Plan, clock, CancellationToken.None);
        return new HeadRig(new HomeBackstage(desk, RoomOf(assets), options, mirrors), clock) { _folder = folder, _desk = desk };
    }

    /// <summary>A head that has joined a session.</summary>
    /// <param name="options">With the session's address, code and fingerprint, and a data folder.</param>
    /// <param name="clock">The host's as well, so that both stand still together.</param>
    public static async Task<HeadRig> JoinAsync(HeadOptions options, FrameClock clock)
    {
        var behind = await Behind.OpenAsync(options, clock, _ => Task.FromResult(false), CancellationToken.None);
        return new HeadRig(behind.Backstage(RoomOf(null)), clock) { _behind = behind };
    }

    /// <summary>What the frames alone have allocated, bytes: a timer that goes off beside one is no part of it.</summary>
    public long Allocated { get; private set; }

    /// <summary>After each frame.</summary>
    public event Action? Framed;

    /// <summary>One frame; the clock goes on by so many milliseconds first.</summary>
    public void Frame(int ms = 11)
    {
        Clock.Advance(TimeSpan.FromMilliseconds(ms));
        Step();
    }

    /// <summary>The target whose text has these words, on stage.</summary>
    public PanelRect Target(string words)
    {
        foreach (var target in Head.Shown.Targets)
        {
            if (string.Join(' ', target.Lines).Contains(words, StringComparison.Ordinal))
            {
                return target.Place;
            }
        }

        throw new InvalidOperationException($"Nothing says '{words}'.");
    }

    /// <summary>A point in front of the middle of a rectangle, in the world.</summary>
    public Vector3 InWorld(PanelRect place, float metresInFront = 0) =>
        Vector3.Transform(place.Centre + (place.Front * metresInFront), Head.Seat.ToWorld);

    /// <summary>Turns the head to a point of the world.</summary>
    public static void Look(Vector3 at)
    {
        var to = Vector3.Normalize(at);
        Bench.Head = new Pose(
            Vector3.Zero,
            Quaternion.CreateFromYawPitchRoll(MathF.Atan2(-to.X, -to.Z), MathF.Asin(to.Y), 0));
    }

    /// <summary>Frames until something is so; time stands still, as only the work behind the frame is waited for.</summary>
    public async Task UntilAsync(Func<bool> isSo, CancellationToken cancellationToken)
    {
        while (!isSo())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step();
            await Task.Yield();
        }
    }

    /// <summary>Plays a plan to its end.</summary>
    /// <param name="settled">Called after each frame in which something is about to be pressed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<PlanHand> PlayAsync(Action<StagedRun?>? settled, CancellationToken cancellationToken)
    {
        var hand = new PlanHand(Plan!, Backstage);
        var atRest = false;
        hand.Settled += _ => atRest = true;
        Head.Script = hand;
        while (!hand.Done)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Head.Prepares || hand.AwaitsJournal)
            {
                Step();
                await Task.Yield();
            }
            else if (Head.Covered)
            {
                // Nobody plays now; yet the head tries again after a while.
                Frame(10);
                await Task.Yield();
            }
            else
            {
                Frame(100);
                if (atRest)
                {
                    settled?.Invoke(Head.Run);
                    atRest = false;
                }
            }
        }

        return hand;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _working;
        await (_desk?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_behind?.DisposeAsync() ?? ValueTask.CompletedTask);
        _stop.Dispose();
        _folder?.Dispose();
    }

    private void Step()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Bench.Step(_step);
        Allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        Framed?.Invoke();
    }

    private static SceneRoom RoomOf(string? assets) => new(assets ?? Assets, OwnRoom.CanBeShown());
}
