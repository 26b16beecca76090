// What one viewer was shown so far: captions and screens over time, in the viewer's language.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Motion;
using VRTraining.Stage.Scene;

namespace VRTraining.Stage.Viewing;

/// <summary>
/// Takes a run's events as they come, for one language. As with <see cref="SceneFold"/>, what it says about a moment
/// does not depend on how it came there. One thread at a time.
/// </summary>
public sealed class ViewerFold
{
    private readonly Staging _staging;
    private readonly ScriptIndex _script;
    private readonly ViewerWords _words;
    private readonly List<SpokenLine> _history = [];
    private LineClock _clock;
    private bool _setBack;
    private RunTime _askedAt;

    /// <summary>A screen on which nothing has happened.</summary>
    /// <param name="staging">The script in the viewer's language, with the lengths of the voices that are
    /// heard.</param>
    /// <param name="words">The words of the buttons.</param>
    public ViewerFold(Staging staging, ViewerWords words)
    {
        (_staging, _words, _script) = (staging, words, ScriptIndex.Of(staging.Scenario));
        Scene = new SceneSoFar(staging.Scenario);
        Screens.Add(new ScreenCue(long.MinValue, ViewerScreen.Empty));
        Captions.Add(new CaptionCue(long.MinValue, null, []));
    }

    /// <summary>Where the run stands.</summary>
    public SceneSoFar Scene { get; }

    /// <summary>
    /// Everything said so far in the present attempt and before, the latest last: captions can be read again.
    /// </summary>
    public IReadOnlyList<SpokenLine> History => _history;

    /// <summary>The screen after the last event.</summary>
    public ViewerScreen Screen => Screens[Screens.Count - 1].Screen;

    internal Track<ScreenCue> Screens { get; } = new();

    internal Track<CaptionCue> Captions { get; } = new();

    internal ImmutableArray<StagedCharacter> Characters => _staging.Characters;

    /// <summary>
    /// When the line that is said has been heard and read, null where none waits for <c>Advance</c>; a head whose
    /// viewer has
    /// <see cref="ViewerSettings.AutoAdvance"/> on sends it then.
    /// </summary>
    public RunTime? HeardAt => Scene.Waiting == Waiting.ToGoOn ? Captions[Captions.Count - 1].HeardAt : null;

    /// <summary>Takes the next event of the run.</summary>
    public void Apply(in StampedEvent happened)
    {
        var start = _clock.StartOf(happened);
        Scene.Add(happened);
        switch (happened.Event)
        {
            case RunEvent.LineSpoken spoken when _staging.LineOf(spoken.Line) is { } line:
                Caption(start, line);
                break;
            case RunEvent.ChoiceMade made:
                _setBack = made.Quality == Quality.Setback;
                Hush(happened.At.Milliseconds);
                break;
            case RunEvent.Rewound:
                _setBack = false;
                Hush(happened.At.Milliseconds);
                break;
            case RunEvent.ChoicesOffered or RunEvent.AnswerAsked:
                _askedAt = happened.At;
                break;
            case RunEvent.EndingReached or RunEvent.Jumped or RunEvent.RunLeft or RunEvent.RunCompleted:
                Hush(happened.At.Milliseconds);
                break;
        }

        Show(happened.At);
    }

    /// <summary>What is shown while the room votes; null where the scene does not stand still at a choice.</summary>
    internal ViewerScreen? Voting(ChoiceId? picked) => Scene is { Paused: true, Waiting: Waiting.ForChoice }
        ? Viewing.Screens.Voting(Scene, _script, _words, picked)
        : null;

    /// <summary>
    /// The input that an action means now, or null where it stays with the viewer or means nothing here.
    /// </summary>
    /// <param name="action">What was pressed.</param>
    /// <param name="at">Run time of the press.</param>
    public RunInput? InputFor(StageAction action, RunTime at) => action.Kind switch
    {
        StageActionKind.Advance => new RunInput.Advance(at),
        StageActionKind.Choose => ChoiceAt(action.Index) is { } choice ? new RunInput.Choose(choice, at) : null,
        StageActionKind.SkipReflection => new RunInput.Reflect("", at),
        StageActionKind.Hint => new RunInput.Hint(at),
        StageActionKind.Rewind => Scene.Checkpoints.ElementAtOrDefault(action.Index) is { Value: not null } node
            ? new RunInput.Rewind(node, at)
            : null,
        StageActionKind.MoreTime => new RunInput.ExtendTime(60, at),
        StageActionKind.TimersOff => new RunInput.TimersOff(at),
        StageActionKind.Pause or StageActionKind.SafePlace when !Scene.Paused => new RunInput.Pause(at),
        StageActionKind.Resume => new RunInput.Resume(at),
        StageActionKind.Leave => new RunInput.Leave(at),
        _ => null,
    };

    /// <summary>The input that typed words mean now, or null where none are taken.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="at">Run time.</param>
    public RunInput? InputFor(string text, RunTime at) => Scene.Waiting switch
    {
        Waiting.ForAnswer => new RunInput.Answer(text, at),
        Waiting.ForThought => new RunInput.Reflect(text, at),
        _ => null,
    };

    private ChoiceId? ChoiceAt(int index) => Scene.Waiting switch
    {
        Waiting.ForChoice when index < Scene.Offered.Length => Scene.Offered[index],
        Waiting.ForAnswer when Scene.Node is { } node && _script.Node(node).Move is Move.Answer answer
            && index < answer.Options.Length => answer.Options[index].Id,
        _ => null,
    };

    private void Caption(long start, StagedLine line)
    {
        var pages = CaptionPages.Of(line.Line.Text, line.LengthMs, StageLayout.CaptionWidthEm);
        Captions.ForgetAfter(start);
        Captions.Add(new CaptionCue(start, line, pages)
        {
            Speaker = _script.NameOf(line.Line.Speaker),
            RightToLeft = Direction.IsRightToLeft(line.Line.Text),
        });
        _history.Add(new SpokenLine(line.Line.Id, _script.NameOf(line.Line.Speaker), line.Line.Text));
    }

    private void Hush(long at)
    {
        Captions.ForgetAfter(at);
        Captions.Add(new CaptionCue(at, null, []));
    }

    private void Show(RunTime at)
    {
        var screen = Viewing.Screens.Of(Scene, _script, _words, _askedAt, _setBack);
        Screens.Add(new ScreenCue(at.Milliseconds, screen));
    }
}

/// <summary>Something said, for reading again.</summary>
/// <param name="Line">Which line.</param>
/// <param name="Speaker">Who said it; null for the narrator.</param>
/// <param name="Text">The words.</param>
public sealed record SpokenLine(LineId Line, string? Speaker, string Text);

/// <summary>What can be read and pressed from a time on.</summary>
internal readonly record struct ScreenCue(long At, ViewerScreen Screen) : ICue;

/// <summary>A line's captions from a time on; without a line, none.</summary>
internal readonly record struct CaptionCue(long At, StagedLine? Line, ImmutableArray<CaptionPage> Pages) : ICue
{
    public string? Speaker { get; init; }

    public bool RightToLeft { get; init; }

    public RunTime? HeardAt => Line is { } line && Pages is [.., var last]
        ? new RunTime(At + Math.Max(line.LengthMs, last.UntilMs))
        : null;

    public CaptionPage? PageAt(long now)
    {
        var page = Pages.Length - 1;
        while (page > 0 && At + Pages[page].FromMs > now)
        {
            page--;
        }

        return page >= 0 ? Pages[page] : null;
    }
}
