// Two learners side by side in real browsers: one console for both, a poll and a held pick for each.
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VRTraining.Host.Doors;
using VRTraining.Sessions.People;
using VRTraining.Sessions.State;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(600_000)]
public sealed class SeveralLearnersInBrowserTests : BrowserFixture
{
    private Desktop _desktop = null!;

    [SetUp]
    public async Task Begin() => _desktop = await Desktop.StartAsync(doors: new DoorOptions { Scenario = "thank-the-messenger" });

    [TearDown]
    public async Task End() => await _desktop.DisposeAsync();

    private SessionState State => _desktop.Host.Session!.State!;

    [Test]
    public async Task Console_SwitchesBetweenLearners_WhosePollsAndPicksAreTheirOwn()
    {
        var console = await Browser.OpenAsync(_desktop.Host.Address, 1366, 768);
        var (ada, ben) = (await LearnerAsync("Ada"), await LearnerAsync("Ben"));
        var phone = await ComeInAsync(_desktop, "participant");
        var room = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ParticipantAsync()));
        await console.GotoAsync(AddressOf(_desktop, "/console"));
        await PressAsync(console, "To the ground rules");
        await PressAsync(ada, "I agree");
        await PressAsync(ben, "I agree");
        await Expect(ben.GetByText("You have agreed")).ToBeVisibleAsync();
        await Expect(ada.GetByText("You have agreed")).ToBeVisibleAsync();
        await PressAsync(console, "Begin the play");
        await Expect(console.Locator("[data-phase=play]")).ToBeVisibleAsync();
        await PressAsync(console, "vote");
        await Expect(console.GetByRole(AriaRole.Button, new() { Name = "vote", Exact = true, Pressed = true })).ToBeVisibleAsync();
        foreach (var learner in new[] { ada, ben })
        {
            await PressAsync(learner, "Begin");
            await SessionInBrowserTests.AdvanceToTheChoiceAsync(learner);
            await Expect(learner.GetByText("The room is voting")).ToBeVisibleAsync();
        }

        await Expect(phone.Locator(".ballot")).ToHaveCountAsync(2);
        await Expect(phone.Locator(".ballot .tag")).ToHaveTextAsync(["Ada", "Ben"]);
        await PictureAsync(phone, "session-two-phone");
        var tabs = console.GetByRole(AriaRole.Navigation, new() { Name = "Learners" }).GetByRole(AriaRole.Link);
        await Expect(tabs).ToHaveTextAsync([new Regex("^Ada held: 0 voted$"), new Regex("^Ben held: 0 voted$")]);
        await SwitchAsync(console, "2");
        await SessionInBrowserTests.ChooseAsync(ada.Locator("[data-choice]").First, ada.GetByText("You said:"));
        await SessionInBrowserTests.ChooseAsync(ben.Locator("[data-choice]").Nth(1), ben.GetByText("You said:"));
        await VoteAsync(room, PollOf("Ada"), option: 0);
        await VoteAsync(room[..3], PollOf("Ben"), option: 1);
        await Expect(tabs).ToHaveTextAsync([new Regex("^Ada held: 5 voted$"), new Regex("^Ben held: 3 voted$")]);
        await Expect(console.GetByText("3 of 6 have voted")).ToBeVisibleAsync();
        await PictureAsync(console, "session-two-console");
        Assert.That(await console.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), Is.False);

        await PressKeyAsync(console, "c");
        await Expect(ben.GetByText("You said:")).Not.ToBeVisibleAsync();
        await Expect(ada.GetByText("The room is voting")).ToBeVisibleAsync();
        await Expect(phone.Locator(".ballot .tag")).ToHaveTextAsync(["Ada"]);
        await NoteAsync(console, "Ben took a breath");
        await PressKeyAsync(console, "p");
        await Expect(tabs.Nth(1)).ToHaveTextAsync(new Regex("^Ben paused at "));
        await Expect(tabs.Nth(0)).ToHaveTextAsync(new Regex("^Ada held"));
        await SwitchAsync(console, "1");
        await Expect(console.GetByText("5 of 6 have voted")).ToBeVisibleAsync();
        await NoteAsync(console, "Ada asked first");
        await PressKeyAsync(console, "c");
        await Expect(console.Locator(".result").GetByText("5 votes")).ToBeVisibleAsync();
        await Expect(ada.GetByText("You said:")).Not.ToBeVisibleAsync();

        Assert.That(
            State.StandingNotes.Select(note => State.People[State.RunOf(note.Moment!.Value.Run)!.Learner].Called),
            Is.EqualTo(new[] { "Ben", "Ada" }), "each note on the run that was shown");
        var wall = await Browser.OpenAsync(_desktop.Host.Address, 1366, 768, javaScript: false);
        await wall.GotoAsync(AddressOf(_desktop, "/mirror"));
        await Expect(wall.Locator(".mirror-name")).ToHaveCountAsync(2);
        await Expect(wall.Locator(".mirror-name").Filter(new() { HasText = "Ada" })).ToHaveCountAsync(1);
        await Expect(wall.Locator(".mirror-name").Filter(new() { HasText = "Ben" })).ToHaveCountAsync(1);
    }

    private async Task<IPage> LearnerAsync(string name)
    {
        var page = await ComeInAsync(_desktop, "learner");
        await page.GotoAsync(AddressOf(_desktop, "/settings"));
        await page.GetByLabel("Portraits and text").CheckAsync();
        await PressAsync(page, "Keep these settings");
        await Expect(page.Locator("main .note")).ToBeVisibleAsync();
        await page.GotoAsync(AddressOf(_desktop, "/session"));
        await page.GetByText("Give a name, if you like").ClickAsync();
        await page.GetByLabel("What shall we call you?").FillAsync(name);
        await PressAsync(page, "Keep it");
        await Expect(page.Locator(".session-who")).ToContainTextAsync(name);
        return page;
    }

    private async Task<Browserless> ParticipantAsync()
    {
        var person = new Browserless(_desktop.Host);
        await person.OpenAsync("/join");
        await person.SendAsync("/join", ("code", _desktop.Host.Doors!.Code.Current), ("role", "participant"));
        return person;
    }

    private int PollOf(string learner)
    {
        var person = State.People.Values.Single(person => person is { Role: SessionRole.Learner } && person.Name == learner);
        return State.OpenPollOn(State.RunBy(person.Id)!.Run)!.Id.Value;
    }

    private static async Task VoteAsync(Browserless[] room, int poll, int option)
    {
        foreach (var person in room)
        {
            await person.OpenAsync("/session");
            await person.SendAsync("/session/vote", ("poll", $"{poll}"), ("mark0", $"{option}"));
            Assert.That(person.Html, Does.Contain("You have voted"));
        }
    }

    private static async Task SwitchAsync(IPage console, string key)
    {
        await console.Locator("h1").ClickAsync(new() { Force = true });
        await PressKeyAsync(console, key);
        await Expect(console.Locator($".learner[data-key='{key}']")).ToHaveAttributeAsync("aria-current", "true");
        await ArriveAsync(console, "/console");
    }

    private static async Task NoteAsync(IPage console, string text)
    {
        await console.Locator("h1").ClickAsync(new() { Force = true });
        await PressKeyAsync(console, "n");
        await console.Keyboard.TypeAsync(text);
        await PressKeyAsync(console, "Enter");
        await Expect(console.Locator(".notes").GetByText(text)).ToBeVisibleAsync();
        await Expect(console.Locator("#note-text")).ToHaveValueAsync("");
        await PressKeyAsync(console, "Escape");
    }
}
