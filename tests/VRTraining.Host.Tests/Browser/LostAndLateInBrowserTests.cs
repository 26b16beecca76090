// Who comes late catches up, and who loses the network or the host comes back where they were; in real browsers.
using Microsoft.Playwright;
using VRTraining.Host.Tests.Sessions;
using VRTraining.Sessions.State;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(900_000)]
public sealed class LostAndLateInBrowserTests : BrowserFixture
{
    private Session _session = null!;

    [SetUp]
    public async Task Begin() => _session = await Session.StartAsync();

    [TearDown]
    public async Task End() => await _session.DisposeAsync();

    private SessionState State => _session.State;

    [Test]
    public async Task LateComer_InMidVote_Votes_AndInMidDebrief_IsWhereTheRoomIs()
    {
        await VotingAsync();
        var late = await ComeInAsync(_session.Desktop, "participant");

        await VoteAsync(late);
        Assert.That(State.Boxes.Values.Single().Papers, Is.EqualTo(1));

        await DebriefingAsync();
        var later = await ComeInAsync(_session.Desktop, "participant");
        await Expect(later.GetByRole(AriaRole.Heading, new() { Name = "Reactions" })).ToBeVisibleAsync();
        await Expect(late.GetByRole(AriaRole.Heading, new() { Name = "Reactions" })).ToBeVisibleAsync();
        await _session.ConsoleAsync("step", ("step", "0"));
        await Expect(later.GetByRole(AriaRole.Heading, new() { Name = "Reactions" })).Not.ToBeVisibleAsync();
    }

    [Test]
    public async Task Phone_ThatLosesTheNetwork_ComesBackWhereItWas()
    {
        await using var line = new CuttableLine(Port);
        var others = await _session.JoinManyAsync(5);
        await VotingAsync();
        var phone = await ComeInOverAsync(line, "participant");
        await phone.EvaluateAsync("window.isTheSamePage = true");
        var thought = phone.GetByLabel("A thought, or what you would say");
        await thought.FillAsync("Half a sentence");

        line.CutForGood();
        await Expect(NoteOf(phone)).Not.ToBeEmptyAsync();
        var again = NoteOf(phone).GetByRole(AriaRole.Button);
        await SessionInBrowserTests.ChooseAsync(phone.Locator("[data-poll] [data-choice]").First, again);
        foreach (var other in others)
        {
            await other.OpenAsync("/session");
            await other.SendAsync("/session/vote", ("mark0", "1"));
        }

        line.Mend();
        await SessionInBrowserTests.ChooseAsync(again, phone.GetByText("You have voted"));
        await Expect(NoteOf(phone)).ToBeEmptyAsync();
        Assert.That(State.Boxes.Values.Single().Papers, Is.EqualTo(6));
        await Expect(thought).ToHaveValueAsync("Half a sentence");

        line.CutForGood();
        await Expect(NoteOf(phone)).Not.ToBeEmptyAsync();
        await DebriefingAsync();
        line.Mend();
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Reactions" })).ToBeVisibleAsync();
        Assert.That(await phone.EvaluateAsync<bool>("window.isTheSamePage === true"), "and nobody had to load anything again");
    }

    [Test]
    public async Task Learner_ThatLosesTheNetwork_GoesOnAtTheSameMoment()
    {
        await using var line = new CuttableLine(Port);
        var learner = await ComeInOverAsync(line, "learner");
        await learner.GotoAsync(Over(line, "/settings"));
        await learner.GetByLabel("Portraits and text").CheckAsync();
        await PressAsync(learner, "Keep these settings");
        await Expect(learner.Locator("main .note")).ToBeVisibleAsync();
        await learner.GotoAsync(Over(line, "/session"));
        await _session.ConsoleAsync("go-to", ("phase", "prebrief"));
        await PressAsync(learner, "I agree");
        await Expect(learner.GetByText("You have agreed")).ToBeVisibleAsync();
        await _session.ConsoleAsync("go-to", ("phase", "play"));
        await PressAsync(learner, "Begin");
        await SessionInBrowserTests.AdvanceToTheChoiceAsync(learner);
        var events = await learner.Locator(".panel-body").GetAttributeAsync("data-events");

        line.CutForGood();
        await Expect(NoteOf(learner)).Not.ToBeEmptyAsync();
        line.Mend();
        await Expect(NoteOf(learner)).ToBeEmptyAsync();

        await Expect(learner.Locator(".panel-body")).ToHaveAttributeAsync("data-events", events!);
        await SessionInBrowserTests.ChooseAsync(
            learner.Locator("[data-choice]").First, learner.Locator($".panel-body:not([data-events='{events}'])"));
        Assert.That(State.Runs, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Phones_OpenWhileTheHostIsStartedAnew_SendTheirNextPress(CancellationToken cancellationToken)
    {
        var idle = await ComeInAsync(_session.Desktop, "participant");
        var eager = await ComeInAsync(_session.Desktop, "observer");
        await _session.ConsoleAsync("go-to", ("phase", "prebrief"));
        foreach (var phone in new[] { idle, eager })
        {
            await phone.EvaluateAsync("window.isTheSamePage = true");
            await Expect(phone.GetByRole(AriaRole.Button, new() { Name = "I agree" })).ToBeVisibleAsync();
        }

        await _session.Desktop.StopAsync();
        var again = NoteOf(eager).GetByRole(AriaRole.Button);
        await SessionInBrowserTests.ChooseAsync(eager.GetByRole(AriaRole.Button, new() { Name = "I agree" }), again);
        await Expect(NoteOf(idle)).Not.ToBeEmptyAsync();
        await _session.Desktop.StartAgainAsync(cancellationToken);

        await SessionInBrowserTests.ChooseAsync(again, eager.GetByText("You have agreed"));
        await Expect(NoteOf(idle)).ToBeEmptyAsync();
        await PressAsync(idle, "I agree");
        await Expect(idle.GetByText("You have agreed")).ToBeVisibleAsync();
        Assert.That(State.People.Values.Count(person => person.Agreed), Is.EqualTo(3), "the facilitator, and both phones");
        foreach (var phone in new[] { idle, eager })
        {
            await Expect(NoteOf(phone)).ToBeEmptyAsync();
            Assert.That(await phone.EvaluateAsync<bool>("window.isTheSamePage === true"));
        }
    }

    [Test]
    public async Task Console_WhoseBrowserDiesInMidVote_OpensAgainWhereItWas()
    {
        var console = await Browser.OpenAsync(_session.Doors.FacilitatorAddress, 1366, 768);
        var phone = await ComeInAsync(_session.Desktop, "participant");
        await VotingAsync();
        await VoteAsync(phone);
        await Expect(console.GetByText("1 of 1 have voted")).ToBeVisibleAsync();

        await console.Context.CloseAsync();
        var again = await Browser.OpenAsync(_session.Doors.FacilitatorAddress, 1366, 768);

        await Expect(again.GetByText("1 of 1 have voted")).ToBeVisibleAsync();
        await PressAsync(again, "Close the poll");
        await Expect(phone.GetByText("What the room said")).ToBeVisibleAsync();
    }

    [TestCase(1996)]
    [TestCase(2061)]
    public async Task Phone_WhoseClockIsYearsOff_VotesAndGoesAlong(int year)
    {
        var phone = await ComeInAsync(_session.Desktop, "participant");
        await phone.Clock.SetFixedTimeAsync(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await phone.GotoAsync(AddressOf(_session.Desktop, "/session"));
        await VotingAsync();

        await VoteAsync(phone);

        Assert.That(await phone.EvaluateAsync<int>("new Date().getUTCFullYear()"), Is.EqualTo(year));
        Assert.That(State.Boxes.Values.Single().Papers, Is.EqualTo(1));
        await DebriefingAsync();
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Reactions" })).ToBeVisibleAsync();
    }

    private int Port => new Uri(_session.Desktop.Host.Address).Port;

    private static ILocator NoteOf(IPage page) => page.Locator("#stage-note");

    private static string Over(CuttableLine line, string path) => $"http://127.0.0.1:{line.Port}{path}";

    private static Task VoteAsync(IPage phone) => SessionInBrowserTests.ChooseAsync(
        phone.Locator("[data-poll] [data-choice]").First, phone.GetByText("You have voted"));

    private async Task<IPage> ComeInOverAsync(CuttableLine line, string role) =>
        await ComeInAsync(await Browser.OpenAsync(Over(line, "/join"), 390, 844), _session.Desktop, role);

    /// <summary>A learner without script has come to a choice, and the room votes.</summary>
    private async Task VotingAsync()
    {
        var learner = await _session.JoinAsync("learner");
        await _session.ConsoleAsync("go-to", ("phase", "prebrief"));
        await learner.OpenAsync("/session");
        await learner.SendAsync("/session/agree");
        await _session.ConsoleAsync("go-to", ("phase", "play"));
        await _session.ConsoleAsync("ask-at-choices", ("kind", "vote"));
        await learner.OpenAsync("/session");
        await learner.SendAsync("/scenarios/thank-the-messenger/begin");
        while (learner.Has($"{learner.Path}/advance"))
        {
            await learner.SendAsync($"{learner.Path}/advance");
        }

        await Session.UntilAsync(() => !State.Boxes.IsEmpty);
    }

    /// <summary>The room goes on to the debrief, and there to the reactions.</summary>
    private async Task DebriefingAsync()
    {
        await _session.ConsoleAsync("ask-at-choices", ("kind", "none"));
        await _session.ConsoleAsync("close-poll", ("poll", $"{State.OpenPolls.Single().Id}"));
        await _session.ConsoleAsync("go-to", ("phase", "debrief"));
        await _session.ConsoleAsync("begin-debrief", ("style", "pearls"));
        await _session.ConsoleAsync("step", ("step", "1"));
    }
}
