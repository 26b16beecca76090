// vrtraining graph: what learners chose stands on it only where at least five of them stand behind a figure.
namespace VRTraining.Cli.Tests.Commands;

public sealed class GraphTests
{
    private Started _command = null!;

    [SetUp]
    public void Begin() => _command = new Started();

    [TearDown]
    public void End() => _command.Dispose();

    [TestCase(4, false)]
    [TestCase(5, true)]
    public async Task Graph_ShowsWhatLearnersChose_FromFiveOn(int learners, bool shown)
    {
        foreach (var name in new[] { "bold-fox", "quiet-otter", "calm-crane", "keen-hare", "wise-owl" }.Take(learners))
        {
            var made = await _command.RunAsync("profile", "new", name);
            var play = await _command.RunAsync("play", Started.CoffeeBreak, "--plan", Started.Plan("best"));
            Assert.That((made.Code, play.Code), Is.EqualTo((0, 0)), made.Error + play.Error);
        }

        var graph = await _command.RunAsync("graph", Started.CoffeeBreak, "--format", "svg");

        Assert.That(graph.Code, Is.Zero, graph.Error);
        Assert.That(
            graph.Out.Contains("taken first by 5 of 5 (57–100 %) learners", StringComparison.Ordinal), Is.EqualTo(shown));
        Assert.That(graph.Out.Contains("taken first by", StringComparison.Ordinal), Is.EqualTo(shown));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Graph_CallsNothingUncovered_WhereThereAreNoPlansYet(bool plans)
    {
        var folder = _command.PathOf("coffee-break");
        Directory.CreateDirectory(Path.Combine(folder, "plans"));
        File.Copy(Path.Combine(Started.CoffeeBreak, "scenario.json"), Path.Combine(folder, "scenario.json"));
        if (plans)
        {
            File.Copy(Started.Plan("best"), Path.Combine(folder, "plans", "best.plan"));
        }

        var graph = await _command.RunAsync("graph", folder, "--format", "html");

        Assert.That(graph.Out.Contains(" uncovered\"", StringComparison.Ordinal), Is.EqualTo(plans));
        Assert.That(graph.Out.Contains("plans enter", StringComparison.Ordinal), Is.EqualTo(plans));
    }
}
