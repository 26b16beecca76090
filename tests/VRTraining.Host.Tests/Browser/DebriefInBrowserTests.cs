// The debrief in a real browser: console, phone and mirror, with observers, a scale before and after, and two attempts side by side.
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using VRTraining.Host.Tests.Sessions;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(600_000)]
public sealed class DebriefInBrowserTests : BrowserFixture
{
    private Session _session = null!;
    private IReadOnlyList<Browserless> _room = null!;
    private Browserless _learner = null!;
    private string _run = "";

    [SetUp]
    public async Task PlayAndTalk()
    {
        _session = await Session.StartAsync();
        _room = await _session.JoinManyAsync(5);
        await AskScaleAsync("scale-before", level: 4);
        (_learner, _run) = await _session.PlayToTheDebriefAsync("setback-and-rewind");
        await AskScaleAsync("scale-after", level: 5);
        await RateAsync(1, 2);
        await RateAsync(2, 2);
        await _session.ConsoleAsync("talk", ("who", "learner"));
        _session.Desktop.Time.Advance(TimeSpan.FromSeconds(80));
        await _session.ConsoleAsync("talk", ("who", "room"));
        _session.Desktop.Time.Advance(TimeSpan.FromSeconds(40));
        await _session.ConsoleAsync("talk", ("who", ""));
        await _session.ConsoleAsync("step", ("step", "3"));
    }

    [TearDown]
    public async Task End() => await _session.DisposeAsync();

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Console_InTheDebrief_HasAllOfIt_AndNoBarrier(ColorScheme scheme)
    {
        await _session.ConsoleAsync("replay", ("one", $"{_run}/1"), ("other", $"{_run}/2"));
        var console = await Browser.VisitAsync(_session.Desktop, scheme: scheme, width: 1366);
        await console.SetViewportSizeAsync(1366, 768);
        await console.GotoAsync(AddressOf(_session.Desktop, "/console"));

        await Expect(console.Locator(".talk-shares")).ToContainTextAsync("67 %");
        await Expect(console.GetByText("Psychological safety: 4.0 before, 5.0 after (+1.0).")).ToBeVisibleAsync();
        await Expect(console.GetByText("take them as a start for talking")).ToBeVisibleAsync();
        await Expect(console.Locator(".replay-tools .side-by-side")).ToContainTextAsync("Here they parted");
        await PictureAsync(console, $"debrief-console-{scheme}");
        await console.Locator(".replay-compare").ScrollIntoViewIfNeededAsync();
        await PictureAsync(console, $"debrief-console-{scheme}-below");
        await HasNoBarrierAsync(console);
    }

    [Test]
    public async Task Timeline_LetGo_GoesThere_AndPlaysOnByKey()
    {
        var console = await Browser.VisitAsync(_session.Desktop, width: 1366);
        await console.GotoAsync(AddressOf(_session.Desktop, "/console"));
        await console.Locator(".replay-marks button").First.ClickAsync();
        var line = console.Locator("#replay-at");
        await Expect(console.Locator(".replay-marks button[aria-pressed=true]")).ToHaveCountAsync(1);

        // By keyboard, as somebody without a mouse would: End goes to the end of the run.
        await line.FocusAsync();
        await PressKeyAsync(console, "End");

        var length = await line.GetAttributeAsync("max");
        await Expect(line).ToHaveAttributeAsync("value", length!);
        Assert.That(_session.State.Debrief!.Replay!.Moment.At.Milliseconds, Is.EqualTo(long.Parse(length!)));
        await PressKeyAsync(console, "Escape");
        await PressKeyAsync(console, "k");
        await Expect(console.GetByRole(AriaRole.Button, new() { Name = "Stand still" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Mirror_SideBySide_ShowsBothScenes_AndWhatCameOfThem_ToTheBackOfTheRoom()
    {
        await _session.ConsoleAsync("replay", ("one", $"{_run}/1"), ("other", $"{_run}/2"));
        await Session.UntilAsync(() => _session.Desktop.Host.Mirrors.Sources.Count == 2);
        var mirror = await Browser.VisitAsync(_session.Desktop);
        await mirror.SetViewportSizeAsync(1920, 1080);

        await mirror.GotoAsync(AddressOf(_session.Desktop, "/mirror"));

        await Expect(mirror.Locator(".mirror-picture[data-painted]")).ToHaveCountAsync(2);
        await Expect(mirror.Locator(".mirror-given")).ToHaveCountAsync(2);
        foreach (var picture in await mirror.Locator(".mirror").AllAsync())
        {
            await IsPaintedAsync(picture);
        }

        await PictureAsync(mirror, "debrief-mirror-side-by-side");
        var sizes = await mirror.EvaluateAsync<double[]>("""
            ['.mirror-caption', '.mirror-choices li:has(.mirror-given)', '.mirror-compare td'].map(
              (name) => parseFloat(getComputedStyle(document.querySelector(name)).fontSize))
            """);
        Assert.That(sizes[..2], Is.All.GreaterThanOrEqualTo(43), "for the back of the room, as alone");
        Assert.That(sizes[2], Is.GreaterThanOrEqualTo(36));
        var table = (await mirror.Locator(".mirror-compare").BoundingBoxAsync())!;
        Assert.That(table.Y + table.Height, Is.LessThanOrEqualTo(1080));
        foreach (var words in await mirror.Locator(".mirror-words").AllAsync())
        {
            var box = (await words.BoundingBoxAsync())!;
            Assert.That(box.Y + box.Height, Is.LessThanOrEqualTo(table.Y + 1), "nothing lies below the comparison");
            Assert.That(box.Width, Is.GreaterThan(900), "half of the picture each");
        }
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Phone_OfALearnerWhoLeads_HasTheReplay_AndNoBarrier(ColorScheme scheme)
    {
        await _session.ConsoleAsync("begin-debrief", ("style", "self-led"));
        await _session.ConsoleAsync("replay", ("run", _run), ("event", "5"));
        var phone = await Browser.OpenAsync(AddressOf(_session.Desktop, "/join"), 390, 844, scheme: scheme);
        await phone.Context.AddCookiesAsync(_learner.Cookies.GetAllCookies().Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
        }));

        await phone.GotoAsync(AddressOf(_session.Desktop, "/session"));

        await Expect(phone.GetByText("You lead this talk")).ToBeVisibleAsync();
        await Expect(phone.Locator("#replay-at")).ToBeVisibleAsync();
        Assert.That(await phone.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), Is.False);
        await PictureAsync(phone, $"debrief-phone-{scheme}");
        await HasNoBarrierAsync(phone);
    }

    /// <summary>A scene behind its words is a picture of many colours; words on black are a small one.</summary>
    private static async Task IsPaintedAsync(ILocator mirror)
    {
        const int LeastBytes = 60_000;
        while ((await mirror.ScreenshotAsync()).Length < LeastBytes)
        {
            TestContext.CurrentContext.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static async Task HasNoBarrierAsync(IPage page)
    {
        var found = await page.RunAxe();

        Assert.That(found.Violations.Select(violation =>
            $"{violation.Id}: {string.Join(", ", violation.Nodes.Take(3).Select(node => node.Html))}"), Is.Empty);
    }

    /// <summary>The whole room answers alike, with reversed items turned round.</summary>
    private async Task AskScaleAsync(string kind, int level)
    {
        await _session.ConsoleAsync("open-scale", ("kind", kind));
        var poll = _session.State.Polls[^1];
        var marks = poll.Questions.Select((question, i) => ($"mark{i}", $"{(question.Reversed ? 8 - level : level) - 1}")).ToArray();
        foreach (var person in _room)
        {
            await person.OpenAsync("/session");
            await person.SendAsync("/session/answer-scale", marks);
        }

        await _session.ConsoleAsync("close-poll", ("poll", $"{poll.Id}"));
    }

    private async Task RateAsync(params int[] levels)
    {
        var observer = await _session.JoinAsync("observer");
        foreach (var (skill, level) in _session.State.Scenario.Skills.Zip(levels))
        {
            await observer.OpenAsync("/session");
            await observer.SendAsync("/session/rate", ("skill", skill.Id.Value), ("level", $"{level}"));
        }
    }
}
