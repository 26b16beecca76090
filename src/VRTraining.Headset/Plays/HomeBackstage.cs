// Behind the frame of a head that hosts its own runs: profiles, library, runs, debriefs.
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Loading;
using VRTraining.Host.Mirrors;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;
using VRTraining.Languages;
using VRTraining.Learning.Words;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Seats;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Panels;
using VRTraining.Stage.Scene;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Plays;

/// <summary>Fulfils what the frame asks for, with the store, the shelf and the runs of this computer.</summary>
/// <param name="desk">The store, the shelf and the runs.</param>
/// <param name="room">Where scenes are loaded.</param>
/// <param name="options">What the command line says.</param>
/// <param name="mirrors">Shows the runs to others at this computer; null where nobody may look.</param>
internal sealed class HomeBackstage(Desk desk, SceneRoom room, HeadOptions options, MirrorWall? mirrors = null) : Backstage(room)
{
    private readonly ViewerWords _words = new(options.Language ?? options.SystemLanguage);
    private ViewerSettings _settings = new() { Words = new(options.Language ?? options.SystemLanguage) };
    private Visitor? _visitor;
    private LiveRun? _run;
    private bool _blanked;
    private IDisposable? _shown;
    private Task _following = Task.CompletedTask;

    /// <inheritdoc/>
    protected override Language Language => _settings.Words.Language;

    /// <inheritdoc/>
    protected override async Task EndAsync()
    {
        _shown?.Dispose();
        await desk.Runs.DisposeAsync();
        await _following;
    }

    /// <summary>A failure in words: the run stands where its journal has it, and the person reads what to do.</summary>
    protected override async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (JournalException failure)
        {
            Tell(new News.Refused(failure.Message));
        }
        catch (ObjectDisposedException)
        {
            Tell(new News.Refused(Language.Say("This run has stopped. What was played is kept: go on with it from the library.")));
            await ShowLibraryAsync("", CancellationToken.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Tell(new News.Refused(failure.Message));
        }
    }

    /// <inheritdoc/>
    protected override async Task BeginAsync(CancellationToken cancellationToken)
    {
        Tell(new News.Settle(_settings));
        if (options.NoTrace)
        {
            _visitor = Visitor.WithoutTrace();
        }
        else if (options.Profile is { } code)
        {
            _visitor = await desk.UseProfileAsync(code, cancellationToken);
        }

        if (_visitor is null)
        {
            Show(FoyerPanels.Profiles(await desk.ProfilesAsync(cancellationToken), _settings));
            return;
        }

        await SettleAsync(cancellationToken);
        if (options.Scenario is { } scenario && desk.Find(scenario) is { } found)
        {
            Show(Desk.PrebriefOf(found, _visitor, Room.ShowsOwnRoom, _settings));
            return;
        }

        await ShowLibraryAsync(
            options.Scenario is { } missing ? Language.Say("There is no scenario “{0}”.", missing) : "", cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task FulfilAsync(Wish wish, CancellationToken cancellationToken)
    {
        switch (wish)
        {
            case Wish.Submit submit when _run is { } run:
                if (await run.Seat.SubmitAsync(Meant(submit.Input, run), cancellationToken) is { } refusal)
                {
                    Tell(new News.Refused(RefusalWords.Of(refusal)));
                }

                break;
            case Wish.Keep keep:
                _settings = keep.Settings;
                if (_visitor is { LeavesNoTrace: false } visitor)
                {
                    await desk.KeepSettingsAsync(visitor, _settings, cancellationToken);
                }

                break;
            case Wish.Blank blank:
                _blanked = blank.Blanked;
                _run?.Wearer.Blank(_blanked);
                break;
            case Wish.PointAt point:
                _run?.Wearer.PointAt(point.Target);
                break;
            case Wish.LookBack when _run is { } over:
                await DebriefAsync(over, cancellationToken);
                break;
            case Wish.Take take:
                await TakeAsync(take.Offer, cancellationToken);
                break;
        }
    }

    private async Task TakeAsync(Offer offer, CancellationToken cancellationToken)
    {
        switch (offer)
        {
            case Offer.Quit:
                Tell(new News.Quit(""));
                return;
            case Offer.Profiles:
                Show(FoyerPanels.Profiles(await desk.ProfilesAsync(cancellationToken), _settings));
                return;
            case Offer.UseProfile use:
                _visitor = await desk.UseProfileAsync(use.Code, cancellationToken);
                break;
            case Offer.NewProfile:
                _visitor = await desk.NewProfileAsync(cancellationToken);
                break;
            case Offer.WithoutTrace:
                _visitor = Visitor.WithoutTrace();
                break;
        }

        if (_visitor is not { } visitor)
        {
            Show(FoyerPanels.Profiles(await desk.ProfilesAsync(cancellationToken), _settings));
            return;
        }

        switch (offer)
        {
            case Offer.Prebrief prebrief when desk.Find(prebrief.Scenario.Value) is { } found:
                Show(Desk.PrebriefOf(found, visitor, Room.ShowsOwnRoom, _settings));
                break;
            case Offer.Begin begin when desk.Find(begin.Scenario.Value) is { } found:
                await BeginAsync(found, visitor, begin.WithoutTimers, cancellationToken);
                break;
            case Offer.GoOn goOn when await desk.ResumeAsync(goOn.Run, visitor, cancellationToken) is { } run:
                await GoOnAsync(run, cancellationToken);
                break;
            case Offer.KeepPlan keep when _run is { } over:
                await desk.KeepPlanAsync(over, visitor, keep.Number, _settings, cancellationToken);
                await ShowLibraryAsync(Language.Say("Kept. You find it under Progress on the desktop."), cancellationToken);
                break;
            default:
                await SettleAsync(cancellationToken);
                await ShowLibraryAsync("", cancellationToken);
                break;
        }
    }

    /// <summary>What somebody says in the language that is shown is what the script means by it.</summary>
    private RunInput Meant(RunInput input, LiveRun run) => input is RunInput.Answer answer
        ? run.Playable.Meant(answer, run.Host.Engine.NodeOf(run.Host.State).Id, Language)
        : input;

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        if (_visitor is { LeavesNoTrace: false } visitor)
        {
            _settings = await desk.SettingsOfAsync(visitor, _settings with { Words = _words }, options.Language, cancellationToken);
            Tell(new News.Settle(_settings));
        }
    }

    private async Task ShowLibraryAsync(string notice, CancellationToken cancellationToken) =>
        Show(_visitor is { } visitor
            ? await desk.LibraryAsync(visitor, notice, _settings, cancellationToken)
            : FoyerPanels.Profiles(await desk.ProfilesAsync(cancellationToken), _settings));

    /// <summary>The run begins when everything is there, so that nobody misses its first words.</summary>
    private async Task BeginAsync(
        PlayableScenario scenario, Visitor visitor, bool withoutTimers, CancellationToken cancellationToken)
    {
        Tell(new News.Prepare());
        var staging = await desk.Stagings.OfAsync(scenario, Language, cancellationToken);
        var loaded = await Room.LoadAsync(staging, desk.FilesOf(scenario, Language), cancellationToken);
        Enter(await desk.BeginAsync(scenario, visitor, withoutTimers, cancellationToken), staging, loaded, cancellationToken);
    }

    /// <summary>A run that goes on waits until it is asked to: nobody is caught by a time limit while it loads.</summary>
    private async Task GoOnAsync(LiveRun run, CancellationToken cancellationToken)
    {
        Tell(new News.Prepare());
        if (run.Host.State.Status == RunStatus.Playing)
        {
            await run.Seat.SubmitAsync(new RunInput.Pause(RunTime.Zero), cancellationToken);
        }

        var staging = await desk.Stagings.OfAsync(run.Playable, Language, cancellationToken);
        Enter(run, staging, await Room.LoadAsync(staging, desk.FilesOf(run.Playable, Language), cancellationToken), cancellationToken);
    }

    private void Enter(LiveRun run, Staging staging, LoadedScene loaded, CancellationToken cancellationToken)
    {
        _run = run;
        var wearer = mirrors is null || run.IsWithoutTrace ? null : run.Wearer;
        var play = new LocalPlay(run.Host, staging, wearer);
        Tell(new News.Enter(play, loaded));
        if (wearer is not null)
        {
            void Light() => Tell(new News.Watched(play, wearer.Watched));

            // Who has closed the view before finds it closed.
            wearer.Blank(_blanked);
            wearer.Changed += Light;
            Light();
            _shown?.Dispose();
            _shown = mirrors!.Show(run.Mirror);
        }

        _following = FollowAsync(play, run.Seat, cancellationToken);
    }

    private async Task FollowAsync(IPlay play, ISeat seat, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var happened in seat.EventsAsync(1, cancellationToken))
            {
                Tell(new News.Happened(play, happened));
            }
        }
        catch (OperationCanceledException)
        {
            // The session ends; the run can be resumed.
        }
    }

    private async Task DebriefAsync(LiveRun run, CancellationToken cancellationToken)
    {
        _shown?.Dispose();
        Show(await desk.DebriefAsync(run, _visitor!, _settings, cancellationToken));
    }
}
