// What is read and pressed in somebody else's session: waiting, the link lost, a door that has closed, and another go.
using VRTraining.Simulation.Script;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Panels;

/// <summary>Panels of a head that has joined a session; pure.</summary>
public static class SessionPanels
{
    /// <summary>The facilitator has not chosen a scenario yet.</summary>
    public static Panel Waiting(ViewerSettings settings)
    {
        var say = settings.Words.Language;
        return new PanelBuilder(settings)
            .Text(
                say.Say("You are in the session"),
                say.Say("The facilitator has not chosen a scenario yet. This goes on by itself as soon as there is one."))
            .Menu()
            .Tool(say.Say("Quit"), new Offer.Quit())
            .Build();
    }

    /// <summary>The host cannot be reached while a scene is played; goes away by itself.</summary>
    public static Panel LinkLost(ViewerSettings settings)
    {
        var say = settings.Words.Language;
        return new PanelBuilder(settings)
            .Text(
                say.Say("The host cannot be reached"),
                say.Say("Your run is paused there, and nothing is lost. It goes on by itself as soon as the host is heard again."))
            .Menu()
            .Tool(say.Say("Leave the session"), new Offer.Quit())
            .Build();
    }

    /// <summary>There is no way on by itself.</summary>
    /// <param name="why">Why, in words for the person.</param>
    /// <param name="settings">How the viewer wants it.</param>
    public static Panel Closed(string why, ViewerSettings settings)
    {
        var say = settings.Words.Language;
        return new PanelBuilder(settings)
            .Text(say.Say("The session cannot be reached any more"), why)
            .Button(say.Say("Try again"), new Offer.Library())
            .Menu()
            .Tool(say.Say("Quit"), new Offer.Quit())
            .Build();
    }

    /// <summary>What is agreed before a scene of the session begins.</summary>
    /// <param name="scenario">The script.</param>
    /// <param name="notice">What else must be said, or nothing.</param>
    /// <param name="settings">How the viewer wants it.</param>
    public static Panel Prebrief(Scenario scenario, string notice, ViewerSettings settings) =>
        FoyerPanels.Prebrief(scenario, leavesNoTrace: false, notice, settings, new Offer.Quit());

    /// <summary>A debrief to read; the run is the host's, and so is what is kept of it.</summary>
    /// <param name="scenario">What was played.</param>
    /// <param name="pages">What is read, each under its heading; 1 and up.</param>
    /// <param name="plans">If-then plans in a sentence each.</param>
    /// <param name="settings">How the viewer wants it.</param>
    public static Panel Debrief(
        ScenarioId scenario,
        IEnumerable<(string Title, string Text)> pages,
        IReadOnlyList<string> plans,
        ViewerSettings settings)
    {
        var say = settings.Words.Language;
        var panel = new PanelBuilder(settings);
        foreach (var (title, text) in pages)
        {
            panel.Text(title, text);
        }

        return panel
            .Text(
                say.Say("Take one thing with you"),
                string.Join('\n', plans.Select(plan => $"• {plan}").Append(
                    say.Say("Choose one for yourself. The talk goes on in the room: you can take the headset off."))))
            .Button(say.Say("Practise it once more"), new Offer.Prebrief(scenario))
            .Menu()
            .Tool(say.Say("Quit"), new Offer.Quit())
            .Build();
    }
}
