// Every screen of every shipped scenario is comfortable: seated heights, text sizes, far and near, longer words.
using VRTraining.Languages;
using VRTraining.Scenarios.Reading;
using VRTraining.Scenarios.Strings;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Scene;
using VRTraining.Stage.Speech;
using VRTraining.Stage.Viewing;
using VRTraining.Testing;

namespace VRTraining.Stage.Tests;

public sealed class LayoutTests
{
    public enum Words
    {
        AsWritten,
        German,
        Longer,
    }

    private static IEnumerable<string> ScenarioFolders =>
        Directory.EnumerateDirectories(Repository.PathOf("scenarios")).Select(folder => Path.GetFileName(folder)!);

    [Test]
    public void EveryScreen_OfEveryShippedScenario_IsComfortable(
        [ValueSource(nameof(ScenarioFolders))] string folder,
        [Values] TextSize size,
        [Values(1.05f, 1.30f)] float eyeHeight,
        [Values] Reach reach,
        [Values(Words.AsWritten, Words.German, Words.Longer)] Words words)
    {
        var path = Repository.PathOf("scenarios", folder);
        var language = words == Words.German ? Language.German : Language.English;
        var scenario = LocalScenario.Of(ScenarioReader.ReadFolder(path).Scenario!, path, language.Tag);
        var settings = new ViewerSettings { TextSize = size, EyeHeight = eyeHeight, Reach = reach, Words = new(language) };
        var screens = ScreensOf(scenario, settings.Words).Append(Screens.Menu(settings, inRun: true, RoomView.Closed))
            .Select(screen => words == Words.Longer ? Longer(screen) : screen).ToList();
        var findings = new List<string>();
        foreach (var screen in screens)
        {
            var pages = StageLayout.Arrange(screen, settings, 0).CardPages;
            for (var page = 0; page < pages; page++)
            {
                var arrangement = StageLayout.Arrange(screen, settings, page);
                findings.AddRange(LayoutChecks.Of(arrangement, settings)
                    .Select(finding => $"{finding} under “{screen.Title}{screen.Text}”"));
            }
        }

        Assert.That(screens, Has.Count.GreaterThan(20));
        Assert.That(findings.Take(5), Is.Empty);
    }

    [Test]
    public void EveryCard_OfNineLongOnes_IsOnSomePage()
    {
        var screen = Nine(110);
        var settings = new ViewerSettings { TextSize = TextSize.Large, Reach = Reach.Near };

        var pages = StageLayout.Arrange(screen, settings, 0).CardPages;
        var shown = Enumerable.Range(0, pages)
            .SelectMany(page => StageLayout.Arrange(screen, settings, page).Targets)
            .Select(target => target.Item.Number)
            .Where(number => number > 0);

        Assert.That(pages, Is.GreaterThan(1));
        Assert.That(shown, Is.EqualTo(Enumerable.Range(1, 9)));
    }

    [TestCase(MomentComfort.EasyLetters, 0)]
    [TestCase(0, MomentComfort.EasyLetters)]
    [TestCase(MomentComfort.EasyLetters / 2, MomentComfort.EasyLetters / 2)]
    public void Board_OfNineEasyCards_IsComfortable(int onCard, int inHint)
    {
        var hint = Nine(inHint).Cards[0].Text;
        var tools = Enumerable.Range(0, 7).Select(_ => new ScreenItem(new StageAction(StageActionKind.Pause), "Pause"));
        foreach (var view in new[] { new ViewerSettings(), new ViewerSettings { Reach = Reach.Near } })
        {
            var screen = Nine(Math.Max(1, onCard)) with { Hint = hint, Deadline = new RunTime(30_000), Tools = [.. tools] };
            var pages = StageLayout.Arrange(screen, view, 0).CardPages;

            var findings = Enumerable.Range(0, pages)
                .SelectMany(page => LayoutChecks.Of(StageLayout.Arrange(screen, view, page), view));

            Assert.That(findings, Is.Empty, $"{view.Reach}");
        }
    }

    [Test]
    public void Board_OfUsualSize_LeavesTheFacesFree()
    {
        var screen = new ViewerScreen
        {
            Cards = [.. Nine(40).Cards.Take(3)],
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
            Cards = [.. Nine(80).Cards.Take(responses)],
            Tools = [new ScreenItem(new StageAction(StageActionKind.Pause), "Pause")],
        };

        var arrangement = StageLayout.Arrange(screen, new ViewerSettings(), 0);

        Assert.That(TopBelowEyes(arrangement.Board), Is.GreaterThanOrEqualTo(4));
        Assert.That(arrangement.Targets, Has.Length.EqualTo(responses + 1), "all on one page");
        Assert.That(arrangement.Caption, Is.Null, "what was heard makes room");
    }

    [Test]
    public void Board_WithoutAQuestion_KeepsItsCaptionAndTheLettersAskedFor()
    {
        var screen = Nine(110) with { Speaks = true };

        var arrangement = StageLayout.Arrange(screen, new ViewerSettings { TextSize = TextSize.Large }, 0);

        Assert.That(arrangement.Caption, Is.Not.Null);
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
        var screens = ScreensOf(scenario, settings.Words)
            .Where(screen => reach == Reach.Far || screen.Text.Length == 0 || screen.Hint.Length == 0).ToList();

        var hidden = screens.Where(screen => TopBelowEyes(StageLayout.Arrange(screen, settings, 0).Board) < 3.9f)
            .Select(screen => $"{screen.Title}{screen.Text}{string.Join(" / ", screen.Cards.Select(card => card.Text))}");

        Assert.That(screens, Has.Count.GreaterThan(20));
        Assert.That(hidden, Is.Empty);
    }

    [Test]
    public void LargeLetters_OfManyResponses_StayLargeOnSeveralPages()
    {
        var screen = new ViewerScreen { Cards = [.. Nine(80).Cards.Take(4)] };
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
        var offers = Nine(60).Cards.Take(5)
            .Select(card => card with { Action = new StageAction(StageActionKind.Offer, card.Number) });
        var screen = new ViewerScreen { Silent = true, Title = "What would you like to practise?", Cards = [.. offers] };

        var arrangement = StageLayout.Arrange(screen, new ViewerSettings { TextSize = TextSize.Large }, 0);

        Assert.That(arrangement.CardPages, Is.EqualTo(1));
        Assert.That(TopBelowEyes(arrangement.Board), Is.LessThan(4));
    }

    [Test]
    public void LeftHanded_MirrorsTheSmallButtons()
    {
        var screen = new ViewerScreen { Tools = [new ScreenItem(new StageAction(StageActionKind.Pause), "Pause")] };

        var right = StageLayout.Arrange(screen, new ViewerSettings(), 0).Targets[^1].Place.Centre.X;
        var left = StageLayout.Arrange(screen, new ViewerSettings { LeftHanded = true }, 0).Targets[^1].Place.Centre.X;

        Assert.That(right, Is.GreaterThan(0.3f));
        Assert.That(left, Is.EqualTo(-right).Within(1e-5f));
    }

    [TestCase("en")]
    [TestCase("de")]
    public void WristMenu_InEveryLanguage_HoldsItsWords(string tag)
    {
        var words = new ViewerWords(Language.Find(tag)!);

        var arrangement = WristLayout.Arrange(WristMenu.Screen(words), new ViewerSettings(), 0);

        Assert.That(
            arrangement.Targets.Where(target =>
                TextMeasure.WidestEm(target.Lines) * arrangement.TextMetres > target.Place.Width
                || target.Lines.Length * TextMeasure.LineEm * arrangement.TextMetres > target.Place.Height)
                .Select(target => target.Item.Text),
            Is.Empty);
        Assert.That(arrangement.Targets, Is.Not.Empty);
    }

    [TestCase(1, 0.0175f)]
    [TestCase(1.5f, 0.0262f)]
    [TestCase(2, 0.0349f)]
    public void Metres_OfOneDegree_AreThoseOfTheGuides(float distance, float metres)
    {
        Assert.That(Comfort.Metres(1, distance), Is.EqualTo(metres).Within(5e-5f));
    }

    [Test]
    public void Checks_OfABoardThatIsWrong_SayWhatIsWrong()
    {
        var settings = new ViewerSettings();
        var good = StageLayout.Arrange(Nine(20), settings, 0);
        LayoutRule[] Rules(Arrangement arrangement) =>
            [.. LayoutChecks.Of(arrangement, settings).Select(finding => finding.Rule).Distinct()];

        Assert.That(Rules(good), Is.Empty);
        Assert.That(Rules(good with { Board = PanelRect.Facing(1.18f, 0.9f, 15, 0.5f, 0.5f) }), Contains.Item(LayoutRule.Distance));
        Assert.That(Rules(good with { Board = PanelRect.Facing(1.18f, 1.3f, 15, 1.3f, 0.9f) }), Contains.Item(LayoutRule.Width));
        Assert.That(Rules(good with { Board = PanelRect.Facing(1.18f, 1.3f, 21, 1, 0.9f) }), Contains.Item(LayoutRule.Centre));
        Assert.That(Rules(good with { TextMetres = 0.02f }), Contains.Item(LayoutRule.Text));
        Assert.That(Rules(good with { Targets = good.Targets.Add(good.Targets[0]) }), Is.EqualTo(new[] { LayoutRule.Apart }));
        Assert.That(
            Rules(good with { Targets = [good.Targets[0] with { Place = good.Targets[0].Place with { Height = 0.06f } }] }),
            Is.EqualTo(new[] { LayoutRule.Target }));
        Assert.That(
            Rules(good with { Targets = [good.Targets[0] with { Place = good.Targets[0].Place.Part(0, 1.2f, 0.1f, 0.1f) }] }),
            Is.SupersetOf(new[] { LayoutRule.Content, LayoutRule.Apart }));
        Assert.That(
            Rules(good with { Targets = [good.Targets[0] with { Lines = [new string('m', 60)] }] }),
            Is.EqualTo(new[] { LayoutRule.Line }));
    }

    private static float TopBelowEyes(PanelRect board) =>
        Angles.Below(board.Centre + (board.Up * board.Height / 2), new ViewerSettings().EyeHeight);

    private static ViewerScreen Nine(int letters) => new()
    {
        Cards =
        [
            .. Enumerable.Range(1, 9).Select(number => new ScreenItem(
                new StageAction(StageActionKind.Choose, number - 1),
                string.Concat(Enumerable.Repeat("I saw it ", letters))[..letters].Trim(),
                number)),
        ],
    };

    /// <summary>
    /// Every screen that a run can come to: each line, each question with each hint, after a setback, each ending.
    /// </summary>
    private static IEnumerable<ViewerScreen> ScreensOf(Scenario scenario, ViewerWords words)
    {
        var staging = new Staging(scenario, StageFiles.Assets, LineVoices.None);
        foreach (var node in scenario.Nodes)
        {
            var fold = new ViewerFold(staging, words);
            ViewerScreen After(RunEvent happened)
            {
                fold.Apply(new StampedEvent(RunTime.Zero, 1, happened));
                return fold.Screen;
            }

            After(new RunEvent.NodeEntered(node.Id));
            After(new RunEvent.CheckpointReached(node.Id, 1));
            After(new RunEvent.ChoiceMade(node.Id, new ChoiceId("any"), Quality.Setback));
            foreach (var line in node.Lines)
            {
                yield return After(new RunEvent.LineSpoken(line.Id));
            }

            yield return After(Asks(node));
            for (var hint = 0; hint < node.Hints.Length; hint++)
            {
                yield return After(new RunEvent.HintShown(node.Id, hint));
            }

            yield return After(new RunEvent.RunPaused());
        }
    }

    private static RunEvent Asks(Node node) => node.Move switch
    {
        Move.Choose choose => new RunEvent.ChoicesOffered(
            node.Id,
            [.. choose.Choices.Select(choice => choice.Id)],
            choose.Limit is { } limit ? new RunTime(limit.Seconds * 1000L) : null),
        Move.Answer => new RunEvent.AnswerAsked(node.Id),
        Move.Reflect => new RunEvent.ReflectionAsked(node.Id),
        Move.End end => new RunEvent.EndingReached(end.Ending, Outcome.Good),
        _ => new RunEvent.NodeEntered(node.Id),
    };

    /// <summary>Pseudo-localised: accents, and 40 % longer, as the longest translations are.</summary>
    private static ViewerScreen Longer(ViewerScreen screen) => screen with
    {
        Title = Longer(screen.Title),
        Text = Longer(screen.Text),
        Hint = Longer(screen.Hint),
        Cards = [.. screen.Cards.Select(card => card with { Text = Longer(card.Text) })],
        Tools = [.. screen.Tools.Select(tool => tool with { Text = Longer(tool.Text) })],
    };

    private static string Longer(string text)
    {
        var extra = (int)MathF.Ceiling(text.Length * 0.4f);
        return string.Concat(text.Select(letter => "aeiouy".Contains(letter) && extra-- > 0 ? $"{letter}é" : $"{letter}"))
            + new string('ö', Math.Max(0, Math.Min(extra, 12)));
    }
}
