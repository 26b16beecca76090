// Panels that are read page by page: what turns the pages stays in its place, and the way out is on each.
using VRTraining.Languages;
using VRTraining.Scenarios.Reading;
using VRTraining.Scenarios.Strings;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Panels;
using VRTraining.Stage.Viewing;
using VRTraining.Testing;

namespace VRTraining.Stage.Tests;

public sealed class PanelTests
{
    private static IEnumerable<string> ScenarioFolders =>
        Directory.EnumerateDirectories(Repository.PathOf("scenarios")).Select(folder => Path.GetFileName(folder)!);

    [Test]
    public void Pages_OfAPrebrief_KeepTheirButtonInItsPlace(
        [ValueSource(nameof(ScenarioFolders))] string folder, [Values("en", "de")] string tag)
    {
        var path = Repository.PathOf("scenarios", folder);
        var scenario = LocalScenario.Of(ScenarioReader.ReadFolder(path).Scenario!, path, tag);
        var settings = new ViewerSettings { Words = new(Language.Find(tag)!) };

        var pages = FoyerPanels.Prebrief(scenario, leavesNoTrace: false, "", settings).Pages;
        var buttons = pages.SkipLast(1).Select(page => StageLayout.Arrange(page, settings, 0).Targets[0]).ToList();

        Assert.That(buttons, Has.Count.GreaterThan(3));
        Assert.That(
            buttons.Select((button, page) => button.Item.Text == $"{settings.Words.More} · {page + 1}/{pages.Length}"),
            Is.All.True);
        var heights = buttons.Select(button => button.Place.Centre.Y).ToList();
        Assert.That(heights.Max() - heights.Min(), Is.LessThan(buttons[0].Place.Height / 2), "one aim meets them all");
    }

    [Test]
    public void Pages_OfADebrief_EachHaveTheWayOut()
    {
        var panel = DebriefPanel.Of(
            [("How it came out", "Well."), ("What you showed", "A lot.")], ["When this, I will that."], plansAreKept: true, new());

        Assert.That(panel.Pages, Has.Length.EqualTo(3));
        Assert.That(
            panel.Pages.Select(page => page.Tools.Any(tool => panel.OfferOf(tool.Action) is Offer.Library)),
            Is.All.True);
    }

    [Test]
    public void Panel_OfOnePage_IsNotCounted()
    {
        var page = FoyerPanels.Profiles(["quiet-otter"], new()).Pages.Single();

        Assert.That(page.IsPage, Is.False);
        Assert.That(page.Cards.Select(card => card.Text), Has.None.Contains("1/1"));
    }
}
