// The scene as text: captions, responses, moods, setbacks, endings.
using VRTraining.Cli.Terminal;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Play;

/// <summary>Shows a scene as text.</summary>
internal sealed class Captions(Page page, ScriptIndex script, ILineReader input, bool quiet) : ISceneView
{
    private readonly MoodWatch _moods = new(script.Scenario);
    private readonly SetbackOffer _setback = new(page, script);
    private readonly Names _names = new(script.Scenario);
    private bool _inOwnWords;

    /// <inheritdoc/>
    public void Show(NumberedEvent happened, SceneSoFar scene)
    {
        var what = happened.Stamped.Event;
        if (what is RunEvent.RunStarted)
        {
            page.Gap();
        }
        else if (what is RunEvent.SetbackHappened setback)
        {
            _setback.Remember(setback.Choice, scene);
        }
        else if (what is RunEvent.NodeEntered)
        {
            ShowMoods(scene);
        }
        else if (what is RunEvent.LineSpoken spoken)
        {
            // The colleague's reaction is the consequence that can be seen; what it teaches is said after it.
            Say(script.Line(spoken.Line));
            _setback.Offer(scene);
        }
        else
        {
            if (scene.Waiting is not Waiting.ForNothing)
            {
                _setback.Offer(scene);
            }

            ShowRest(what, happened.Stamped.At, scene);
        }
    }

    /// <inheritdoc/>
    public void PickUp(SceneSoFar scene, RunTime now)
    {
        page.Heading(script.Scenario.Title);
        page.Note("You go on where you left.");
        ShowMoods(scene);
        foreach (var line in scene.Heard)
        {
            Say(script.Line(line));
        }

        Ask(scene, now);
        if (scene.Paused)
        {
            page.Write("Paused. Time stands still; press Enter to go on.", Look.Attention);
        }
    }

    /// <inheritdoc/>
    public void Invite(SceneSoFar scene) =>
        page.Invite(scene.Waiting is Waiting.ToGoOn && !scene.Paused ? "" : "> ", input);

    /// <inheritdoc/>
    public void Heard(string line) => page.Typed(line, input);

    /// <inheritdoc/>
    public void Tell(string text) => page.Note(text);

    /// <inheritdoc/>
    public void ListCheckpoints(SceneSoFar scene)
    {
        page.Gap();
        page.Write("Where would you like to go back to? What you tried so far is kept for the debrief.");
        var number = 0;
        foreach (var node in scene.Checkpoints)
        {
            number++;
            page.Write($"  r {number}  ", Look.Key, Wrap.OneLine(script.FirstWordsOf(node), page.Width - 8));
        }
    }

    /// <inheritdoc/>
    public void ShowKeys(SceneSoFar scene)
    {
        page.Gap();
        foreach (var (key, meaning) in Keys(scene))
        {
            page.Write($"  {key,-8}", Look.Key, meaning);
        }
    }

    /// <summary>A line with its speaker's name.</summary>
    public void Say(Line line)
    {
        page.Gap();
        if (line.Speaker is { } speaker)
        {
            page.Write(_names.Lead(speaker), _names.StyleOf(speaker), line.Text);
        }
        else
        {
            page.Write(line.Text, Look.Narrator);
        }
    }

    /// <summary>What the learner can do now.</summary>
    public void Ask(SceneSoFar scene, RunTime now)
    {
        switch (scene.Waiting)
        {
            case Waiting.ForChoice:
                page.Gap();
                for (var i = 0; i < scene.Offered.Length; i++)
                {
                    page.Write($"  {i + 1}  ", Look.Key, script.Choice(scene.Offered[i]).Text);
                }

                TellLimit(scene, now);
                break;
            case Waiting.ForAnswer when script.Node(scene.Node!.Value).Move is Move.Answer answer:
                page.Gap();
                page.Write(answer.Prompt, Look.Heading);
                break;
            case Waiting.ForThought when script.Node(scene.Node!.Value).Move is Move.Reflect reflect:
                page.Gap();
                page.Write(reflect.Prompt, Look.Heading);
                page.Note("Write what comes to mind, or press Enter to skip. It is kept as your personal text, in your "
                    + "own file only, and is never part of a score.");
                break;
            case Waiting.AtEnding:
                page.Gap();
                page.Note("Press Enter for the debrief, or r to go back and try another way.");
                break;
            default:
                break;
        }
    }

    private void ShowRest(RunEvent what, RunTime at, SceneSoFar scene)
    {
        switch (what)
        {
            case RunEvent.ChoicesOffered or RunEvent.AnswerAsked or RunEvent.ReflectionAsked:
                Ask(scene, at);
                break;
            case RunEvent.AnswerMatched:
                _inOwnWords = true;
                break;
            case RunEvent.ChoiceMade made:
                page.Gap();
                page.Write(_inOwnWords ? "Understood as  " : _names.Learner, Look.Learner, script.Choice(made.Choice).Text);
                _inOwnWords = false;
                break;
            case RunEvent.HintShown hint:
                page.Write("Hint  ", Look.Key, script.Node(hint.Node).Hints[hint.Index]);
                break;
            case RunEvent.TimeRanOut:
                page.Gap();
                page.Write("The moment has passed.", Look.Attention);
                break;
            case RunEvent.TimeExtended:
                page.Note(scene.Deadline is { } deadline ? $"There is more time: {Left(deadline, at)} from now." : "");
                break;
            case RunEvent.TimersTurnedOff:
                page.Note("There are no time limits any more in this run. Take your time.");
                break;
            case RunEvent.RunPaused:
                page.Gap();
                page.Write("Paused. Time stands still; press Enter to go on.", Look.Attention);
                break;
            case RunEvent.RunResumed:
                page.Note("The scene goes on.");
                Ask(scene, at);
                break;
            case RunEvent.Rewound rewound:
                page.Heading($"Attempt {scene.Attempt}");
                page.Note($"Back at: {Wrap.OneLine(script.FirstWordsOf(rewound.Node), page.Width - 9)}");
                break;
            case RunEvent.EndingReached reached:
                var ending = script.Ending(reached.Ending);
                page.Heading(ending.Title);
                page.Write(ending.Text);
                Ask(scene, at);
                break;
            case RunEvent.RunLeft:
                page.Gap();
                page.Write("You have left the scene. That is always all right, and it costs nothing.");
                break;
            default:
                break;
        }
    }

    private void ShowMoods(SceneSoFar scene)
    {
        foreach (var (who, words) in _moods.Changes(scene.Moods))
        {
            if (!quiet)
            {
                page.Note($"{who.Name}: {words}", indent: 2);
            }
        }
    }

    private void TellLimit(SceneSoFar scene, RunTime now)
    {
        if (scene.Deadline is { } deadline)
        {
            page.Write(
                $"You have {Left(deadline, now)}. t gives {InputFor.MoreSeconds} more, t off turns time limits off.",
                Look.Attention);
        }
    }

    private static string Left(RunTime deadline, RunTime now)
    {
        var seconds = (deadline.Milliseconds - now.Milliseconds + 999) / 1000;
        return seconds == 1 ? "1 second" : $"{seconds} seconds";
    }

    private IEnumerable<(string Key, string Meaning)> Keys(SceneSoFar scene)
    {
        yield return scene.Waiting is Waiting.ForChoice
            ? ("1, 2 …", "give that response")
            : ("Enter", "go on");
        if (scene.Node is { } node && scene.HintsShown < script.Node(node).Hints.Length)
        {
            yield return ("h", "a hint");
        }

        yield return ("r", "go back to an earlier place and try another way");
        yield return ("p", "pause");
        yield return ("t", scene.Deadline is null ? "t off: no time limits in this run" : "more time; t off: no limits");
        yield return ("q", "leave for now; you can go on later from here");
        yield return ("stop", script.Scenario.Prebrief.StopWord.Equals("stop", StringComparison.OrdinalIgnoreCase)
            ? "leave the scene at once, for good"
            : $"leave the scene at once, for good; so does “{script.Scenario.Prebrief.StopWord}”");
    }
}
