// What is read after a scene, page by page, and the plan that is taken along.
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Panels;

/// <summary>Panels after a scene; pure.</summary>
public static class DebriefPanel
{
    /// <summary>A debrief to read, and at its end the if-then plans to take one of.</summary>
    /// <param name="pages">What is read, each under its heading; 1 and up.</param>
    /// <param name="plans">If-then plans in a sentence each.</param>
    /// <param name="plansAreKept">Whether a plan can be kept, or only remembered.</param>
    /// <param name="settings">How the viewer wants it.</param>
    public static Panel Of(
        IEnumerable<(string Title, string Text)> pages,
        IReadOnlyList<string> plans,
        bool plansAreKept,
        ViewerSettings settings)
    {
        var language = settings.Words.Language;
        var panel = new PanelBuilder(settings);
        foreach (var (title, text) in pages)
        {
            panel.Text(title, text);
        }

        panel.Text(language.Say("Take one thing with you"), plansAreKept
            ? language.Say("Which of these will you try? It is kept with a week's time, and you find it under your progress.")
            : language.Say("You practise without trace, so a plan would not be kept. Choose one for yourself."));
        for (var number = 0; number < plans.Count; number++)
        {
            panel.Card(plans[number], plansAreKept ? new Offer.KeepPlan(number) : new Offer.Library());
        }

        return panel
            .Button(language.Say("Back to all scenarios"), new Offer.Library())
            .Menu()
            .Tool(language.Say("All scenarios"), new Offer.Library())
            .Build();
    }
}
