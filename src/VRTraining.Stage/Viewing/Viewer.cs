// One person in front of the stage: settings, menu, what is pointed at and pressed. A viewer's own small state.
using VRTraining.Simulation.Play;
using VRTraining.Stage.Layout;

namespace VRTraining.Stage.Viewing;

/// <summary>
/// One person in front of the stage. Changed by <see cref="Pointing.Interaction"/> and by its head, read by
/// <see cref="ViewerComposer"/>; one thread.
/// </summary>
/// <param name="settings">How this person wants to see, read and press.</param>
/// <param name="layout">Lays screens out; <see cref="StageLayout.Arrange"/> where null.</param>
public sealed class Viewer(ViewerSettings settings, Func<ViewerScreen, ViewerSettings, int, Arrangement>? layout = null)
{
    private readonly Func<ViewerScreen, ViewerSettings, int, Arrangement> _layout = layout ?? StageLayout.Arrange;

    /// <summary>How far captions stay behind a turning head before they follow, radians.</summary>
    private const float FollowBeyond = 25 * Rig.Turns.Degree;

    private ViewerScreen? _arranged;
    private (ViewerSettings, bool, int) _arrangedFor;
    private Arrangement? _arrangement;
    private ViewerScreen? _menu;
    private (ViewerSettings, bool, RoomView) _menuFor;
    private ViewerScreen? _safe;
    private ViewerScreen? _voting;
    private (ViewerScreen, ViewerVote) _votingFor;

    /// <summary>How this person wants to see, read and press; may change at any time.</summary>
    public ViewerSettings Settings { get; set; } = settings;

    /// <summary>Whether the menu covers the screen.</summary>
    public bool MenuOpen { get; internal set; }

    /// <summary>Whether the help covers the screen.</summary>
    public bool HelpOpen { get; internal set; }

    /// <summary>Whether the scene is out of sight, while it waits.</summary>
    public bool InSafePlace { get; internal set; }

    /// <summary>What is read and pressed before and after a scene; covers a run's own screen. Null: the run.</summary>
    public ViewerScreen? Panel { get; set; }

    /// <summary>A word to the viewer that is no part of the scene, such as why something cannot be done now.</summary>
    public string Notice { get; set; } = "";

    /// <summary>Whether others see this viewer's scene.</summary>
    public RoomView RoomView { get; set; }

    /// <summary>Whether the room votes on what this viewer is asked.</summary>
    public ViewerVote Vote { get; set; }

    /// <summary>Which way the head points, radians to the left of straight ahead.</summary>
    public float HeadYaw { get; private set; }

    /// <summary>Where the captions hang: they follow the head late and softly, never 1:1 (XAUR 19).</summary>
    public float CaptionYaw { get; private set; }

    internal int CardPage { get; set; }

    /// <summary>The number of the target that is pointed at, or −1.</summary>
    internal int Hovered { get; set; } = -1;

    /// <summary>The number of the target that is held down, or −1.</summary>
    internal int Held { get; set; } = -1;

    /// <summary>
    /// What was sent and not answered yet: shown as pressed at once, though what follows appears after the commit.
    /// </summary>
    internal StageAction Sent { get; set; }

    internal ViewerScreen? SentFrom { get; set; }

    /// <summary>How far a look has come to a press, 0 to 1.</summary>
    internal float DwellShare { get; set; }

    /// <summary>Where a pointer meets the board; null where none does.</summary>
    internal System.Numerics.Vector3? PointsAt { get; set; }

    /// <summary>Takes the head's direction.</summary>
    /// <param name="headYaw">Radians to the left.</param>
    /// <param name="elapsedMs">Since the last time; 0 and up.</param>
    public void Turn(float headYaw, float elapsedMs)
    {
        HeadYaw = headYaw;
        var behind = headYaw - CaptionYaw;
        var beyond = MathF.Abs(behind) - FollowBeyond;
        if (beyond > 0)
        {
            CaptionYaw += MathF.Sign(behind) * beyond * (1 - MathF.Exp(-elapsedMs / 400));
        }
    }

    /// <summary>What was sent was refused: it may be pressed again.</summary>
    public void Refused() => SentFrom = null;

    /// <summary>Where everything lies at a moment; computed anew only when something changed.</summary>
    public Arrangement Arrange(ViewerFold? fold, RunTime at) => Arrange(ScreenAt(fold, at));

    /// <summary>
    /// The screen at a moment: menu, help or safe place where one of them is open, else a panel, else what the run shows.
    /// </summary>
    internal ViewerScreen ScreenAt(ViewerFold? fold, RunTime at)
    {
        if (!MenuOpen && !HelpOpen)
        {
            var screen = Panel ?? (fold is null
                ? ViewerScreen.Empty
                : fold.Screens[fold.Screens.Find(at.Milliseconds)].Screen);
            return Panel is not null || fold is not { Scene.Paused: true } ? screen
                : InSafePlace ? _safe ??= Screens.SafePlace(Settings.Words)
                : Vote.IsOpen ? VotingAt(fold, screen)
                : screen;
        }

        if (_menu is null || _menuFor != (Settings, HelpOpen, RoomView))
        {
            _menu = HelpOpen
                ? Screens.Help(Settings.Words)
                : Screens.Menu(Settings, inRun: Panel is null && fold is not null, RoomView);
            _menuFor = (Settings, HelpOpen, RoomView);
        }

        return _menu;
    }

    /// <summary>Made anew only when the vote or the scene has changed.</summary>
    private ViewerScreen VotingAt(ViewerFold fold, ViewerScreen paused)
    {
        if (_voting is null || _votingFor != (paused, Vote))
        {
            _voting = fold.Voting(Vote.Picked) ?? paused;
            _votingFor = (paused, Vote);
        }

        return _voting;
    }

    internal Arrangement Arrange(ViewerScreen screen)
    {
        var wanted = (Settings, MenuOpen, CardPage);
        if (_arrangement is null || !ReferenceEquals(_arranged, screen) || _arrangedFor != wanted)
        {
            // Changing a setting makes another menu, which is the same one to its reader.
            if (!ReferenceEquals(_arranged, screen) && !(MenuOpen && _arrangedFor.Item2))
            {
                (Hovered, Held, DwellShare, CardPage) = (-1, -1, 0, 0);
                wanted.CardPage = 0;
            }

            (_arranged, _arrangedFor) = (screen, wanted);
            _arrangement = _layout(screen, Settings, CardPage);
        }

        return _arrangement;
    }

    /// <summary>Does what stays with the viewer; false where an action is for the run.</summary>
    internal bool Take(StageAction action)
    {
        switch (action.Kind)
        {
            case StageActionKind.Menu:
                (MenuOpen, HelpOpen, _menu) = (!MenuOpen, false, null);
                return true;
            case StageActionKind.Help:
                HelpOpen = !HelpOpen;
                return true;
            case StageActionKind.Reach:
                Settings = Settings with { Reach = Settings.Reach == Reach.Far ? Reach.Near : Reach.Far };
                return true;
            case StageActionKind.TextSize:
                Settings = Settings with { TextSize = (TextSize)(((int)Settings.TextSize + 1) % 3) };
                return true;
            case StageActionKind.Captions:
                Settings = Settings with { Captions = !Settings.Captions };
                return true;
            case StageActionKind.AutoAdvance:
                Settings = Settings with { AutoAdvance = !Settings.AutoAdvance };
                return true;
            case StageActionKind.Dwell:
                Settings = Settings with { Dwell = !Settings.Dwell };
                return true;
            case StageActionKind.LeftHanded:
                Settings = Settings with { LeftHanded = !Settings.LeftHanded };
                return true;
            case StageActionKind.NextPage:
                CardPage++;
                return true;
            case StageActionKind.None:
                return true;
            default:
                (MenuOpen, HelpOpen) = (false, false);
                InSafePlace = action.Kind == StageActionKind.SafePlace
                    || (InSafePlace && action.Kind is not (StageActionKind.Resume or StageActionKind.Leave));
                return false;
        }
    }

    /// <summary>Whether an action was sent from this screen and is not answered yet.</summary>
    internal bool IsSent(ViewerScreen screen) => ReferenceEquals(SentFrom, screen);
}
