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
    /// <summary>
    /// A card, a prompt and a hint of so many letters together stand on any board, with a page for each card if need be:
    /// most questions are that short, and need not be laid out to know it.
    /// </summary>
    internal const int EasyLetters = 100;

    // As most people see it, pointed at and touched.
    private static readonly ViewerSettings[] Views = [new(), new() { Reach = Reach.Near }];

    /// <summary>For each question or ending that is not comfortable, what is; all responses are taken as offered at once.</summary>
    /// <param name="scenario">A script without errors.</param>
    public static IEnumerable<CrowdedMoment> Of(Scenario scenario)
    {
        var index = ScriptIndex.Of(scenario);
        foreach (var node in scenario.Nodes)
        {
            if (Asks(node) is { } asks && LettersAt(node, index) > EasyLetters
                && Worst(ScreenOf(scenario, index, node, asks)) is { } finding)
            {
                yield return new CrowdedMoment(node.Id, finding);
            }
        }
    }

    /// <summary>The letters that stand on one board at least: the longest card with all that stands beside it.</summary>
    private static int LettersAt(Node node, ScriptIndex index) =>
        ChoicesIn.Move(node.Move).Select(choice => choice.Text.Length).DefaultIfEmpty().Max()
        + node.Hints.Select(hint => hint.Length).DefaultIfEmpty().Max()
        + node.Move switch
        {
            Move.Answer answer => answer.Prompt.Length,
            Move.Reflect reflect => reflect.Prompt.Length,
            Move.End end => index.Ending(end.Ending) is var ending ? ending.Title.Length + ending.Text.Length : 0,
            _ => 0,
        };

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

    /// <summary>What a node asks of the learner after its last line, as it is announced; null where it asks nothing.</summary>
    internal static RunEvent? Asks(Node node) => node.Move switch
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
