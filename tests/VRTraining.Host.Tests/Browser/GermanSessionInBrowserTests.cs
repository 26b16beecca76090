// A session in German in real browsers: console, phones, vote, mirror, debrief, report; and that the long words fit.
using System.Net;
using Microsoft.Playwright;
using VRTraining.Host.Doors;
using VRTraining.Host.Tests.Sessions;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(600_000)]
public sealed class GermanSessionInBrowserTests : BrowserFixture
{
    private Desktop _desktop = null!;

    [SetUp]
    public async Task Begin() => _desktop = await Desktop.StartAsync(doors: new DoorOptions { Scenario = "thank-the-messenger" });

    [TearDown]
    public async Task End() => await _desktop.DisposeAsync();

    [Test]
    public async Task Session_InGerman_GoesToTheReport()
    {
        var console = await Browser.VisitAsync(_desktop, width: 1366, language: "de");
        await console.SetViewportSizeAsync(1366, 768);
        await console.GotoAsync(Address("/console"));
        var phone = await ComeInAsync(_desktop, "participant", language: "de");
        var observer = await ComeInAsync(_desktop, "observer", language: "de");
        using var learner = new Browserless(_desktop.Host, "de");
        await learner.OpenAsync("/join");
        await learner.SendAsync("/join", ("code", _desktop.Host.Doors!.Code.Current), ("role", "learner"));
        await LookAsync(console, "gathering");
        await PressAsync(console, "Zu den Grundregeln");
        await Expect(console.Locator("[data-phase=prebrief]")).ToBeVisibleAsync();
        await LookAsync(phone, "phone-contract");
        await PressAsync(console, "Hat laut zugestimmt");
        await Expect(console.GetByText("Übende Person 3 hat zugestimmt.")).ToBeVisibleAsync();
        await PressAsync(console, "Mit dem Üben beginnen");
        await Expect(console.Locator("[data-phase=play]")).ToBeVisibleAsync();
        await PressAsync(console, "abstimmen");
        await Expect(console.GetByRole(AriaRole.Button, new() { Name = "abstimmen", Exact = true, Pressed = true })).ToBeVisibleAsync();
        await ToTheChoiceAsync(learner);

        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Was würdest du sagen?" })).ToBeVisibleAsync();
        await LookAsync(phone, "phone-vote");
        await SessionInBrowserTests.ChooseAsync(
            phone.Locator("[data-poll] [data-choice]").First, phone.GetByText("Du hast abgestimmt"));
        await Expect(console.GetByText("1 von 2 haben abgestimmt")).ToBeVisibleAsync();
        await LookAsync(console, "vote");
        await InSightAsync(console, "Abstimmung schließen", "Weiter", "Notiz", "Lesezeichen");
        var mirror = await console.Context.NewPageAsync();
        await mirror.GotoAsync(Address("/mirror"));
        await Expect(mirror.Locator(".mirror-words[lang=de] .mirror-choices li").First).ToBeVisibleAsync();
        await Expect(mirror.Locator(".mirror[data-shown]")).ToHaveCountAsync(1);
        await LookAsync(mirror, "mirror");
        await mirror.CloseAsync();
        await PressAsync(console, "Abstimmung schließen");
        await Expect(console.GetByRole(AriaRole.Button, new() { Name = "Um Handzeichen bitten (offen)" })).ToBeVisibleAsync();
        await Expect(phone.GetByText("zu wenige, um sie auszuzählen")).ToBeVisibleAsync();
        await LookAsync(observer, "phone-ratings");

        await PressAsync(console, "Zur Nachbesprechung");
        await Expect(console.Locator("[data-phase=debrief]")).ToBeVisibleAsync();
        await PressAsync(console, "PEARLS");
        var talk = console.GetByRole(AriaRole.Button, new() { Name = "Die übende Person" });
        await talk.ClickAsync();
        await Expect(talk).ToHaveAttributeAsync("aria-pressed", "true");
        await PressAsync(console, "Reaktionen");
        await Expect(console.Locator(".debrief-steps .course-now")).ToHaveTextAsync("Reaktionen");
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Reaktionen" })).ToBeVisibleAsync();
        await LookAsync(phone, "phone-debrief");
        await LookAsync(console, "debrief");

        await console.Locator("summary", new() { HasText = "Beenden" }).ClickAsync();
        await PressAsync(console, "Sitzung beenden");
        await Expect(phone.GetByText("Diese Sitzung ist zu Ende.")).ToBeVisibleAsync();
        await console.GetByRole(AriaRole.Link, new() { Name = "Bericht mitnehmen" }).ClickAsync();
        await Expect(console.GetByRole(AriaRole.Link, new() { Name = "Eine Seite (HTML)" })).ToBeVisibleAsync();
        await LookAsync(console, "report-page");
        var download = await console.RunAndWaitForDownloadAsync(() =>
            console.GetByRole(AriaRole.Link, new() { Name = "Eine Seite (HTML)" }).ClickAsync());
        var report = WebUtility.HtmlDecode(await File.ReadAllTextAsync((await download.PathAsync())!));

        Assert.That(report, Does.Contain("<html lang=\"de\">").And.Contain("Was würdest du sagen?"));
        var page = await console.Context.NewPageAsync();
        await page.SetContentAsync(report);
        await LookAsync(page, "report");
    }

    [Test]
    public async Task Debrief_InGerman_FitsConsoleAndPhone()
    {
        await using var session = await Session.StartAsync(languages: "de");
        await session.JoinManyAsync(2);
        var observer = await session.JoinAsync("observer", "de");
        var (_, run) = await session.PlayToTheDebriefAsync("setback-and-rewind", "self-led", "de");
        await observer.OpenAsync("/session");
        await observer.SendAsync("/session/rate", ("level", "2"));
        await session.ConsoleAsync("replay", ("run", run), ("event", "1000"), ("thoughts", "true"));
        var console = await Browser.VisitAsync(session.Desktop, width: 1366, language: "de");
        await console.SetViewportSizeAsync(1366, 768);
        await console.GotoAsync(AddressOf(session.Desktop, "/console"));
        await Expect(console.GetByText("Was Beobachtende sahen").First).ToBeVisibleAsync();
        await LookAsync(console, "look-again");

        await session.ConsoleAsync("replay", ("one", $"{run}/1"), ("other", $"{run}/2"));
        await Expect(console.GetByText("Hier trennten sich die Wege")).ToBeVisibleAsync();
        await LookAsync(console, "side-by-side");
        var phone = await ComeInAsync(session.Desktop, "participant", language: "de");
        await Expect(phone.GetByText("Hier trennten sich die Wege")).ToBeVisibleAsync();
        await LookAsync(phone, "phone-side-by-side");
    }

    /// <summary>The learner plays without script up to the first choice, where the room is asked.</summary>
    private static async Task ToTheChoiceAsync(Browserless learner)
    {
        await learner.OpenAsync("/session");
        await learner.SendAsync("/scenarios/thank-the-messenger/begin");
        while (learner.Has($"{learner.Path}/advance"))
        {
            await learner.SendAsync($"{learner.Path}/advance");
        }
    }

    /// <summary>Takes a picture where pictures are wanted; nothing may stick out of its box or the window at the side.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        var wide = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('body *')].filter(each => {
              const card = each.closest('.card-plain, .console-box')?.getBoundingClientRect().right ?? innerWidth;
              return each.getBoundingClientRect().right > Math.min(card, innerWidth) + 1
                && !each.closest('.console-map, .visually-hidden, .skip');
            }).map(each => `${each.tagName} ${each.className}`)
            """);
        await PictureAsync(page, $"session-de-{name}");
        Assert.That(wide, Is.Empty, name);
    }

    /// <summary>What a facilitator needs at once lies above the edge of the screen.</summary>
    private static async Task InSightAsync(IPage console, params string[] buttons)
    {
        foreach (var name in buttons)
        {
            var box = await console.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.BoundingBoxAsync();
            Assert.That(box!.Y + box.Height, Is.LessThanOrEqualTo(768), name);
        }
    }

    private string Address(string path) => AddressOf(_desktop, path);
}
