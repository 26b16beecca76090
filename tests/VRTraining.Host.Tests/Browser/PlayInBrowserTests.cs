// Whole runs in a real browser, by mouse, by keyboard alone, and without 3D: each gives the points of the plan.
using Microsoft.Playwright;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(300_000)]
public sealed class PlayInBrowserTests : BrowserFixture
{
    private const string Scenario = "thank-the-messenger";

    private Desktop _desktop = null!;

    [SetUp]
    public async Task StartDesktop() => _desktop = await Desktop.StartAsync();

    [TearDown]
    public async Task StopDesktop() => await _desktop.DisposeAsync();

    [Test]
    public async Task Play_ByMouseOnTheStage_GivesThePointsOfThePlan()
    {
        var play = PlainPlay.Of(Scenario, "setback-and-rewind");
        var page = await BeginAsync(play);
        await page.Locator("#stage canvas").WaitForAsync();

        foreach (var input in play.Expected.Inputs.Skip(1))
        {
            await GiveAsync(page, input, (button, _) => button.ClickAsync());
        }

        await ExpectAsync(play);
    }

    [Test]
    public async Task Play_ByKeyboardAlone_GivesThePointsOfThePlan()
    {
        var play = PlainPlay.Of(Scenario, "best");
        var page = await BeginAsync(play);

        foreach (var input in play.Expected.Inputs.Skip(1))
        {
            await GiveAsync(page, input, async (button, _) =>
            {
                await button.WaitForAsync();
                await PressKeyAsync(page, await button.GetAttributeAsync("data-key") ?? "Enter");
            });
        }

        await ExpectAsync(play);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Play_WithPortraits_GivesThePointsOfThePlan(bool javaScript)
    {
        var play = PlainPlay.Of(Scenario, "best");
        var page = await Browser.VisitAsync(_desktop, javaScript);
        await RealBrowser.JoinAsync(page, "quiet-otter");
        await page.GotoAsync(Address("/settings"));
        await page.GetByLabel("Portraits and text").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep these settings" }).ClickAsync();
        await EnterAsync(page);
        await Assertions.Expect(page.Locator("#stage")).ToHaveCountAsync(0);

        foreach (var input in play.Expected.Inputs.Skip(1))
        {
            await GiveAsync(page, input, (button, _) => button.ClickAsync());
        }

        await ExpectAsync(play);
    }

    [Test]
    public async Task TwoTabs_OfOneRun_ShowTheSame()
    {
        var play = PlainPlay.Of(Scenario, "best");
        var first = await BeginAsync(play);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(first.Url);
        var before = await second.Locator("[data-line]").CountAsync();

        await GiveAsync(first, new RunInput.Advance(RunTime.Zero), (button, _) => button.ClickAsync());

        await Assertions.Expect(second.Locator("[data-line]")).Not.ToHaveCountAsync(before);
    }

    private async Task<IPage> BeginAsync(PlainPlay play)
    {
        Assert.That(play.Seed, Is.EqualTo(1), "the desktop was started with that seed");
        var page = await Browser.VisitAsync(_desktop);
        await RealBrowser.JoinAsync(page, "quiet-otter");
        await EnterAsync(page);
        return page;
    }

    private async Task EnterAsync(IPage page)
    {
        await page.GotoAsync(Address($"/scenarios/{Scenario}"));
        await page.GetByRole(AriaRole.Button, new() { Name = "I am ready: begin" }).ClickAsync();
        await page.Locator(".caption").First.WaitForAsync();
    }

    /// <summary>Gives one input of the plan, and waits until the panel shows that it was taken.</summary>
    private static async Task GiveAsync(IPage page, RunInput input, Func<ILocator, RunInput, Task> press)
    {
        var moment = await page.Locator("[data-events]").GetAttributeAsync("data-events");

        // The page ignores presses on responses that have only just appeared; a person is never that quick.
        await page.WaitForTimeoutAsync(400);
        switch (input)
        {
            case RunInput.Choose choose:
                await press(page.Locator($"button[name=choice][value='{choose.Choice}']"), input);
                break;
            case RunInput.Rewind rewind:
                await RewindAsync(page, rewind.To.Value);
                break;
            case RunInput.Hint:
                await press(page.Locator("form[action$='/hint'] button"), input);
                break;
            case RunInput.Advance:
                await press(page.Locator("form[action$='/advance'] button"), input);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"{input} is not in these plans.");
        }

        await Assertions.Expect(page.Locator($"[data-events='{moment}']")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    /// <summary>By the offer beside a setback where it leads there, else by the list of checkpoints.</summary>
    private static async Task RewindAsync(IPage page, string node)
    {
        var way = page.Locator($"form[action$='/rewind']:has(input[value='{node}']) button");
        if (!await way.First.IsVisibleAsync())
        {
            await page.GetByText("Rewind to…").ClickAsync();
        }

        await way.First.ClickAsync();
    }

    private async Task ExpectAsync(PlainPlay play)
    {
        await using var store = await SqliteStore.OpenAsync(_desktop.Folder, TimeProvider.System, default);
        var run = (await store.Runs.ListAsync(RunFilter.All, 2, default)).Single();
        var recorded = await store.ReadAsync(run.Header.Run.Id, default);

        Assert.That(run.Standing.Status, Is.EqualTo(RunStatus.Completed));
        Assert.That(
            PointsOf(recorded!.Events().Select(numbered => numbered.Stamped), play),
            Is.EqualTo(PointsOf(play.Expected.Events, play)));
    }

    private static IEnumerable<KeyValuePair<string, int>> PointsOf(IEnumerable<StampedEvent> events, PlainPlay play)
    {
        var tree = new AttemptTree(events);
        return Points.PerSkill(tree.PathOf(tree.Last), play.Script.Skills)
            .Select(pair => KeyValuePair.Create(pair.Key.Value, pair.Value));
    }

    private string Address(string path) => AddressOf(_desktop, path);
}
