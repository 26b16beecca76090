// The graph's page in a real browser: found, zoomed and read by keys, with what learners did, in dark and in light.
using System.Collections.Immutable;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using VRTraining.Scenarios.Graph;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(600_000)]
public sealed class GraphInBrowserTests : BrowserFixture
{
    private TemporaryFolder _folder = null!;
    private ScriptMap _map = null!;

    [SetUp]
    public void Draw()
    {
        _folder = new TemporaryFolder();
        var found = FoundScenario.At(Repository.PathOf("scenarios", "late-report", "scenario.json"));
        var scenario = found.Read().Scenario!;
        var engine = new Engine(scenario);
        var coverage = new PlanCoverage(engine);
        coverage.Add(PlanReader.ReadFile(found.Plans()[0], scenario).Plan!);
        _map = ScriptMap.Of(scenario);
        var marks = MapMarks.BestPathOf(engine) with { NodeVisits = coverage.Nodes, ChoiceVisits = coverage.Choices };
        File.WriteAllText(_folder.PathOf("plain.html"), MapPicture.Page(_map, marks));
        File.WriteAllText(_folder.PathOf("figures.html"), MapPicture.Page(_map, marks with { Figures = FiguresOf(scenario) }));
    }

    [TearDown]
    public void End() => _folder.Dispose();

    [TestCase("plain", ColorScheme.Light)]
    [TestCase("figures", ColorScheme.Light)]
    [TestCase("figures", ColorScheme.Dark)]
    public async Task Page_HasNoViolationsAndShowsEveryNode(string name, ColorScheme scheme)
    {
        var page = await OpenAsync(name, scheme);

        var result = await page.RunAxe();
        await PictureAsync(page, $"graph-{name}-{scheme}");

        Assert.That(
            result.Violations.Select(violation =>
                $"{violation.Id} at {string.Join(", ", violation.Nodes.Take(3).Select(node => node.Html))}"),
            Is.Empty);
        Assert.That(await page.Locator("g.node").CountAsync(), Is.EqualTo(_map.Nodes.Length));
        Assert.That(await page.Locator("g.way.path").CountAsync(), Is.GreaterThan(5));
        Assert.That(await page.Locator("g.way.setback").CountAsync(), Is.GreaterThan(5));
        Assert.That(await page.Locator("g.node.uncovered").CountAsync(), Is.GreaterThan(5));
    }

    [Test]
    public async Task Find_ByKeys_BringsWhatWasMeantIntoSight()
    {
        var page = await OpenAsync("plain", ColorScheme.Light);

        await PressKeyAsync(page, "+");
        await PressKeyAsync(page, "+");
        await PressKeyAsync(page, "/");
        await page.Keyboard.TypeAsync("how-it-ends");

        await Expect(page.Locator("#count")).ToHaveTextAsync("1 found");
        await Expect(page.Locator("g.node.found")).ToHaveCountAsync(1);
        await Expect(page.Locator("g.node.found")).ToBeInViewportAsync();
        await PictureAsync(page, "graph-found");
    }

    [Test]
    public async Task Look_ByKeysAndByHand_ShowsWhatIsSaidAndWhereEachResponseLeads()
    {
        var page = await OpenAsync("plain", ColorScheme.Light);
        var beside = page.Locator("aside");
        await Expect(beside).ToBeHiddenAsync();

        await PressKeyAsync(page, "/");
        await page.Keyboard.TypeAsync("your charts are great, as always");
        await Expect(page.Locator("#count")).ToHaveTextAsync("1 found");
        await page.Keyboard.PressAsync("Enter");

        await Expect(beside.GetByRole(AriaRole.Heading)).ToHaveTextAsync("first-words");
        await Expect(beside).ToContainTextAsync("She looks at you. The first sentence is yours.");
        await Expect(beside.Locator("article:not([hidden]) li.best")).ToContainTextAsync(
            "begin-purpose · best → purpose-heard · maya.trust +10");
        await PictureAsync(page, "graph-beside");
        await beside.GetByRole(AriaRole.Link, new() { Name = "verdict-heard" }).ClickAsync();
        await Expect(page.Locator("g.node.chosen")).ToContainTextAsync("verdict-heard");
        await Expect(page.Locator("g.node.chosen")).ToBeInViewportAsync();
        await page.Locator("g.node").First.ClickAsync();
        await Expect(beside).ToContainTextAsync("chance 1 of 2");
        Assert.That((await page.RunAxe()).Violations.Select(violation => violation.Id), Is.Empty);
        await page.Keyboard.PressAsync("Escape");
        await Expect(beside).ToBeHiddenAsync();
    }

    [Test]
    public async Task Look_WhereAWayAsksForAState_SaysWhich()
    {
        var page = await OpenAsync("plain", ColorScheme.Light);

        await page.GetByRole(AriaRole.Link, new() { Name = "Look at the beginning" }).ClickAsync();
        await page.EvaluateAsync("location.hash = '#node-' + [...document.querySelectorAll('article h2')].findIndex("
            + "(one) => one.textContent === 'how-it-ends')");

        await Expect(page.Locator("aside")).ToContainTextAsync("if mood(maya, trust) < 40 → end-on-time-silent");
    }

    [Test]
    public async Task Zoom_InAndBackToFit_ChangesTheWidthOfThePicture()
    {
        var page = await OpenAsync("plain", ColorScheme.Light);
        var fit = await WidthAsync();

        await PressKeyAsync(page, "+");
        var larger = await WidthAsync();
        await PressKeyAsync(page, "0");

        Assert.That(larger, Is.EqualTo(fit * 1.25).Within(1));
        Assert.That(await WidthAsync(), Is.EqualTo(fit).Within(1));

        Task<double> WidthAsync() => page.EvaluateAsync<double>("Number(document.querySelector('svg').getAttribute('width'))");
    }

    [Test]
    public async Task Figures_StandOnTheWaysAndInTheTable()
    {
        var page = await OpenAsync("figures", ColorScheme.Light);

        await Expect(page.Locator("text.count").First).ToHaveTextAsync("9/40");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("9 of 40 (12–38 %)");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("22 of 40 (40–69 %)");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("0.4 (−0.1 to 0.7)");
        await page.Locator("tbody a").Last.ClickAsync();
        Assert.That(await page.EvaluateAsync<string>("location.hash"), Does.StartWith("#node-"));
        Assert.That(await page.Locator("text=few").CountAsync(), Is.GreaterThan(0), "what is hidden is said to be few");
    }

    private async Task<IPage> OpenAsync(string name, ColorScheme scheme) =>
        await Browser.OpenAsync(new Uri(_folder.PathOf($"{name}.html")), scheme, 1280);

    /// <summary>Forty learners at the first two moments of choice; a response that few took is hidden.</summary>
    private static Dictionary<NodeId, MomentFigures> FiguresOf(Scenario scenario)
    {
        var moments = scenario.Nodes.Where(node => ChoicesIn.Move(node.Move).Skip(1).Any()).Take(2);
        return moments.ToDictionary(
            node => node.Id,
            node => new MomentFigures(
                40,
                ChoicesIn.Move(node.Move).Select((choice, i) => (choice, i)).ToImmutableDictionary(
                    pair => pair.choice.Id, pair => pair.i == 2 ? (MapShare?)null : new MapShare(9, 0.225, 0.123, 0.375)),
                new MapShare(22, 0.55, 0.398, 0.693),
                new MapShare(0, 0.4, -0.06, 0.69)));
    }
}
