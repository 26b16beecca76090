// What the room sees of a session in the language of each one who looks.
using VRTraining.Languages;

namespace VRTraining.Host.Tests.Sessions;

[CancelAfter(120_000)]
public sealed class SessionLanguageTests
{
    [Test]
    public async Task Room_InGermanAndEnglish_IsToldEachInItsOwn()
    {
        await using var session = await Session.StartAsync();
        var german = await session.JoinAsync(languages: "de");
        var english = await session.JoinAsync();

        await german.OpenAsync("/session");
        await english.OpenAsync("/session");

        Assert.That(german.Html, Does.Contain("<html lang=\"de\"").And.Contain("Bevor es losgeht"));
        Assert.That(german.Html, Does.Contain("Du bist <strong>Person 1 im Raum</strong>"));
        Assert.That(english.Html, Does.Contain("Before we begin").And.Contain("You are <strong>Participant 2</strong>"));
    }

    [TestCase("participant")]
    [TestCase("observer")]
    [TestCase("learner")]
    public async Task Phone_SaysNothingThatCannotBeTranslated(string role)
    {
        await using var session = await Session.StartAsync();
        var person = await session.JoinAsync(role, Language.Pseudo.Tag);
        var findings = new List<string>();
        await session.ConsoleAsync("go-to", ("phase", "prebrief"));
        await LookAsync("/session");
        await person.SendAsync("/session/agree");
        await LookAsync("/session");
        await LookAsync("/mirror");
        await session.ConsoleAsync("go-to", ("phase", "play"));
        await LookAsync("/session");
        await session.ConsoleAsync("close");
        await LookAsync("/session");

        Assert.That(findings, Is.Empty);

        async Task LookAsync(string address)
        {
            await person.OpenAsync(address);
            findings.AddRange(LanguageTests.Untranslated(person.Html, session.Desktop.Folder).Select(text => $"{address}: {text}"));
        }
    }

    [Test]
    public async Task Doors_SayNothingThatCannotBeTranslated()
    {
        await using var session = await Session.StartAsync();
        await session.JoinAsync();
        using var facilitator = new Browserless(session.Desktop.Host, Language.Pseudo.Tag);
        await facilitator.OpenAsync(session.Desktop.Host.Address);

        await facilitator.OpenAsync("/doors");

        using var stranger = new Browserless(session.Desktop.Host, Language.Pseudo.Tag);
        await stranger.OpenAsync("/join");

        Assert.That(LanguageTests.Untranslated(stranger.Html, session.Desktop.Folder), Is.Empty);
        Assert.That(
            LanguageTests.Untranslated(facilitator.Html, session.Desktop.Folder)
                .Where(text => !text.StartsWith("http", StringComparison.Ordinal)),
            Is.Empty);
    }
}
