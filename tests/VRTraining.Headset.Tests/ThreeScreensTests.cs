// One plan, three screens: terminal, desktop and headset each play it into a store of their own, with the same points.
using StereoKit;
using VRTraining.Cli.CommandLine;
using VRTraining.Headset.CommandLine;
using VRTraining.Host.Tests;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Score;
using VRTraining.Storage;
using VRTraining.Storage.Runs;
using VRTraining.Testing;

namespace VRTraining.Headset.Tests;

[CancelAfter(300_000)]
public sealed class ThreeScreensTests
{
    [SetUp]
    public void SwitchOn() => Bench.Reset();

    [TestCaseSource(typeof(PlainPagesTests), nameof(PlainPagesTests.Plans))]
    public async Task Plan_InTerminalDesktopAndHeadset_EarnsTheSamePoints(
        string scenario, string plan, CancellationToken cancellationToken)
    {
        var folder = Repository.PathOf("scenarios", scenario);
        using var terminal = new TemporaryFolder();
        using var headset = new TemporaryFolder();
        await using var desktop = await PlayOnTheDesktopAsync(PlainPlay.Of(scenario, plan));

        var code = await PlayInTheTerminalAsync(folder, plan, terminal.Path);
        var failure = await PlayInTheHeadsetAsync(folder, plan, headset.Path, cancellationToken);

        Assert.That(code, Is.Zero);
        Assert.That(failure, Is.Empty);
        var expected = await ResultAsync(folder, desktop.Folder, cancellationToken);
        Assert.That(expected, Does.Match(@": [\w-]+ -?\d"), "points are told");
        Assert.That(await ResultAsync(folder, terminal.Path, cancellationToken), Is.EqualTo(expected), "terminal");
        Assert.That(await ResultAsync(folder, headset.Path, cancellationToken), Is.EqualTo(expected), "headset");
    }

    private static async Task<Desktop> PlayOnTheDesktopAsync(PlainPlay play)
    {
        var desktop = await Desktop.StartAsync(play.Seed);
        using var visitor = await desktop.VisitAsync("quiet-otter");
        await play.PlayAsync(desktop, visitor);
        return desktop;
    }

    private static Task<int> PlayInTheTerminalAsync(string folder, string plan, string data) => Cli.Program.RunAsync(
        ["play", folder, "--plan", Path.Combine(folder, "plans", plan + ".plan"), "--quiet", "--data", data],
        new StandardStreams
        {
            In = TextReader.Null,
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            InIsPiped = true,
            OutIsPiped = true,
            Environment = _ => null,
        },
        TimeProvider.System);

    private static async Task<string> PlayInTheHeadsetAsync(
        string folder, string plan, string data, CancellationToken cancellationToken)
    {
        await using var rig = await HeadRig.OpenAsync(
            new HeadOptions { Plan = Path.Combine(folder, "plans", plan + ".plan"), Data = data });
        return (await rig.PlayAsync(null, cancellationToken)).Failure;
    }

    /// <summary>How the one run of a store ended, and its points, in a line.</summary>
    private static async Task<string> ResultAsync(string folder, string data, CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(data, TimeProvider.System, cancellationToken);
        var run = (await store.Runs.ListAsync(RunFilter.All, 2, cancellationToken)).Single();
        var events = (await store.ReadAsync(run.Header.Run.Id, cancellationToken))!.Events();
        var tree = new AttemptTree([.. events.Select(numbered => numbered.Stamped)]);
        var points = Points.PerSkill(tree.PathOf(tree.Last), ScenarioReader.ReadFolder(folder).Scenario!.Skills);
        return $"{run.Standing.Status} {run.Standing.Outcome}: "
            + string.Join(", ", points.OrderBy(pair => pair.Key.Value).Select(pair => $"{pair.Key} {pair.Value}"));
    }
}
