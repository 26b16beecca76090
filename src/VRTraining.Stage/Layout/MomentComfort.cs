// Measures every question of a script as it would stand on its board in a headset, before anybody wears one.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Layout;

/// <summary>A question that does not stand comfortably on its board.</summary>
/// <param name="Node">Where it is asked.</param>
/// <param name="Finding">What is not comfortable, by the comfort table.</param>
public sealed record CrowdedMoment(NodeId Node, LayoutFinding Finding);

/// <summary>Measures the questions and endings of a script against the comfort table.</summary>
public static class MomentComfort
{
    // As most people see it, pointed at and touched.
    private static readonly ViewerSettings[] Views = [new(), new() { Reach = Reach.Near }];

    /// <summary>For each question or ending that is not comfortable, what is; all responses are taken as offered at once.</summary>
    /// <param name="scenario">A script without errors.</param>
    public static IEnumerable<CrowdedMoment> Of(Scenario scenario)
    {
        var index = ScriptIndex.Of(scenario);
        foreach (var node in scenario.Nodes)
        {
            if (Asks(node) is { } asks && Worst(ScreenOf(scenario, index, node, asks)) is { } finding)
            {
                yield return new CrowdedMoment(node.Id, finding);
            }
        }
    }

    private static LayoutFinding? Worst(ViewerScreen screen) => Views
        .SelectMany(view => Enumerable.Range(0, StageLayout.Arrange(screen, view, 0).CardPages)
            .SelectMany(page => LayoutChecks.Of(StageLayout.Arrange(screen, view, page), view)))
        .FirstOrDefault();

    /// <summary>The screen with the longest hint, after all hints were asked for.</summary>
    private static ViewerScreen ScreenOf(Scenario scenario, ScriptIndex index, Node node, RunEvent asks)
    {
        var scene = new SceneSoFar(scenario);
        foreach (var happened in new[] { new RunEvent.NodeEntered(node.Id), new RunEvent.CheckpointReached(node.Id, 1), asks })
        {
            scene.Add(new StampedEvent(RunTime.Zero, 1, happened));
        }

        return Screens.Of(scene, index, ViewerWords.English, RunTime.Zero, setBack: true) with
        {
            Hint = node.Hints.MaxBy(hint => hint.Length) ?? "",
        };
    }

    private static RunEvent? Asks(Node node) => node.Move switch
    {
        Move.Choose choose => new RunEvent.ChoicesOffered(
            node.Id,
            [.. choose.Choices.Select(choice => choice.Id)],
            choose.Limit is { } limit ? new RunTime(limit.Seconds * 1000L) : null),
        Move.Answer => new RunEvent.AnswerAsked(node.Id),
        Move.Reflect => new RunEvent.ReflectionAsked(node.Id),
        Move.End end => new RunEvent.EndingReached(end.Ending, Outcome.Good),
        _ => null,
    };
}
