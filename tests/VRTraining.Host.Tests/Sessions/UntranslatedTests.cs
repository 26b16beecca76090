// Every page of a session in the tongue that brackets each text: what stands outside of the brackets has no German.
using VRTraining.Languages;

namespace VRTraining.Host.Tests.Sessions;

[CancelAfter(300_000)]
public sealed class UntranslatedTests
{
    private readonly List<string> _findings = [];
    private Session _session = null!;

    [SetUp]
    public async Task Begin()
    {
        _findings.Clear();
        _session = await Session.StartAsync(scenario: null, Language.Pseudo.Tag);
    }

    [TearDown]
    public async Task End() => await _session.DisposeAsync();

    [Test]
    public async Task Console_UpToTheEndOfThePlay_SaysNothingThatCannotBeTranslated()
    {
        await LookAsync(_session.Facilitator, "/console");
        await OpenAsync();
        await LookAsync(_session.Facilitator, "/console");
        await LookAsync(_session.Facilitator, "/mirror");
        await LookAsync(_session.Facilitator, "/doors");
        var learner = await _session.JoinAsync("learner");
        await _session.JoinAsync("learner");
        var room = await _session.JoinManyAsync(5);
        await _session.ConsoleAsync("this-desktop");
        await DoAsync("go-to", ("phase", "debrief"));
        await DoAsync("go-to", ("phase", "prebrief"));
        while (_session.Facilitator.Has("/console/agree-for"))
        {
            await DoAsync("agree-for");
        }

        await DoAsync("go-to", ("phase", "play"));
        await DoAsync("ask-at-choices", ("kind", "vote"));
        await BeginAsync(learner);
        await LookAsync(_session.Facilitator, "/console");
        await ToTheChoiceAsync(learner);
        await LookAsync(_session.Facilitator, "/console");
        foreach (var person in room)
        {
            await person.OpenAsync("/session");
            await person.SendAsync("/session/vote", ("mark0", "1"));
        }

        await DoAsync("close-poll");
        await DoAsync("ask-at-choices");
        await DoAsync("poll/predict");
        await DoAsync("close-poll");
        await DoAsync("ask-hands");
        await room[0].OpenAsync("/session");
        await room[0].SendAsync("/session/show-hand");
        await room[0].SendAsync("/session/say", ("kind", "line"), ("text", "VRTraining"));
        await room[0].SendAsync("/session/react", ("reaction", "applause"));
        await DoAsync("show-message");
        await DoAsync("note", ("text", "VRTraining"));
        await DoAsync("steer/pause");
        await DoAsync("steer/resume");
        await DoAsync("steer/jump", ("node", "ahead"));
        await DoAsync("open-scale");
        await DoAsync("close-poll");
        await DoAsync("close");
        await LookAsync(_session.Facilitator, "/console");
        await LookAsync(_session.Facilitator, "/mirror");
        await LookAsync(_session.Facilitator, "/console/report");

        Assert.That(_findings, Is.Empty);
    }

    [TestCase("pearls", "plus-delta")]
    [TestCase("self-led", "pearls")]
    public async Task Debrief_OnConsoleAndPhones_SaysNothingThatCannotBeTranslated(string style, string other)
    {
        await OpenAsync();
        var observer = await _session.JoinAsync("observer", Language.Pseudo.Tag);
        var (learner, run) = await _session.PlayToTheDebriefAsync("setback-and-rewind", style, Language.Pseudo.Tag);
        await observer.OpenAsync("/session");
        await observer.SendAsync("/session/rate", ("level", "1"));
        await LookAsync(_session.Facilitator, "/console");
        await DoAsync("talk", ("who", "learner"));
        _session.Desktop.Time.Advance(TimeSpan.FromSeconds(20));
        for (var step = 0; step < 4; step++)
        {
            await DoAsync("step", ("step", $"{step}"));
            await LookAsync(learner, "/session");
            await LookAsync(observer, "/session");
        }

        await DoAsync("replay", ("run", run), ("event", "1"), ("thoughts", "true"));
        await DoAsync("replay", ("one", $"{run}/1"), ("other", $"{run}/2"));
        await LookAsync(learner, "/session");
        await LookAsync(observer, "/session");
        await Session.UntilAsync(() => _session.Desktop.Host.Mirrors.Sources.Count == 2);
        await LookAsync(observer, "/mirror");
        await DoAsync("begin-debrief", ("style", other));
        await DoAsync("close");
        await LookAsync(learner, "/session");

        Assert.That(_findings, Is.Empty);
    }

    [TestCase("participant")]
    [TestCase("observer")]
    [TestCase("learner")]
    public async Task Phone_SaysNothingThatCannotBeTranslated(string role)
    {
        await OpenAsync();
        var player = await _session.JoinAsync("learner");
        var person = await _session.JoinAsync(role, Language.Pseudo.Tag);
        await _session.ConsoleAsync("go-to", ("phase", "prebrief"));
        await LookAsync(person, "/session");
        await person.SendAsync("/session/agree");
        await LookAsync(person, "/session");
        await LookAsync(person, "/mirror");
        await _session.ConsoleAsync("open-scale", ("kind", "scale-before"));
        await LookAsync(person, "/session");
        await _session.ConsoleAsync("close-poll");
        await player.OpenAsync("/session");
        await player.SendAsync("/session/agree");
        await _session.ConsoleAsync("go-to", ("phase", "play"));
        await _session.ConsoleAsync("ask-at-choices", ("kind", "predict"));
        await LookAsync(person, "/session");
        await BeginAsync(player);
        await ToTheChoiceAsync(player);
        await LookAsync(person, "/session");
        await LookAsync(person, "/mirror");
        await _session.ConsoleAsync("close-poll");
        await _session.ConsoleAsync("ask-hands");
        await LookAsync(person, "/session");
        await person.OpenAsync("/join");
        await _session.ConsoleAsync("close");
        await LookAsync(person, "/session");

        Assert.That(_findings, Is.Empty);
    }

    private async Task OpenAsync()
    {
        await _session.Facilitator.OpenAsync("/console");
        await _session.Facilitator.SendAsync("/console/open", ("scenario", "thank-the-messenger"));
    }

    private static async Task BeginAsync(Browserless learner)
    {
        await learner.OpenAsync("/session");
        await learner.SendAsync("/scenarios/thank-the-messenger/begin");
    }

    private async Task ToTheChoiceAsync(Browserless learner)
    {
        while (learner.Has($"{learner.Path}/advance"))
        {
            await learner.SendAsync($"{learner.Path}/advance");
        }

        await Session.UntilAsync(() => _session.State.OpenPolls.Any());
    }

    /// <summary>The facilitator does something, and looks at what the console then says.</summary>
    private async Task DoAsync(string action, params (string Name, string Value)[] values)
    {
        await _session.ConsoleAsync(action, values);
        Look(_session.Facilitator);
        await LookAsync(_session.Facilitator, "/console");
    }

    private async Task LookAsync(Browserless person, string address)
    {
        await person.OpenAsync(address);
        Look(person);
    }

    private void Look(Browserless person) => _findings.AddRange(
        LanguageTests.Untranslated(person.Html, _session.Desktop.Folder)
            .Where(text => !text.Contains("http", StringComparison.Ordinal))
            .Select(text => $"{person.Path}: {text}"));
}
