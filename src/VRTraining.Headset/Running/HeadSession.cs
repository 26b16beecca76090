// A session in the headset, in a window or offscreen: from StereoKit's beginning to its end.
using System.Diagnostics;
using StereoKit;
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Extras;
using VRTraining.Headset.Loading;
using VRTraining.Headset.Plays;
using VRTraining.Host.Desktop;
using VRTraining.Link.Joining;
using VRTraining.Link.Seats;
using VRTraining.Runs.Journal;

namespace VRTraining.Headset.Running;

/// <summary>One session; StereoKit allows one a process.</summary>
/// <param name="options">What the command line says.</param>
/// <param name="time">The clock.</param>
/// <param name="words">Where words to the person go.</param>
/// <param name="answers">Where answers come from, before the first frame.</param>
internal sealed class HeadSession(HeadOptions options, TimeProvider time, TextWriter words, TextReader answers)
{
    private const int Fine = 0;
    private const int Findings = 1;
    private const int Failure = 3;

    /// <summary>An offscreen frame is a thirtieth of a second of run time, however long it takes.</summary>
    private static readonly TimeSpan OffscreenFrame = TimeSpan.FromSeconds(1 / 30.0);

    /// <summary>A frame of a fast play is a fifth of a second of run time: fewer are drawn than a person would see.</summary>
    private static readonly TimeSpan FastFrame = TimeSpan.FromSeconds(1 / 5.0);

    /// <summary>While a fast play only listens, a frame is a second.</summary>
    private static readonly TimeSpan ListeningFrame = TimeSpan.FromSeconds(1);

    private long _firstFrame;

    /// <summary>Runs the session; the calling thread is the frame's.</summary>
    /// <returns>An exit code.</returns>
    public int Run()
    {
        var begun = time.GetTimestamp();
        var clock = options is { Mode: HeadMode.Offscreen, Join: null } or { Fast: true } ? new FrameClock(time.GetUtcNow()) : null;
        Behind behind;
        try
        {
            behind = Behind.OpenAsync(options, clock ?? time, IsSameAsync, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception failure) when (
            failure is JournalException or LinkClosedException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            words.WriteLine(failure.Message);
            return Failure;
        }

        try
        {
            return Run(behind, clock, begun);
        }
        finally
        {
            behind.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>Asks in the terminal, as the headset shows nothing yet; no answer is a no.</summary>
    private async Task<bool> IsSameAsync(HostFingerprint shown)
    {
        await words.WriteLineAsync(StartWords.Compare(shown.Short));
        return (await answers.ReadLineAsync())?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    private int Run(Behind behind, FrameClock? clock, long begun)
    {
        if (InstalledFolder.Find("Assets") is not { } assets)
        {
            words.WriteLine("The folder Assets is missing beside the program: install it anew.");
            return Failure;
        }

        NativeLibraries.Load();
        RuntimeNotes.Listen();
        RefreshRate.Ask();
        if (!SK.Initialize(SettingsOf(options)))
        {
            words.WriteLine(options.Mode == HeadMode.Headset ? StartWords.NoHeadset : StartWords.NoGraphics);
            return Failure;
        }

        if (RuntimeNotes.Silent)
        {
            words.WriteLine(StartWords.NoSound);
        }

        words.WriteLine(StartWords.Begun(options.Mode, Device.Name, Device.Runtime));
        if (behind.Mirror is { } mirror)
        {
            words.WriteLine(StartWords.Mirrored(mirror));
        }

        if (RefreshRate.Choose() is { } hertz)
        {
            words.WriteLine(StartWords.Refreshes(hertz));
        }

        var room = new SceneRoom(assets, OwnRoom.CanBeShown());
        var backstage = behind.Backstage(room);
        using var stop = new CancellationTokenSource();
        var working = Task.Run(() => backstage.WorkAsync(stop.Token));
        var head = new Head(backstage, clock ?? time, options.FrameTimes);
        var code = Loop(head, backstage, behind.Plan, clock);
        stop.Cancel();
        working.GetAwaiter().GetResult();
        var reason = SK.QuitReason;

        // A runtime that has ended says so at length while it is let go: what the person is told comes after.
        SK.Shutdown();
        words.WriteLine(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"First frame after {time.GetElapsedTime(begun, _firstFrame).TotalSeconds:0.0} s. {head.Times.Summary()}"));
        if (backstage.Failure is { } failure)
        {
            words.WriteLine(failure);
            code = Failure;
        }

        if (reason == QuitReason.SessionLost)
        {
            words.WriteLine(StartWords.RuntimeGone);
            code = Failure;
        }

        return code;
    }

    private int Loop(Head head, Backstage backstage, StagedPlan? plan, FrameClock? clock)
    {
        var hand = plan is null ? null : new PlanHand(plan, backstage);
        var pictures = options.Pictures is { } folder ? new Pictures(folder) : null;
        if (hand is not null && pictures is not null)
        {
            hand.Settled += name => pictures.Want(head, name);
        }

        head.Script = hand;
        var begun = time.GetTimestamp();
        var framesLeft = 3;
        Action step = () =>
        {
            if (!head.Prepares && hand is not { AwaitsJournal: true })
            {
                clock?.Advance(!options.Fast ? OffscreenFrame : hand is { Listens: true } ? ListeningFrame : FastFrame);
            }

            _firstFrame = _firstFrame == 0 ? time.GetTimestamp() : _firstFrame;
            head.Step();
            pictures?.Take();
        };
        while (SK.Step(step))
        {
            var over = head.Farewell is not null || hand is { Done: true }
                || (options.Seconds is { } seconds && time.GetElapsedTime(begun).TotalSeconds > seconds);
            if (over && --framesLeft == 0)
            {
                // Pictures are drawn at the end of a frame: the last one had its frame.
                SK.Quit();
            }
        }

        if (hand is { Failure.Length: > 0 })
        {
            words.WriteLine(hand.Failure);
            return Findings;
        }

        return Fine;
    }

    private static SKSettings SettingsOf(HeadOptions options) => new()
    {
        appName = "VRTraining",
        assetsFolder = AppContext.BaseDirectory,
        mode = options.Mode switch
        {
            HeadMode.Headset => AppMode.XR,
            HeadMode.Simulator => AppMode.Simulator,
            HeadMode.Offscreen => AppMode.Offscreen,
            _ => throw new UnreachableException(),
        },
        blendPreference = DisplayBlend.Opaque,
        noFlatscreenFallback = true,
        logFilter = LogLevel.Warning,
        origin = OriginMode.Floor,
        flatscreenWidth = options.Fast ? 320 : 1280,
        flatscreenHeight = options.Fast ? 200 : 800,
        standbyMode = options.Plan is null ? StandbyMode.Default : StandbyMode.None,
    };
}
