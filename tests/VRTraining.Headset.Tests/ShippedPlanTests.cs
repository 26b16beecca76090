// Every shipped plan is played in the head by pressing cards, and everything that is drawn is compared with the frames.
using StereoKit;
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Running;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Testing;

namespace VRTraining.Headset.Tests;

public sealed class ShippedPlanTests
{
    private static IEnumerable<string> Plans => Directory
        .EnumerateFiles(Repository.PathOf("scenarios"), "*.plan", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.PathOf("scenarios"), file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    [SetUp]
    public void SwitchOn() => Bench.Reset();

    [Test, CancelAfter(300_000)]
    public async Task Plan_PlayedInTheHead_GivesTheEngineEvents_AndDrawsWhatTheFramesSay(
        [ValueSource(nameof(Plans))] string plan, CancellationToken cancellationToken)
    {
        await using var rig = await HeadRig.OpenAsync(
            new HeadOptions { Plan = Repository.PathOf("scenarios", plan), NoTrace = true });
        var staged = rig.Desk.Plan!;
        var (moments, panels) = (0, 0);
        StagedRun? played = null;

        var hand = await rig.PlayAsync(
            run =>
            {
                Drawn.Words(rig.Head);
                if (run is null)
                {
                    panels++;
                    return;
                }

                moments++;
                played = run;
                Drawn.RoomAndPeople(rig.Head, run);
            },
            cancellationToken);

        var engine = PlanRun.Of(staged.Scenario.Engine, staged.Plan);
        var events = played!.Events;
        Assert.That(hand.Failure, Is.Empty);
        var isOver = played.Viewed.Scene.Waiting == Waiting.Over;
        Assert.That(panels, Is.GreaterThanOrEqualTo(1 + 5 + (isOver ? 8 : 0)), "library, prebrief, debrief");
        Assert.That(moments, Is.EqualTo(engine.Inputs.Count - 1), "all but the start is pressed");
        Assert.That(
            events.Select(happened => WithoutTime(happened.Event)),
            Is.EqualTo(engine.Events.Select(happened => WithoutTime(happened.Event))));
        Assert.That(PointsOf(events, staged), Is.EqualTo(PointsOf(engine.Events, staged)));
    }

    /// <summary>The head plays on its own clock; only when a limit ends differs from a play without one.</summary>
    private static RunEvent WithoutTime(RunEvent happened) => happened switch
    {
        RunEvent.ChoicesOffered { Deadline: not null } offered => offered with { Deadline = RunTime.Zero },
        RunEvent.TimeExtended => new RunEvent.TimeExtended(RunTime.Zero),
        _ => happened,
    };

    private static string PointsOf(IReadOnlyList<StampedEvent> events, Plays.StagedPlan plan)
    {
        var tree = new AttemptTree(events);
        var points = Points.PerSkill(tree.PathOf(tree.Last), plan.Scenario.Scenario.Skills);
        return string.Join(", ", points.OrderBy(pair => pair.Key.Value).Select(pair => $"{pair.Key} {pair.Value}"));
    }
}
