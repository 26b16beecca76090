// The head speaks the language of who practises: as asked for, as chosen on the desktop, or as the computer does.
using StereoKit;
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Plays;
using VRTraining.Host.Visits;
using VRTraining.Languages;
using VRTraining.Stage.Panels;
using VRTraining.Stage.Viewing;
using VRTraining.Storage;
using VRTraining.Testing;

namespace VRTraining.Headset.Tests;

[CancelAfter(120_000)]
public sealed class LanguageTests
{
    [SetUp]
    public void SwitchOn() => Bench.Reset();

    [Test]
    public async Task EveryPanel_InAnotherLanguage_SaysNothingOfItsOwnInEnglish(CancellationToken cancellationToken)
    {
        var plan = Repository.PathOf("scenarios", "thank-the-messenger", "plans", "best.plan");
        await using var rig = await HeadRig.OpenAsync(new HeadOptions { Plan = plan, Language = Language.Pseudo });
        var scripted = rig.Desk.Plan!.Scenario.Scenario;
        var own = scripted.Endings.Select(ending => ending.Title).Append(scripted.Title).ToHashSet();
        var panels = new HashSet<Panel>();
        var english = new List<string>();

        await rig.PlayAsync(
            _ =>
            {
                if (rig.Head.Panel is { } panel && panels.Add(panel))
                {
                    english.AddRange(panel.Pages.SelectMany(Says).Where(text => !IsTranslated(text) && !own.Contains(text)));
                }
            },
            cancellationToken);

        Assert.That(panels, Has.Count.EqualTo(4), "profiles, library, prebrief, debrief");
        Assert.That(english, Is.Empty);
    }

    [Test]
    public void EveryWordOfTheViewer_IsTranslated()
    {
        var words = new ViewerWords(Language.Pseudo);

        var english = typeof(ViewerWords).GetProperties()
            .Where(property => property.PropertyType == typeof(string) && !IsTranslated((string)property.GetValue(words)!))
            .Select(property => property.Name);

        Assert.That(english, Is.Empty);
    }

    [TestCase(null, "Was möchtest du üben?")]
    [TestCase("en", "What would you like to practise?")]
    public async Task Library_OfSomebodyWhoChoseGermanOnTheDesktop_IsGermanUnlessAskedOtherwise(
        string? asked, string title, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var code = await WithGermanAsync(folder, cancellationToken);

        await using var rig = await HeadRig.OpenAsync(
            new HeadOptions { Data = folder.Path, Profile = code, Language = Language.Find(asked) });
        await rig.UntilAsync(() => rig.Title == title, cancellationToken);
    }

    [Test]
    public async Task Plan_PlayedInGerman_ShowsGermanAndHoldsAllTheSame(
        [Values("thank-the-messenger/plans/best.plan", "late-report/plans/in-own-words.plan")] string plan,
        CancellationToken cancellationToken)
    {
        await using var rig = await HeadRig.OpenAsync(new HeadOptions
        {
            Plan = Repository.PathOf("scenarios", plan),
            NoTrace = true,
            SystemLanguage = Language.German,
        });
        var german = rig.Desk.Plan!.Scenario.In(Language.German);
        var seen = new HashSet<string>();

        var hand = await rig.PlayAsync(
            _ =>
            {
                foreach (var target in rig.Head.Shown.Targets)
                {
                    seen.Add(string.Join(' ', target.Lines));
                }
            },
            cancellationToken);

        Assert.That(hand.Failure, Is.Empty);
        Assert.That(seen, Does.Contain("Weiter").And.Contain("Mehr · 1/5"));
        Assert.That(german.Language, Is.EqualTo("de"));
        Assert.That(
            seen.Intersect(german.Nodes.SelectMany(node => node.Move is Simulation.Script.Move.Choose choose
                ? choose.Choices.Select(choice => choice.Text)
                : [])),
            Is.Not.Empty);
    }

    [Test]
    public async Task TextSize_SetInTheMenu_IsKeptForTheNextTime(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var code = await WithGermanAsync(folder, cancellationToken);
        var options = new HeadOptions { Data = folder.Path, Profile = code };
        await using (var first = await HeadRig.OpenAsync(options))
        {
            await first.UntilAsync(() => first.Title == "Was möchtest du üben?", cancellationToken);
            first.Head.Viewer.Settings = first.Head.Viewer.Settings with { LeftHanded = true };
            first.Frame();
            first.Backstage.Ask(new Wish.Take(new Offer.Prebrief(new("late-report"))));
            await first.UntilAsync(() => first.Title == "Der verspätete Bericht", cancellationToken);
        }

        await using var second = await HeadRig.OpenAsync(options);
        await second.UntilAsync(() => second.Head.Viewer.Settings.LeftHanded, cancellationToken);
    }

    [TestCase("", "", "", "", "en")]
    [TestCase("", "", "", "de_AT.UTF-8", "de")]
    [TestCase("", "", "en_GB.UTF-8", "de_DE.UTF-8", "en")]
    [TestCase("", "de_DE@euro", "en_GB", "", "de")]
    [TestCase("fr:de", "", "", "en_US.UTF-8", "de")]
    [TestCase("de", "", "", "C", "en")]
    [TestCase("", "", "", "ja_JP.UTF-8", "en")]
    public void Computer_WithThisEnvironment_Speaks(string list, string all, string messages, string lang, string expected)
    {
        var variables = new Dictionary<string, string>
        {
            ["LANGUAGE"] = list,
            ["LC_ALL"] = all,
            ["LC_MESSAGES"] = messages,
            ["LANG"] = lang,
        };

        Assert.That(Language.For(SystemLanguage.Wanted(variables.GetValueOrDefault)).Tag, Is.EqualTo(expected));
    }

    [TestCase("--language de", true)]
    [TestCase("--language fr", false)]
    [TestCase("--language", false)]
    public void CommandLine_TakesLanguagesThatTheProductSpeaks(string line, bool isTaken) =>
        Assert.That(HeadOptions.Read(line.Split(' '), out _) is not null, Is.EqualTo(isTaken));

    private static bool IsTranslated(string text) => text.Contains('⟦', StringComparison.Ordinal);

    private static IEnumerable<string> Says(ViewerScreen page) =>
        page.Cards.Concat(page.Tools).Select(item => item.Text).Append(page.Title);

    private static async Task<string> WithGermanAsync(TemporaryFolder folder, CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(folder.Path, TimeProvider.System, cancellationToken);
        var profile = (await store.Profiles.CreateAsync(null, cancellationToken))!;
        await new VisitorSettings(store).KeepAsync(
            new Visitor(profile.Code, false), new ViewSettings { Language = "de" }, cancellationToken);
        return profile.Code;
    }
}
