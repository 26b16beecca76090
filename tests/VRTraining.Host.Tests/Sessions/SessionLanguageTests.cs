// What the room sees of a session in the language of each one who looks.
using System.Net;
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

    [Test]
    public async Task Poll_IsAskedInTheWordsOfEachOneWhoReads_AndKeptInTheScriptsOwn()
    {
        await using var session = await Session.StartAsync(languages: "de");
        var (german, english) = (await session.JoinAsync(languages: "de"), await session.JoinAsync());
        var learner = await session.JoinAsync("learner");
        await session.ConsoleAsync("go-to", ("phase", "prebrief"));
        await learner.OpenAsync("/session");
        await learner.SendAsync("/session/agree");
        await session.ConsoleAsync("go-to", ("phase", "play"));
        await session.ConsoleAsync("ask-at-choices", ("kind", "vote"));
        await learner.OpenAsync("/session");
        await learner.SendAsync("/scenarios/thank-the-messenger/begin");
        while (learner.Has($"{learner.Path}/advance"))
        {
            await learner.SendAsync($"{learner.Path}/advance");
        }

        await Session.UntilAsync(() => session.State.OpenPolls.Any());
        var (kept, words) = (session.State.Polls.Single().Questions.Single(), session.Live.Playable!.In(Language.German));
        var inGerman = Simulation.Script.ScriptIndex.Of(words).Choice(new(kept.Options[0].Id)).Text;

        Assert.That(kept.Text, Is.EqualTo("What would you say?"));
        Assert.That(inGerman, Is.Not.EqualTo(kept.Options[0].Text));
        Assert.That(await TextOfAsync(german), Does.Contain("Was würdest du sagen?").And.Contain(inGerman));
        Assert.That(await TextOfAsync(english), Does.Contain("What would you say?").And.Contain(kept.Options[0].Text));
        Assert.That(
            await TextOfAsync(session.Facilitator, "/console"),
            Does.Contain("Was würdest du sagen?").And.Contain(inGerman).And.Contain("0 von 2 haben abgestimmt"));
    }

    [Test]
    public async Task Report_IsInTheFacilitatorsLanguage_ButTheSameForPrograms()
    {
        await using var session = await Session.StartAsync(languages: "de");
        await session.JoinAsync();
        await session.ConsoleAsync("note", ("text", "Ein langer Atemzug"));
        using var english = new Browserless(session.Desktop.Host);
        await english.OpenAsync(session.Desktop.Host.Address);

        Assert.That(
            await TextOfAsync(session.Facilitator, "/console/report/session.html"),
            Does.Contain("<html lang=\"de\">").And.Contain("<h2>Notizen</h2>").And.Contain("Dank"));
        Assert.That(
            await TextOfAsync(english, "/console/report/session.html"),
            Does.Contain("<html lang=\"en\">").And.Contain("<h2>Notes</h2>"));
        foreach (var file in new[] { "session.csv", "session.jsonl" })
        {
            var lines = await TextOfAsync(session.Facilitator, $"/console/report/{file}");
            Assert.That(lines, Is.EqualTo(await TextOfAsync(english, $"/console/report/{file}")));
            Assert.That(lines, Does.Contain("Agreed to the ground rules").And.Contain("Ein langer Atemzug"));
        }
    }

    [Test]
    public async Task Refusals_AreSaidInTheLanguageOfWhomTheyMeet()
    {
        await using var session = await Session.StartAsync(languages: "de");
        using var stranger = new Browserless(session.Desktop.Host, "de");
        await stranger.OpenAsync("/join");

        await stranger.SendAsync("/join", ("code", session.Doors.Code.Current == "000000" ? "000001" : "000000"));
        await session.ConsoleAsync("go-to", ("phase", "debrief"));

        Assert.That(WebUtility.HtmlDecode(stranger.Html), Does.Contain("Das ist nicht der Code dieser Sitzung."));
        Assert.That(
            WebUtility.HtmlDecode(session.Facilitator.Html), Does.Contain("Das gehört in einen anderen Teil der Sitzung."));
    }

    [Test]
    public async Task Mirror_TellsTheSceneToEachInTheirLanguage(CancellationToken cancellationToken)
    {
        await using var session = await Session.StartAsync();
        await session.PlayToTheDebriefAsync("setback-and-rewind");
        await session.ConsoleAsync("replay", ("run", session.State.Runs[0].Run.ToString()), ("event", "1000"));
        var wall = session.Desktop.Host.Mirrors;
        await Session.UntilAsync(() => wall.Sources.Count == 1);
        var told = new List<(string Language, string Text)>();
        foreach (var language in Language.Offered)
        {
            var feed = await wall.FeedAsync(wall.Sources[0].Id, language, cancellationToken);
            await foreach (var moment in feed!.MomentsAsync(cancellationToken))
            {
                told.Add((moment.Language, moment.Text));
                break;
            }
        }

        Assert.That(told.Select(each => each.Language), Is.EqualTo(new[] { "en", "de" }));
        Assert.That(told.Select(each => each.Text), Is.Unique.And.None.Empty);
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

    private static async Task<string> TextOfAsync(Browserless person, string address = "/session")
    {
        await person.OpenAsync(address);
        return WebUtility.HtmlDecode(person.Html);
    }
}
