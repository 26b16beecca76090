// Reports about somebody in the language that was asked for, or that the profile chose on the desktop.
using VRTraining.Host.Visits;
using VRTraining.Storage;
using VRTraining.Storage.Runs;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Commands;

[CancelAfter(300_000)]
public sealed class ReportLanguageTests
{
    private Started _command = null!;

    [SetUp]
    public async Task PlayAScenarioThatIsTranslated()
    {
        _command = new Started();
        var scenario = Repository.PathOf("scenarios", "thank-the-messenger");
        var play = await _command.RunAsync("play", scenario, "--plan", Path.Combine(scenario, "plans", "best.plan"));
        Assert.That(play.Code, Is.Zero, play.Error);
    }

    [TearDown]
    public void End() => _command.Dispose();

    [TestCase("html", "Was du als Nächstes ausprobieren kannst", "What to try next")]
    [TestCase("certificate", "Bescheinigung über eine Übung", "Certificate of practice")]
    public async Task Report_IsInTheLanguageAskedFor_ElseTheProfilesOwn_ElseEnglish(string kind, string german, string english)
    {
        var plain = await WrittenAsync(kind);
        var asked = await WrittenAsync(kind, "--language", "de-AT");
        await ChooseGermanAsync();
        var chosen = await WrittenAsync(kind);
        var overruled = await WrittenAsync(kind, "--language", "en");

        Assert.That(plain, Does.Contain("<html lang=\"en\">").And.Contain(english).And.Contain("Thank the messenger"));
        Assert.That(asked, Does.Contain("<html lang=\"de\">").And.Contain(german).And.Contain("Danke fürs Bescheidsagen"));
        Assert.That(chosen, Is.EqualTo(asked));
        Assert.That(overruled, Is.EqualTo(plain));
    }

    [Test]
    public async Task ReportOfEveryone_IsInTheLanguageAskedFor_WithTheScriptsOwnTitle()
    {
        var asked = await WrittenAsync("html", "--all", "--until", "2126-12-31", "--language", "de");
        await ChooseGermanAsync();
        var chosen = await WrittenAsync("html", "--all", "--until", "2126-12-31");

        Assert.That(asked, Does.Contain("<html lang=\"de\">").And.Contain("<h1>Alle Übenden, bis 31. Dez. 2126</h1>"));
        Assert.That(asked, Does.Contain("Danke fürs Bescheidsagen").And.Contain("Es gibt noch keine Zahlen."));
        Assert.That(chosen, Is.EqualTo(asked));
    }

    [Test]
    public async Task Gradebook_HasTheColumnsThatPlatformsKnow_AndFeedbackInTheLanguageAskedFor()
    {
        var german = (await WrittenAsync("gradebook", "--language", "de")).Split("\r\n");
        var english = (await WrittenAsync("gradebook")).Split("\r\n");

        Assert.That(german[0], Is.EqualTo(english[0]).And.EndsWith("email,idnumber,scenario,grade,runs,feedback"));
        Assert.That(german[1], Does.Contain(",Danke fürs Bescheidsagen,100,1,").And.Contain("Fähigkeiten gezeigt."));
        Assert.That(english[1], Does.Contain(",Thank the messenger,100,1,").And.Contain("skills shown."));
    }

    [Test]
    public async Task Report_InALanguageThatIsNotSpoken_IsRefused()
    {
        var export = await _command.RunAsync("export", "html", "--out", _command.PathOf("run.html"), "--language", "fr");

        Assert.That((export.Code, File.Exists(_command.PathOf("run.html"))), Is.EqualTo((2, false)));
        Assert.That(export.Error, Does.Contain("There are no reports in 'fr'. Write one of: en, de."));
    }

    private async Task<string> WrittenAsync(string kind, params string[] options)
    {
        var file = _command.PathOf("report.html");
        var export = await _command.RunAsync(["export", kind, "--out", file, .. options]);
        Assert.That(export.Code, Is.Zero, export.Error);
        return await File.ReadAllTextAsync(file);
    }

    /// <summary>As the desktop's page of settings does.</summary>
    private async Task ChooseGermanAsync()
    {
        await using var store = await SqliteStore.OpenAsync(_command.Data, TimeProvider.System, default);
        var run = (await store.Runs.ListAsync(RunFilter.All, 1, default)).Single();
        await store.Settings.SetAsync(
            $"view:{run.Header.Run.Profile}", new ViewSettings { Language = "de" }.ToJson(), default);
    }
}
