// A head on the bench, with everything behind it real: store, journal, runs, assets.
using StereoKit;
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Loading;
using VRTraining.Headset.Plays;
using VRTraining.Headset.Running;
using VRTraining.Testing;

namespace VRTraining.Headset.Tests;

/// <summary>A head whose frames a test steps.</summary>
internal sealed class HeadRig : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TemporaryFolder _folder = new();
    private readonly Task _working;

    private HeadRig(Desk desk, TemporaryFolder folder, HeadOptions options, string assets, FrameClock clock)
    {
        (Desk, Clock, _folder) = (desk, clock, folder);
        Backstage = new Backstage(desk, new SceneRoom(assets, OwnRoom.IsShown()), options);
        _working = Task.Run(() => Backstage.WorkAsync(_stop.Token));
        Head = new Head(Backstage, Clock, showFrameTimes: false);
    }

    public FrameClock Clock { get; }

    public Desk Desk { get; }

    public Backstage Backstage { get; }

    public Head Head { get; }

    public static string Assets => Repository.PathOf("Assets");

    public static async Task<HeadRig> OpenAsync(HeadOptions? options = null, string? assets = null)
    {
        var folder = new TemporaryFolder();
        var clock = new FrameClock(HostedRun.StartedAt);
        options ??= new HeadOptions();
        var desk = await Desk.OpenAsync(folder.Path, options.Plan, clock, CancellationToken.None);
        return new HeadRig(desk, folder, options, assets ?? Assets, clock);
    }

    /// <summary>One frame; the clock goes on by so many milliseconds first.</summary>
    public void Frame(int ms = 11)
    {
        Clock.Advance(TimeSpan.FromMilliseconds(ms));
        Bench.Step(Head.Step);
    }

    /// <summary>Frames until something is so; time stands still, as only the work behind the frame is waited for.</summary>
    public async Task UntilAsync(Func<bool> isSo, CancellationToken cancellationToken)
    {
        while (!isSo())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Bench.Step(Head.Step);
            await Task.Yield();
        }
    }

    /// <summary>Plays a plan to its end.</summary>
    /// <param name="settled">Called after each frame in which something is about to be pressed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<PlanHand> PlayAsync(Action<StagedRun?>? settled, CancellationToken cancellationToken)
    {
        var hand = new PlanHand(Desk.Plan!, Backstage);
        var atRest = false;
        hand.Settled += _ => atRest = true;
        Head.Script = hand;
        while (!hand.Done)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Head.Prepares || hand.AwaitsJournal)
            {
                Bench.Step(Head.Step);
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
        await Desk.DisposeAsync();
        _stop.Dispose();
        _folder.Dispose();
    }
}
