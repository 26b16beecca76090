// What is read and pressed before a scene: who practises, what there is, and the prebrief.
using VRTraining.Languages;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Panels;

/// <summary>A scenario as the library shows it.</summary>
/// <param name="Scenario">The script.</param>
/// <param name="LastResult">How it went last time, in a sentence.</param>
public sealed record ShelfCard(Scenario Scenario, string LastResult);

/// <summary>A run that can go on, as the library shows it.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Title">Of its scenario.</param>
public sealed record UnfinishedCard(string Run, string Title);

/// <summary>Panels before a scene; pure.</summary>
public static class FoyerPanels
{
    /// <summary>Who practises.</summary>
    /// <param name="codes">The codes of the profiles, the one in use first.</param>
    /// <param name="settings">How the viewer wants it.</param>
    public static Panel Profiles(IReadOnlyList<string> codes, ViewerSettings settings)
    {
        var language = settings.Words.Language;
        var panel = new PanelBuilder(settings).Text(
            language.Say("Who is practising?"),
            language.Say("A profile is a code, not a name. What you practise stays on this computer, in your own history."));
        foreach (var code in codes)
        {
            panel.Card(language.Say("Practise as {0}", code), new Offer.UseProfile(code));
        }

        return panel
            .Card(language.Say("Make a new profile"), new Offer.NewProfile())
            .Card(language.Say("Practise without trace: nothing is kept"), new Offer.WithoutTrace())
            .Menu()
            .Tool(language.Say("Quit"), new Offer.Quit())
            .Build();
    }

    /// <summary>What there is to practise: what is recommended first, then what can go on, then the rest.</summary>
    /// <param name="cards">The scenarios.</param>
    /// <param name="unfinished">Runs that can go on.</param>
    /// <param name="recommended">What to begin with, and why; null for nothing.</param>
    /// <param name="notice">What else must be said, or nothing.</param>
    /// <param name="settings">How the viewer wants it.</param>
    public static Panel Library(
        IReadOnlyList<ShelfCard> cards,
        IReadOnlyList<UnfinishedCard> unfinished,
        (ScenarioId Scenario, string Reason)? recommended,
        string notice,
        ViewerSettings settings)
    {
        var language = settings.Words.Language;
        var reason = recommended is { } next ? next.Reason : "";
        var empty = cards.Count == 0 ? language.Say("There are no scenarios yet.") : "";
        var panel = new PanelBuilder(settings).Text(
            language.Say("What would you like to practise?"),
            string.Join('\n', new[] { reason, empty, notice }.Where(line => line.Length > 0)));
        foreach (var run in unfinished)
        {
            panel.Card(language.Say("Go on with “{0}”", run.Title), new Offer.GoOn(run.Run));
        }

        foreach (var card in cards.OrderByDescending(card => card.Scenario.Id == recommended?.Scenario))
        {
            panel.Card(
                $"{card.Scenario.Title} · {language.Say("{0} min", card.Scenario.Minutes)}\n{card.LastResult}",
                new Offer.Prebrief(card.Scenario.Id));
        }

        return panel
            .Menu()
            .Tool(language.Say("Someone else"), new Offer.Profiles())
            .Tool(language.Say("Quit"), new Offer.Quit())
            .Build();
    }

    /// <summary>What must be said where a scene is meant for the own room and that cannot be shown.</summary>
    /// <param name="scenario">The script.</param>
    /// <param name="showsOwnRoom">Whether the headset can show it.</param>
    /// <param name="language">For whom it is said.</param>
    public static string OwnRoomNotice(Scenario scenario, bool showsOwnRoom, Language language) =>
        scenario.Setting.Room == Room.Passthrough && !showsOwnRoom
            ? language.Say("This headset cannot show your own room, so you meet in the meeting room.")
            : "";

    /// <summary>What is agreed before a scene begins.</summary>
    /// <param name="scenario">The script.</param>
    /// <param name="leavesNoTrace">Whether nothing is kept.</param>
    /// <param name="notice">What else must be said, such as that the own room cannot be shown; or nothing.</param>
    /// <param name="settings">How the viewer wants it.</param>
    /// <param name="back">Where one goes who does not want to begin; to all scenarios where null.</param>
    public static Panel Prebrief(
        Scenario scenario, bool leavesNoTrace, string notice, ViewerSettings settings, Offer? back = null)
    {
        var language = settings.Words.Language;
        var script = ScriptIndex.Of(scenario);
        var roles = scenario.Prebrief.Roles.Select(role =>
            $"{(role.Character is { } id ? script.NameOf(id) : language.Say("You"))}: {role.Text}");
        var whoSees = leavesNoTrace
            ? language.Say("You practise without trace: nothing is kept.")
            : scenario.Prebrief.WhoSeesWhat;
        var panel = new PanelBuilder(settings)
            .Text(scenario.Title, $"{scenario.Summary}\n{notice}".TrimEnd())
            .Text(language.Say("Before we begin"), scenario.Prebrief.FictionContract)
            .Text(language.Say("Who is there"), string.Join('\n', roles))
            .Text(language.Say("Good to know"), $"{whoSees}\n{language.Say("To stop at any time press Leave. Leaving costs nothing.")}")
            .Text(language.Say("What you practise"), string.Join('\n', scenario.LearningObjectives.Select(goal => $"• {goal}")))
            .Card(language.Say("I am ready: begin"), new Offer.Begin(scenario.Id, WithoutTimers: false));
        if (scenario.Nodes.Any(node => node.Move is Move.Choose { Limit: not null }))
        {
            panel.Card(language.Say("Begin without time limits"), new Offer.Begin(scenario.Id, WithoutTimers: true));
        }

        return panel
            .Menu()
            .Tool(back is null ? language.Say("All scenarios") : language.Say("Quit"), back ?? new Offer.Library())
            .Build();
    }
}
