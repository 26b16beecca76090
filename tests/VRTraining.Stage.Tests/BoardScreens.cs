// Screens to lay out: those of whole scripts, and one of nine cards.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Scene;
using VRTraining.Stage.Speech;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Tests;

internal static class BoardScreens
{
    public static ViewerScreen Nine(int letters) => new()
    {
        Cards =
        [
            .. Enumerable.Range(1, 9).Select(number => new ScreenItem(
                new StageAction(StageActionKind.Choose, number - 1),
                string.Concat(Enumerable.Repeat("I saw it ", letters))[..letters].Trim(),
                number)),
        ],
    };

    /// <summary>
    /// Every screen that a run can come to: each line, each question with each hint, after a setback, each ending.
    /// </summary>
    public static IEnumerable<ViewerScreen> Of(Scenario scenario, ViewerWords words)
    {
        var staging = new Staging(scenario, StageFiles.Assets, LineVoices.None);
        foreach (var node in scenario.Nodes)
        {
            var fold = new ViewerFold(staging, words);
            ViewerScreen After(RunEvent happened)
            {
                fold.Apply(new StampedEvent(RunTime.Zero, 1, happened));
                return fold.Screen;
            }

            After(new RunEvent.NodeEntered(node.Id));
            After(new RunEvent.CheckpointReached(node.Id, 1));
            After(new RunEvent.ChoiceMade(node.Id, new ChoiceId("any"), Quality.Setback));
            foreach (var line in node.Lines)
            {
                yield return After(new RunEvent.LineSpoken(line.Id));
            }

            yield return After(MomentComfort.Asks(node) ?? new RunEvent.NodeEntered(node.Id));
            for (var hint = 0; hint < node.Hints.Length; hint++)
            {
                yield return After(new RunEvent.HintShown(node.Id, hint));
            }

            yield return After(new RunEvent.RunPaused());
        }
    }
}
