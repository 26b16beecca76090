// What the headset shares with the desktop: the store, the shelf, the runs; and the panels made of them.
using VRTraining.Headset.Loading;
using VRTraining.Host.Desktop;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;
using VRTraining.Languages;
using VRTraining.Learning.Debriefing;
using VRTraining.Runs.Journal;
using VRTraining.Scenarios.Library;
using VRTraining.Stage.Panels;
using VRTraining.Stage.Viewing;
using VRTraining.Storage;
using VRTraining.Storage.Plans;

namespace VRTraining.Headset.Plays;

/// <summary>The store, the shelf and the runs, as the desktop has them.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly SqliteStore _store;
    private readonly ScenarioShelf _shelf;
    private readonly Recommender _recommender;
    private readonly VisitorSettings _visitorSettings;
    private readonly TimeProvider _time;

    private Desk(SqliteStore store, string dataFolder, StagedPlan? plan, TimeProvider time)
    {
        var library = ScenarioLibrary.Installed(dataFolder);
        var shelf = new ScenarioShelf(library, store);
        (_store, _shelf, _time, Plan, Library, Stagings) = (store, shelf, time, plan, library, new Stagings(library));
        _visitorSettings = new VisitorSettings(store);
        _recommender = new Recommender(new PastRuns(store, shelf), time);
        Runs = new LiveRuns(store, shelf, new DesktopOptions(dataFolder, 0, []) { Seed = plan?.Plan.Seed, Time = time });
    }

    /// <summary>The plan that is played, or null.</summary>
    public StagedPlan? Plan { get; }

    /// <summary>The runs.</summary>
    public LiveRuns Runs { get; }

    /// <summary>What scenes need beside their scripts.</summary>
    public Stagings Stagings { get; }

    /// <summary>Where scenarios are found, and the characters that came with them.</summary>
    public ScenarioLibrary Library { get; }

    /// <summary>Opens the store; reads the plan, if one is given.</summary>
    /// <exception cref="JournalException">The store cannot be used.</exception>
    /// <exception cref="InvalidDataException">The plan cannot be played; the message says why.</exception>
    public static async Task<Desk> OpenAsync(
        string dataFolder, string? planFile, TimeProvider time, CancellationToken cancellationToken)
    {
        var store = await SqliteStore.OpenAsync(dataFolder, time, cancellationToken);
        try
        {
            return new Desk(store, dataFolder, planFile is null ? null : StagedPlan.Read(planFile), time);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public async Task<IReadOnlyList<string>> ProfilesAsync(CancellationToken cancellationToken) =>
        [.. (await _store.Profiles.ListAsync(cancellationToken)).Select(profile => profile.Code)];

    public async Task<Visitor?> UseProfileAsync(string code, CancellationToken cancellationToken) =>
        await _store.Profiles.UseAsync(code, cancellationToken) is { } profile ? new Visitor(profile.Code, false) : null;

    public async Task<Visitor?> NewProfileAsync(CancellationToken cancellationToken) =>
        await _store.Profiles.CreateAsync(null, cancellationToken) is { } profile
            ? await UseProfileAsync(profile.Code, cancellationToken)
            : null;

    /// <summary>A scenario by its id; of the plan that is played the very one that it was written for.</summary>
    public PlayableScenario? Find(string scenario) =>
        Plan is { } plan && plan.Scenario.Scenario.Id.Value == scenario ? plan.Scenario : _shelf.Find(scenario);

    /// <summary>The files that come with a scenario; of a character that cannot be used the scene shows a calm shape.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="language">In which it is heard.</param>
    public SceneFiles FilesOf(PlayableScenario scenario, Language language) => SceneFiles.Of(Library, scenario, language);

    public Task<LiveRun> BeginAsync(
        PlayableScenario scenario, Visitor visitor, bool withoutTimers, CancellationToken cancellationToken) =>
        Runs.BeginAsync(scenario, visitor, withoutTimers, cancellationToken);

    public async Task<LiveRun?> ResumeAsync(string run, Visitor visitor, CancellationToken cancellationToken) =>
        Guid.TryParse(run, out var id) ? await Runs.OpenAsync(new RunId(id), visitor, cancellationToken) : null;

    public static Panel PrebriefOf(
        PlayableScenario scenario, Visitor visitor, bool showsOwnRoom, ViewerSettings settings) => FoyerPanels.Prebrief(
        scenario.In(settings.Words.Language),
        visitor.LeavesNoTrace,
        FoyerPanels.OwnRoomNotice(scenario.Scenario, showsOwnRoom, settings.Words.Language),
        settings);

    public async Task<Panel> LibraryAsync(
        Visitor visitor, string notice, ViewerSettings settings, CancellationToken cancellationToken)
    {
        settings.Words.Language.Use();
        var (playable, broken) = _shelf.All();
        var history = await Runs.ListAsync(visitor, cancellationToken);
        var shelf = LibraryShelf.CardsOf(playable, history);
        var recommended = await _recommender.NextAsync(visitor, shelf, cancellationToken);
        var cannot = broken.Count == 0
            ? ""
            : settings.Words.Language.Say("These scenarios cannot be played yet: {0}.", string.Join(", ", broken));
        return FoyerPanels.Library(
            [.. shelf.Select(card => new ShelfCard(card.Scenario, card.LastResult))],
            [.. history.Where(run => !run.Standing.IsOver).Take(2)
                .Select(run => new UnfinishedCard(run.Header.Run.Id.ToString(), run.Title))],
            recommended is { } next ? (next.Card.Scenario.Id, next.Reason) : null,
            $"{notice}\n{cannot}".Trim(),
            settings);
    }

    public async Task<Panel> DebriefAsync(
        LiveRun run, Visitor visitor, ViewerSettings settings, CancellationToken cancellationToken)
    {
        settings.Words.Language.Use();
        var debrief = await ContentOfAsync(run, cancellationToken);
        await Runs.DropAsync(run.Id);
        return DebriefPanel.Of(
            DebriefText.Of(debrief).Select(leaf => (leaf.Title, leaf.Text)),
            [.. PlanIdea.Of(debrief).Select(idea => idea.Sentence)],
            plansAreKept: !visitor.LeavesNoTrace,
            settings);
    }

    public async Task KeepPlanAsync(
        LiveRun run, Visitor visitor, int number, ViewerSettings settings, CancellationToken cancellationToken)
    {
        settings.Words.Language.Use();
        var ideas = PlanIdea.Of(await ContentOfAsync(run, cancellationToken));
        if (number < ideas.Length && !visitor.LeavesNoTrace)
        {
            var due = _time.Today().AddDays(7);
            await _store.Plans.AddAsync(
                visitor.Profile,
                new NewActionPlan(run.Id, ideas[number].Situation, ideas[number].Action, due),
                cancellationToken);
        }
    }

    /// <summary>How somebody wants to see and press here, and the language that they chose on the desktop.</summary>
    /// <param name="visitor">Who.</param>
    /// <param name="usual">Where they chose nothing.</param>
    /// <param name="language">The language that counts all the same; null for theirs.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ViewerSettings> SettingsOfAsync(
        Visitor visitor, ViewerSettings usual, Language? language, CancellationToken cancellationToken)
    {
        var chosen = language ?? Language.Find((await _visitorSettings.OfAsync(visitor, cancellationToken)).Language);
        var kept = await _store.Settings.GetAsync(KeptSettings.NameFor(visitor.Profile), cancellationToken);
        return KeptSettings.Read(kept, chosen is null ? usual : usual with { Words = new(chosen) });
    }

    public Task KeepSettingsAsync(Visitor visitor, ViewerSettings settings, CancellationToken cancellationToken) =>
        _store.Settings.SetAsync(KeptSettings.NameFor(visitor.Profile), KeptSettings.Write(settings), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Runs.DisposeAsync();
        Stagings.Dispose();
        await _store.DisposeAsync();
    }

    private static async Task<DebriefContent> ContentOfAsync(LiveRun run, CancellationToken cancellationToken) =>
        DebriefContent.Of(run.Playable.In(Language.Current), await run.EventsAsync(cancellationToken));
}
