// No board hides the chin of somebody across the table: what gives way, in which order, and what stays as it was asked for.
using VRTraining.Languages;
using VRTraining.Scenarios.Reading;
using VRTraining.Scenarios.Strings;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Viewing;
using VRTraining.Testing;

namespace VRTraining.Stage.Tests;

public sealed class FreeFacesTests
{
    private static IEnumerable<string> ScenarioFolders =>
        Directory.EnumerateDirectories(Repository.PathOf("scenarios")).Select(folder => Path.GetFileName(folder)!);

    [Test]
    public void Board_OfUsualSize_LeavesTheFacesFree()
    {
        var screen = new ViewerScreen
        {
            Cards = [.. BoardScreens.Nine(40).Cards.Take(3)],
            Tools = [new ScreenItem(new StageAction(StageActionKind.Pause), "Pause")],
        };

        var board = StageLayout.Arrange(screen, new ViewerSettings { Captions = false }, 0).Board;

        Assert.That(TopBelowEyes(board), Is.EqualTo(9).Within(0.3));
    }

    [TestCase(4, "", 0)]
    [TestCase(5, "", 0)]
    [TestCase(4, "What would you want to hear?", 1)]
    public void Board_OfLongResponsesInTheUsualSize_LeavesTheFacesFree(int responses, string prompt, int hints)
    {
        var screen = new ViewerScreen
        {
            Text = prompt,
            Hint = string.Concat(Enumerable.Repeat("Think of it once more. ", hints)).Trim(),
            Cards = [.. BoardScreens.Nine(80).Cards.Take(responses)],
            Tools = [new ScreenItem(new StageAction(StageActionKind.Pause), "Pause")],
        };

        var arrangement = StageLayout.Arrange(screen, new ViewerSettings(), 0);

        Assert.That(TopBelowEyes(arrangement.Board), Is.GreaterThanOrEqualTo(4));
        Assert.That(arrangement.Targets, Has.Length.EqualTo(responses + 1), "all on one page");
        Assert.That(arrangement.Caption, Is.Null, "what was heard makes room");
    }

    [Test]
    public void Faces_OfEveryoneAcrossTheTable_EndAboveEveryBoard(
        [ValueSource(nameof(ScenarioFolders))] string folder,
        [Values("en", "de")] string tag,
        [Values] TextSize size,
        [Values] Reach reach)
    {
        var path = Repository.PathOf("scenarios", folder);
        var scenario = LocalScenario.Of(ScenarioReader.ReadFolder(path).Scenario!, path, tag);
        var settings = new ViewerSettings { TextSize = size, Reach = reach, Words = new(Language.Find(tag)!) };

        // Within an arm's reach a written prompt and a hint together leave no room below the chins.
        var screens = BoardScreens.Of(scenario, settings.Words)
            .Where(screen => reach == Reach.Far || screen.Text.Length == 0 || screen.Hint.Length == 0).ToList();

        var hidden = screens.Where(screen => TopBelowEyes(StageLayout.Arrange(screen, settings, 0).Board) < 3.9f)
            .Select(screen => $"{screen.Title}{screen.Text}{string.Join(" / ", screen.Cards.Select(card => card.Text))}");

        Assert.That(screens, Has.Count.GreaterThan(20));
        Assert.That(hidden, Is.Empty);
    }

    [Test]
    public void LargeLetters_OfManyResponses_StayLargeOnSeveralPages()
    {
        var screen = new ViewerScreen { Cards = [.. BoardScreens.Nine(80).Cards.Take(4)] };
        var settings = new ViewerSettings { TextSize = TextSize.Large };

        var arrangement = StageLayout.Arrange(screen, settings, 0);

        Assert.That(arrangement.TextMetres, Is.EqualTo(Comfort.Metres(2, Comfort.FarMetres)).Within(1e-5f));
        Assert.That(arrangement.CardPages, Is.EqualTo(2));
        Assert.That(TopBelowEyes(arrangement.Board), Is.GreaterThanOrEqualTo(4));
    }

    [TestCase(TextSize.Medium)]
    [TestCase(TextSize.Large)]
    public void Buttons_OfAnEnding_LieSideBySide(TextSize size)
    {
        var screen = new ViewerScreen
        {
            Silent = true,
            Title = "It is said",
            Cards =
            [
                new ScreenItem(new StageAction(StageActionKind.Advance), "Look back at it"),
                new ScreenItem(new StageAction(StageActionKind.Rewind), "Try another way"),
            ],
        };

        var targets = StageLayout.Arrange(screen, new ViewerSettings { TextSize = size }, 0).Targets;

        Assert.That(targets[0].Place.Centre.Y, Is.EqualTo(targets[1].Place.Centre.Y).Within(1e-5f));
        Assert.That(targets[0].Place.Centre.X, Is.LessThan(-0.1f));
        Assert.That(targets[1].Place.Centre.X, Is.EqualTo(-targets[0].Place.Centre.X).Within(0.05f));
    }

    [Test]
    public void Offers_OfAPanel_StayTogetherAboveTheChins()
    {
        var offers = BoardScreens.Nine(60).Cards.Take(5)
            .Select(card => card with { Action = new StageAction(StageActionKind.Offer, card.Number) });
        var screen = new ViewerScreen { Silent = true, Title = "What would you like to practise?", Cards = [.. offers] };

        var arrangement = StageLayout.Arrange(screen, new ViewerSettings { TextSize = TextSize.Large }, 0);

        Assert.That(arrangement.CardPages, Is.EqualTo(1));
        Assert.That(TopBelowEyes(arrangement.Board), Is.LessThan(4));
    }

    private static float TopBelowEyes(PanelRect board) =>
        Angles.Below(board.Centre + (board.Up * board.Height / 2), new ViewerSettings().EyeHeight);
}
