// One frame of the headset: news in, devices, what was pressed, and the two frames painted.
using System.Diagnostics;
using StereoKit;
using VRTraining.Headset.Painting;
using VRTraining.Headset.Plays;
using VRTraining.Headset.Sensing;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Panels;
using VRTraining.Stage.Pointing;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Running;

/// <summary>The headset's frame. One thread; a steady frame allocates, locks, waits and reads from a disk nothing.</summary>
internal sealed partial class Head
{
    private readonly Backstage _backstage;
    private readonly TimeProvider _time;
    private readonly Brush _brush = new();
    private readonly BoardPainter _board;
    private readonly LoadingSign _sign;
    private readonly FramePanel _framePanel;
    private readonly WristPanel _wrist;
    private readonly Keyboard _keyboard = new();
    private readonly ViewerFrame _viewerFrame = new();

    private Interaction _interaction;
    private ScenePainter? _foyer;
    private string? _written;
    private bool _ownRoom;
    private bool _placed;
    private bool _dwellIsOurs;
    private ViewerSettings _kept;
    private long _lastMs;
    private long _lastBegun = Stopwatch.GetTimestamp();

    /// <summary>Prepares the frame; after StereoKit has begun.</summary>
    public Head(Backstage backstage, TimeProvider time, bool showFrameTimes)
    {
        (_backstage, _time) = (backstage, time);
        (_board, _sign) = (new BoardPainter(_brush), new LoadingSign(_brush));
        _framePanel = new FramePanel(_brush, showFrameTimes);
        Senses = new Senses(Seat);
        _kept = Viewer.Settings;
        _wrist = new WristPanel(_board, Seat, Viewer.Settings);
        _interaction = new Interaction(null, Viewer);
    }

    /// <summary>Where the stage stands.</summary>
    public Seat Seat { get; } = new();

    /// <summary>What the devices say.</summary>
    public Senses Senses { get; }

    /// <summary>Who looks on.</summary>
    public Viewer Viewer { get; } = new(new ViewerSettings());

    /// <summary>The run on stage, or null.</summary>
    public StagedRun? Run { get; private set; }

    /// <summary>What is read before and after a scene, or covers it; null in a scene.</summary>
    public Panel? Panel { get; private set; }

    /// <summary>Whether the scene is covered and waits.</summary>
    public bool Covered => Run is not null && Panel is not null;

    /// <summary>What was painted last.</summary>
    public ViewerFrame Shown => _viewerFrame;

    /// <summary>Why the program ends; null while it goes on.</summary>
    public string? Farewell { get; private set; }

    /// <summary>How long frames take.</summary>
    public FrameTimes Times => _framePanel.Times;

    /// <summary>Points in place of a person, if somebody does.</summary>
    public IScriptedHand? Script { get; set; }

    /// <summary>Run time that is shown.</summary>
    public RunTime Now => Run?.Shown ?? RunTime.Zero;

    /// <summary>Whether a scene is being loaded.</summary>
    public bool Prepares { get; private set; } = true;

    /// <summary>One frame: to be called between StereoKit's own steps.</summary>
    public void Step()
    {
        var begun = Stopwatch.GetTimestamp();
        var nowMs = (long)_time.GetElapsedTime(0).TotalMilliseconds;
        TakeNews();
        var attended = SK.AppFocus == AppFocus.Active;
        Attend(attended);
        Senses.Read(Viewer.Settings.Reach, nowMs, attended);
        if (!_placed)
        {
            Recentre();
        }

        Viewer.Turn(Senses.HeadYaw, nowMs - _lastMs);
        LookInsteadOfHands();
        Run?.Advance(Viewer.Settings.AutoAdvance, _backstage);
        Script?.Point(this, nowMs);
        Do(_wrist.Take(Senses, Viewer.Settings, Viewer.RoomView, nowMs), nowMs);
        Write();
        if (Senses.MenuPressed)
        {
            Do(_interaction.Perform(StageActionKind.Menu, Now));
        }

        Keep();
        Paint();
        LetOthersSee();
        _framePanel.Times.Add(Stopwatch.GetElapsedTime(begun), Stopwatch.GetElapsedTime(_lastBegun, begun));
        (_lastMs, _lastBegun) = (nowMs, begun);
    }

    /// <summary>Puts stage and panels in front of the person.</summary>
    public void Recentre()
    {
        if (Run is { Scene.OwnRoom: true } && OwnRoom.KnowsTheFloor())
        {
            Seat.PlaceOnFloor(Input.Head);
        }
        else
        {
            Seat.Place(Input.Head, Viewer.Settings.EyeHeight);
        }

        _placed = true;
    }

    /// <summary>Who takes the headset off, or opens the system's menu, loses no time.</summary>
    private void Attend(bool attended)
    {
        if (!attended && Run is { Paused: false, PauseAsked: false } run && run.Viewed.Scene.Waiting != Waiting.Over)
        {
            run.PauseAsked = true;
            _backstage.Ask(new Wish.Submit(new RunInput.Pause(Now)));
        }
        else if (attended && Run is { } back)
        {
            back.PauseAsked = false;
        }
    }

    /// <summary>Where neither hand nor controller is seen, a look presses; it stops when a hand comes back.</summary>
    private void LookInsteadOfHands()
    {
        if (Senses.HandsGone && Script is null && !Viewer.Settings.Dwell)
        {
            _dwellIsOurs = true;
            _kept = Viewer.Settings = Viewer.Settings with { Dwell = true };
            Viewer.Notice = Viewer.Settings.Words.NoHands;
        }
        else if (!Senses.HandsGone && _dwellIsOurs)
        {
            _dwellIsOurs = false;
            _kept = Viewer.Settings = Viewer.Settings with { Dwell = false };
            Viewer.Notice = "";
        }
    }

    /// <summary>What a person sets is kept; that a look presses because no hand is seen was not set by anybody.</summary>
    private void Keep()
    {
        if (!ReferenceEquals(_kept, Viewer.Settings))
        {
            _kept = Viewer.Settings;
            _backstage.Ask(new Wish.Keep(_dwellIsOurs ? _kept with { Dwell = false } : _kept));
        }
    }

    /// <summary>The menu at the wrist comes first: what it lies in front of is not pressed through it.</summary>
    private void Do(StageAction atWrist, long nowMs)
    {
        if (_wrist.At is null)
        {
            Do(_interaction.Point(Senses.Samples, Now, nowMs));
        }
        else if (WristMenu.Meaning(atWrist, Run is { Paused: true }) is not StageActionKind.None and var meant)
        {
            Do(_interaction.Perform(meant, Now));
        }
    }

    private void Do(StageAction action)
    {
        if (action.Kind == StageActionKind.None)
        {
            return;
        }

        if (action.Kind == StageActionKind.Recentre)
        {
            Recentre();
        }
        else if (action.Kind == StageActionKind.Blank)
        {
            var closes = Viewer.RoomView != RoomView.Closed;
            Viewer.RoomView = closes ? RoomView.Closed : RoomView.Open;
            _backstage.Ask(new Wish.Blank(closes));
        }
        else if (action.Kind == StageActionKind.Write)
        {
            _keyboard.Open();
            _written = null;
        }
        else if (Panel?.OfferOf(action) is { } offer)
        {
            if (offer is Offer.Turn turn)
            {
                Turn(turn.Page);
            }
            else
            {
                _backstage.Ask(new Wish.Take(offer));
            }
        }
        else if (Run?.Viewed.InputFor(action, Now) is { } input)
        {
            _backstage.Ask(new Wish.Submit(input));
        }
        else
        {
            Viewer.Refused();
        }
    }

    /// <summary>Shows what is being written, and sends it when it is done.</summary>
    private void Write()
    {
        if (!_keyboard.IsOpen)
        {
            return;
        }

        if (!_viewerFrame.TakesText)
        {
            _keyboard.Close();
            Viewer.Notice = "";
        }
        else if (_keyboard.Take() is { } text)
        {
            Viewer.Notice = "";
            if (Run?.Viewed.InputFor(text, Now) is { } input)
            {
                _backstage.Ask(new Wish.Submit(input));
            }
        }
        else if (!ReferenceEquals(_written, _keyboard.Text))
        {
            _written = _keyboard.Text;
            Viewer.Notice = $"{Viewer.Settings.Words.Write}: {_written} |";
        }
    }

    private void Paint()
    {
        var toWorld = (Matrix)Seat.ToWorld;
        Hierarchy.Push(toWorld);
        if (Run is null)
        {
            _foyer?.PaintRoom();
        }

        if (Prepares)
        {
            _sign.Paint(Viewer.Settings.Words);
        }
        else
        {
            if (Run is { } run)
            {
                run.Paint(Viewer.InSafePlace && run.Paused, Seat.ToWorld);
                Viewer.Notice = run.Scene.TakeProblem() ?? Viewer.Notice;
            }

            ViewerComposer.Compose(Run?.Viewed, Viewer, Now, _viewerFrame);
            _board.Paint(_viewerFrame);
            _wrist.Paint();
            RayPainter.Paint(Senses.Samples);
        }

        _framePanel.Paint();
        Hierarchy.Pop();
    }
}
