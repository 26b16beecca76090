// What a viewer can read and press, from where the run stands.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Stage.Viewing;

/// <summary>Builds screens.</summary>
internal static class Screens
{
    /// <summary>The screen of a scene.</summary>
    /// <param name="scene">Where the run stands.</param>
    /// <param name="script">The script in the viewer's language.</param>
    /// <param name="words">The words of the buttons.</param>
    /// <param name="since">When the learner was asked last.</param>
    /// <param name="setBack">Whether the latest response was a setback.</param>
    public static ViewerScreen Of(
        SceneSoFar scene, ScriptIndex script, ViewerWords words, RunTime since, bool setBack)
    {
        if (scene.Waiting == Waiting.Over)
        {
            return scene.Left ? new ViewerScreen { Title = words.Left } : ViewerScreen.Empty;
        }

        if (scene.Paused)
        {
            return new ViewerScreen
            {
                Title = words.Paused,
                Text = words.PausedText,
                Cards = [Item(StageActionKind.Resume, words.Resume)],
                Tools = [Item(StageActionKind.Menu, words.Menu), Item(StageActionKind.Leave, words.Leave)],
            };
        }

        if (scene.Node is not { } at)
        {
            return ViewerScreen.Empty;
        }

        var node = script.Node(at);
        var screen = Asked(scene, script, words, node) with { Since = since, Deadline = scene.Deadline };
        return screen with
        {
            Hint = scene.HintsShown > 0 ? node.Hints[scene.HintsShown - 1] : "",
            Tools = [.. Tools(scene, words, node, setBack)],
        };
    }

    /// <summary>The screen of a scene that stands still because the room votes: what was asked, or the response that is held.</summary>
    /// <param name="scene">Where the run stands: at a choice.</param>
    /// <param name="script">The script in the viewer's language.</param>
    /// <param name="words">The words of the buttons.</param>
    /// <param name="picked">The response that is held; null as long as there is none.</param>
    public static ViewerScreen Voting(SceneSoFar scene, ScriptIndex script, ViewerWords words, ChoiceId? picked) => new()
    {
        Title = picked is null ? "" : words.Held,
        Text = picked is { } held ? $"{script.Choice(held).Text}\n{words.HeldText}" : words.RoomVotes,
        Cards = picked is null ? Cards(scene.Offered.Select(script.Choice)) : [],
        Silent = picked is not null,
        Tools = [Item(StageActionKind.Menu, words.Menu), Item(StageActionKind.Leave, words.Leave)],
    };

    private static ViewerScreen Asked(SceneSoFar scene, ScriptIndex script, ViewerWords words, Node node) =>
        (scene.Waiting, node.Move) switch
        {
            (Waiting.ForChoice, _) => new ViewerScreen { Cards = Cards(scene.Offered.Select(script.Choice)) },
            (Waiting.ForAnswer, Move.Answer answer) => new ViewerScreen
            {
                Text = answer.Prompt,
                Cards = Cards(answer.Options),
                TakesText = true,
            },
            (Waiting.ForThought, Move.Reflect reflect) => new ViewerScreen
            {
                Text = reflect.Prompt,
                Cards = [Item(StageActionKind.SkipReflection, words.SkipReflection)],
                TakesText = true,
            },
            (Waiting.AtEnding, Move.End end) => Ending(scene, script.Ending(end.Ending), words),
            (Waiting.ToGoOn, _) => new ViewerScreen
            {
                Cards = [Item(StageActionKind.Advance, words.GoOn)],
                Speaks = true,
            },
            _ => ViewerScreen.Empty,
        };

    private static ViewerScreen Ending(SceneSoFar scene, Ending ending, ViewerWords words) => new()
    {
        Silent = true,
        Title = ending.Title,
        Text = ending.Text,
        Cards = scene.Checkpoints.Count == 0
            ? [Item(StageActionKind.Advance, words.Debrief)]
            : [Item(StageActionKind.Advance, words.Debrief), Item(StageActionKind.Rewind, words.TryAgain)],
    };

    private static IEnumerable<ScreenItem> Tools(SceneSoFar scene, ViewerWords words, Node node, bool setBack)
    {
        var asked = scene.Waiting is Waiting.ForChoice or Waiting.ForAnswer or Waiting.ForThought;
        if (scene.HintsShown < node.Hints.Length && (asked || scene.Waiting == Waiting.ToGoOn))
        {
            yield return Item(StageActionKind.Hint, words.Hint);
        }

        if (scene.Waiting is Waiting.ForAnswer or Waiting.ForThought)
        {
            yield return Item(StageActionKind.Write, words.Write);
        }

        if (setBack && scene.Waiting != Waiting.AtEnding && scene.Checkpoints.Count > 0)
        {
            yield return Item(StageActionKind.Rewind, words.TryAgain);
        }

        if (scene.Deadline is not null)
        {
            yield return Item(StageActionKind.MoreTime, words.MoreTime);
            yield return Item(StageActionKind.TimersOff, words.TimersOff);
        }

        yield return Item(StageActionKind.Pause, words.Pause);
        yield return Item(StageActionKind.Menu, words.Menu);
        yield return Item(StageActionKind.Leave, words.Leave);
    }

    /// <summary>The menu: the viewer's own settings.</summary>
    /// <param name="settings">As they are.</param>
    /// <param name="inRun">Whether there is a scene to leave.</param>
    /// <param name="roomView">Whether there is a view to close.</param>
    public static ViewerScreen Menu(ViewerSettings settings, bool inRun, RoomView roomView)
    {
        var words = settings.Words;
        string Switch(bool on) => on ? words.On : words.Off;
        var size = settings.TextSize switch
        {
            Layout.TextSize.Small => words.Small,
            Layout.TextSize.Large => words.Large,
            _ => words.Medium,
        };
        return new ViewerScreen
        {
            Title = words.Menu,
            Cards =
            [
                Item(StageActionKind.TextSize, ViewerWords.With(words.TextSize, size), 1),
                Item(StageActionKind.Captions, ViewerWords.With(words.Captions, Switch(settings.Captions)), 2),
                Item(StageActionKind.AutoAdvance, ViewerWords.With(words.AutoAdvance, Switch(settings.AutoAdvance)), 3),
                Item(StageActionKind.Dwell, ViewerWords.With(words.Dwell, Switch(settings.Dwell)), 4),
                Item(StageActionKind.LeftHanded, ViewerWords.With(words.LeftHanded, Switch(settings.LeftHanded)), 5),
                Item(StageActionKind.Reach, ViewerWords.With(words.Reach, Switch(settings.Reach == Layout.Reach.Near)), 6),
            ],
            Tools =
            [
                Item(StageActionKind.Recentre, words.Recentre),
                Item(StageActionKind.Help, words.Help),
                .. roomView == RoomView.None
                    ? ImmutableArray<ScreenItem>.Empty
                    : [Item(StageActionKind.Blank, words.BlankOrShow(roomView))],
                .. inRun
                    ? [Item(StageActionKind.SafePlace, words.SafePlace), Item(StageActionKind.Leave, words.Leave)]
                    : ImmutableArray<ScreenItem>.Empty,
                Item(StageActionKind.Menu, words.Close),
            ],
        };
    }

    /// <summary>How everything is reached and pressed.</summary>
    public static ViewerScreen Help(ViewerWords words) => new()
    {
        Silent = true,
        Title = words.Help,
        Text = words.HelpText,
        Cards = [Item(StageActionKind.Help, words.Close)],
    };

    /// <summary>Out of sight of the scene.</summary>
    public static ViewerScreen SafePlace(ViewerWords words) => new()
    {
        Silent = true,
        Title = words.SafeTitle,
        Text = words.SafeText,
        Cards = [Item(StageActionKind.Resume, words.GoBackIn)],
        Tools = [Item(StageActionKind.Menu, words.Menu), Item(StageActionKind.Leave, words.Leave)],
    };

    private static ImmutableArray<ScreenItem> Cards(IEnumerable<Choice> choices) =>
    [
        .. choices.Select((choice, i) =>
            new ScreenItem(new StageAction(StageActionKind.Choose, i), choice.Text, i + 1)),
    ];

    private static ScreenItem Item(StageActionKind kind, string text, int number = 0) =>
        new(new StageAction(kind), text, number);
}
