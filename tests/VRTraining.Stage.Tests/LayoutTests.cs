// Every screen of every shipped scenario is comfortable: seated heights, text sizes, far and near, longer words.
using VRTraining.Languages;
using VRTraining.Scenarios.Reading;
using VRTraining.Scenarios.Strings;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Layout;
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
        var screens = BoardScreens.Of(scenario, settings.Words).Append(Screens.Menu(settings, inRun: true, RoomView.Closed))
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
        var screen = BoardScreens.Nine(110);
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
        var hint = BoardScreens.Nine(inHint).Cards[0].Text;
        var tools = Enumerable.Range(0, 7).Select(_ => new ScreenItem(new StageAction(StageActionKind.Pause), "Pause"));
        foreach (var view in new[] { new ViewerSettings(), new ViewerSettings { Reach = Reach.Near } })
        {
            var screen = BoardScreens.Nine(Math.Max(1, onCard)) with { Hint = hint, Deadline = new RunTime(30_000), Tools = [.. tools] };
            var pages = StageLayout.Arrange(screen, view, 0).CardPages;

            var findings = Enumerable.Range(0, pages)
                .SelectMany(page => LayoutChecks.Of(StageLayout.Arrange(screen, view, page), view));

            Assert.That(findings, Is.Empty, $"{view.Reach}");
        }
    }

    [Test]
    public void Board_WithoutAQuestion_KeepsItsCaptionAndTheLettersAskedFor()
    {
        var screen = BoardScreens.Nine(110) with { Speaks = true };

        var arrangement = StageLayout.Arrange(screen, new ViewerSettings { TextSize = TextSize.Large }, 0);

        Assert.That(arrangement.Caption, Is.Not.Null);
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
        var good = StageLayout.Arrange(BoardScreens.Nine(20), settings, 0);
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
