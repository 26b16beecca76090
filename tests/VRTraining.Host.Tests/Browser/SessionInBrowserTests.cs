// A whole session in eight real browsers: gathering, contract, a vote that holds the pick, notes by key, debrief, report.
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using VRTraining.Host.Doors;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(600_000)]
public sealed class SessionInBrowserTests : BrowserFixture
{
    private Desktop _desktop = null!;

    [SetUp]
    public async Task Begin() => _desktop = await Desktop.StartAsync(doors: new DoorOptions { Scenario = "thank-the-messenger" });

    [TearDown]
    public async Task End() => await _desktop.DisposeAsync();

    [Test]
    public async Task Session_WithEightBrowsers_GoesToTheReport()
    {
        var console = await Browser.VisitAsync(_desktop, width: 1366);
        await console.GotoAsync(Address("/console"));
        var learner = await JoinAsync("learner");
        var room = new List<IPage>();
        for (var i = 0; i < 6; i++)
        {
            room.Add(await JoinAsync("participant"));
        }

        await PictureAsync(room[0], "session-phone-contract");
        await PressAsync(console, "To the ground rules");
        await PressAsync(learner, "I agree");
        await PressAsync(room[0], "I agree");
        await Expect(learner.GetByText("You have agreed")).ToBeVisibleAsync();
        await PressAsync(console, "Begin the play");
        await Expect(console.Locator("[data-phase=play]")).ToBeVisibleAsync();
        await PressAsync(console, "vote");
        await Expect(console.GetByRole(AriaRole.Button, new() { Name = "vote", Exact = true, Pressed = true })).ToBeVisibleAsync();
        await PressAsync(learner, "Begin");
        await AdvanceToTheChoiceAsync(learner);
        await Expect(learner.GetByText("The room is voting")).ToBeVisibleAsync();
        await ChooseAsync(learner.Locator("[data-choice]").First, learner.GetByText("You said:"));

        await PictureAsync(room[0], "session-phone-vote");
        foreach (var (page, i) in room.Select((page, i) => (page, i)))
        {
            await ChooseAsync(page.Locator("[data-poll] [data-choice]").Nth(i % 2), page.GetByText("You have voted"));
        }

        await Expect(console.GetByText("6 of 6 have voted")).ToBeVisibleAsync();
        await PictureAsync(console, "session-console");
        await FitsAsync(console);
        await console.Locator("h1").ClickAsync(new() { Force = true });
        await PressKeyAsync(console, "c");
        await Expect(room[0].GetByText("6 votes")).ToBeVisibleAsync();
        await Expect(learner.GetByText("You said:")).Not.ToBeVisibleAsync();
        await PictureAsync(room[0], "session-phone-result");

        await NoteByKeysAsync(console);
        await PressAsync(room[1], "Well done");

        // A press is lost while another is on its way.
        await Expect(room[1].Locator("#panel[aria-busy]")).ToHaveCountAsync(0);
        await room[1].GetByLabel("A thought, or what you would say").FillAsync("He looked relieved.");
        await PressAsync(room[1], "Send as a thought");
        await PressAsync(console, "Show");
        await Expect(room[2].GetByText("He looked relieved.")).ToBeVisibleAsync();

        await PressAsync(console, "To the debrief");
        await PressAsync(console, "PEARLS");
        await console.Locator("[aria-label='Who talks'] button").First.ClickAsync();
        await Expect(console.Locator("[aria-label='Who talks'] [aria-pressed=true]")).ToBeVisibleAsync();
        await PressAsync(console, "Reactions");
        await Expect(room[3].GetByRole(AriaRole.Heading, new() { Name = "Reactions" })).ToBeVisibleAsync();
        await LookAgainAsync(console, room[3]);
        await room[3].GetByLabel("When this happens").FillAsync("somebody brings bad news");
        await room[3].GetByLabel("… I will").FillAsync("thank them first");
        await PressAsync(room[3], "Keep this plan");
        await Expect(room[3].GetByText("When somebody brings bad news, I will thank them first")).ToBeVisibleAsync();
        await PictureAsync(console, "session-debrief");

        await console.Locator("summary", new() { HasText = "End" }).ClickAsync();
        await PressAsync(console, "End the session");
        await Expect(room[4].GetByText("This session is over")).ToBeVisibleAsync();
        var report = await ReportAsync(console);
        Assert.That(report, Does.Contain("A long breath").And.Contain("He looked relieved.").And.Contain("<td>6</td>"));
        Assert.That(report, Does.Not.Contain("thank them first"), "plans are only counted without names");
    }

    [Test]
    public async Task News_LeavesAlone_WhatTheFacilitatorIsAt()
    {
        var console = await Browser.VisitAsync(_desktop, width: 1366);
        await console.GotoAsync(Address("/console"));
        await console.Locator("[data-part=people] > summary").ClickAsync();
        await console.Locator("summary", new() { HasText = "Psychological safety scale" }).ClickAsync();
        await console.Locator("#note-text").FillAsync("half a sentence");
        await console.Locator("#note-text").EvaluateAsync("field => { field.focus(); field.setSelectionRange(4, 4); }");

        var phones = await Task.WhenAll(JoinAsync("participant"), JoinAsync("participant"), JoinAsync("observer"));
        await Expect(console.GetByText("People: 3")).ToBeVisibleAsync();
        await PressAsync(phones[0], "I agree");
        await Expect(console.Locator(".people").GetByText("✓")).ToBeVisibleAsync();

        await Expect(console.Locator("details[open]")).ToHaveCountAsync(2);
        await console.Keyboard.TypeAsync(" a");
        await Expect(console.Locator("#note-text")).ToHaveValueAsync("half a a sentence");
    }

    [Test]
    public async Task Keys_AreShown_AndTheHelpGivesWayToEscape()
    {
        var console = await Browser.VisitAsync(_desktop, width: 1366);
        await console.GotoAsync(Address("/console"));
        await Expect(console.GetByRole(AriaRole.Button, new() { Name = "Undo" }).Locator("kbd")).ToHaveTextAsync("u");

        await PressKeyAsync(console, "?");
        await Expect(console.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await PressKeyAsync(console, "Escape");

        await Expect(console.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Console_InBothSchemes_HasNoBarrier(ColorScheme scheme)
    {
        var console = await Browser.VisitAsync(_desktop, scheme: scheme, width: 1366);
        await console.GotoAsync(Address("/console"));
        await Expect(console.GetByRole(AriaRole.Button, new() { Name = "To the ground rules" })).ToBeVisibleAsync();

        var found = await console.RunAxe();

        Assert.That(found.Violations.Select(violation => $"{violation.Id}: {violation.Help}"), Is.Empty);
    }

    private static async Task NoteByKeysAsync(IPage console)
    {
        await console.Locator("h1").ClickAsync(new() { Force = true });
        await PressKeyAsync(console, "n");
        await console.Keyboard.TypeAsync("A long breath");
        await PressKeyAsync(console, "Enter");
        await Expect(console.Locator(".notes").GetByText("A long breath")).ToBeVisibleAsync();
        await Expect(console.Locator("#note-text")).ToHaveValueAsync("");
        await PressKeyAsync(console, "Escape");
        await PressKeyAsync(console, "b");
        await Expect(console.Locator(".notes li")).ToHaveCountAsync(2);
        await PressKeyAsync(console, "u");
        await Expect(console.Locator(".notes li").Filter(new() { HasText = "★" })).ToHaveCountAsync(0);
    }

    /// <summary>The moment of choice on the console, on a phone and on the mirror; then another way.</summary>
    private async Task LookAgainAsync(IPage console, IPage phone)
    {
        var mirror = await console.Context.NewPageAsync();
        await mirror.SetViewportSizeAsync(1920, 1080);
        await mirror.GotoAsync(Address("/mirror"));
        await console.Locator(".replay-marks button").First.ClickAsync();
        await Expect(phone.GetByText("It would have led to:").First).ToBeVisibleAsync();
        await Expect(mirror.Locator(".mirror-replay")).ToHaveTextAsync("Looking again · attempt 1");
        await Expect(mirror.Locator(".mirror-given")).ToHaveTextAsync("said");
        await Expect(mirror.Locator(".mirror[data-shown]")).ToHaveCountAsync(1);
        await PressAsync(console, "Thoughts");
        await PictureAsync(console, "session-replay-console");
        await PictureAsync(mirror, "session-replay-mirror");
        await console.GetByRole(AriaRole.Button, new() { Name = "Show this way on the mirror" }).First.ClickAsync();
        await Expect(mirror.Locator(".mirror-replay")).ToHaveTextAsync("Another way");
        await PictureAsync(mirror, "session-other-way");
        await mirror.CloseAsync();
    }

    /// <summary>All that a facilitator needs at once lies on 1366 × 768, without sideways scrolling.</summary>
    private static async Task FitsAsync(IPage console)
    {
        await console.SetViewportSizeAsync(1366, 768);
        var overflow = await console.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");
        Assert.That(overflow, Is.False);
        foreach (var name in new[] { "Close the poll", "Go on", "Note", "Bookmark" })
        {
            var box = await console.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.BoundingBoxAsync();
            Assert.That(box!.Y + box.Height, Is.LessThanOrEqualTo(768), name);
        }
    }

    /// <summary>A choice rests for a moment after it has come: pressed again, as a person would, until the page has taken it.</summary>
    internal static async Task ChooseAsync(ILocator choice, ILocator taken)
    {
        while (!await taken.IsVisibleAsync())
        {
            TestContext.CurrentContext.CancellationToken.ThrowIfCancellationRequested();
            await choice.EvaluateAllAsync<object?>("found => found[0]?.click()");
        }
    }

    internal static async Task AdvanceToTheChoiceAsync(IPage learner)
    {
        await ArriveAsync(learner, "/runs/[^/]+");
        while (await learner.Locator("[data-choice]").CountAsync() == 0)
        {
            var count = await learner.Locator(".panel-body").GetAttributeAsync("data-events");
            if (await learner.Locator("form[action$='/advance'] button").CountAsync() > 0)
            {
                await learner.Locator("form[action$='/advance'] button").ClickAsync();
            }

            await Expect(learner.Locator(".panel-body")).Not.ToHaveAttributeAsync("data-events", count!);
        }
    }

    private async Task<IPage> JoinAsync(string role)
    {
        var page = await ComeInAsync(_desktop, role);
        if (role == "learner")
        {
            // Eight browsers on one small machine: the learner's room in 3D is tested elsewhere.
            await page.GotoAsync(Address("/settings"));
            await page.GetByLabel("Portraits and text").CheckAsync();
            await PressAsync(page, "Keep these settings");
            await Expect(page.Locator("main .note")).ToBeVisibleAsync();
            await page.GotoAsync(Address("/session"));
        }

        return page;
    }

    private static async Task<string> ReportAsync(IPage console)
    {
        await console.GetByRole(AriaRole.Link, new() { Name = "Take the report" }).ClickAsync();
        var download = await console.RunAndWaitForDownloadAsync(() =>
            console.GetByRole(AriaRole.Link, new() { Name = "A page (HTML)" }).ClickAsync());
        return await File.ReadAllTextAsync((await download.PathAsync())!);
    }

    private string Address(string path) => AddressOf(_desktop, path);
}
