// Every shipped plan is played in the head by pressing cards, and everything that is drawn is compared with the frames.
using StereoKit;
using VRTraining.Headset.CommandLine;
using VRTraining.Headset.Running;
using VRTraining.Simulation.Play;
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
        var staged = rig.Plan!;
        var (moments, panels) = (0, 0);
        StagedRun? played = null;

        var hand = await rig.PlayAsync(
            run =>
            {
                Drawn.Words(rig.Head);
                if (run is null)
                {
                    panels++;
                    var read = rig.Head.Shown.Texts.SelectMany(text => text.Lines)
                        .Concat(rig.Head.Viewer.Panel!.Cards.Select(card => card.Text));
                    Assert.That(read.Where(line => line.Contains("“\"") || line.Contains("\"\"")), Is.Empty, "said once, quoted once");
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
            events.Select(happened => Played.WithoutTime(happened.Event)),
            Is.EqualTo(engine.Events.Select(happened => Played.WithoutTime(happened.Event))));
        Assert.That(Played.PointsOf(events, staged), Is.EqualTo(Played.PointsOf(engine.Events, staged)));
    }
}
