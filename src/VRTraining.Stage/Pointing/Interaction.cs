// Turns what devices say into what is done: hover, press, confirm; the same for every head and every device.
using VRTraining.Simulation.Play;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Pointing;

/// <summary>
/// Turns samples into actions. Nothing needs to be held, two hands or a second device; any one pointer, or the keys
/// alone, reach everything. One thread, the frame's.
/// </summary>
/// <param name="fold">The run; null before and after a scene.</param>
/// <param name="viewer">Who presses.</param>
public sealed class Interaction(ViewerFold? fold, Viewer viewer)
{
    /// <summary>More devices than anybody has; what lies beyond is not looked at.</summary>
    public const int MostPointers = 4;

    private readonly Pointer[] _pointers = [new(), new(), new(), new()];

    /// <summary>Takes the pointers of a frame.</summary>
    /// <param name="samples">One for each device that points, always in the same order; none where there is no
    /// news.</param>
    /// <param name="at">Run time that is shown.</param>
    /// <param name="nowMs">A clock that never goes back; it also runs while the run is paused.</param>
    /// <returns>What was done, of kind <see cref="StageActionKind.None"/> for nothing or for what stays with the
    /// viewer.</returns>
    public StageAction Point(ReadOnlySpan<PointerSample> samples, RunTime at, long nowMs)
    {
        if (samples.IsEmpty)
        {
            return default;
        }

        var arrangement = viewer.Arrange(fold, at);
        var touch = Touch.Nothing;
        var moved = false;
        for (var i = 0; i < Math.Min(samples.Length, MostPointers); i++)
        {
            var next = _pointers[i].Take(arrangement, samples[i], viewer.Settings, nowMs);
            moved |= next.Moved;
            touch = next.Weight > touch.Weight ? next : touch;
        }

        if (touch.Target >= 0 || moved)
        {
            viewer.Hovered = touch.Target;
        }

        viewer.Held = touch.Held ? touch.Target : -1;
        viewer.DwellShare = touch.DwellShare;
        viewer.PointsAt = touch.Target >= 0 ? touch.Where : null;
        return touch.Confirmed >= 0 ? Press(touch.Confirmed, at) : default;
    }

    /// <summary>Takes a key that went down.</summary>
    public StageAction Key(StageKey key, RunTime at)
    {
        var screen = viewer.ScreenAt(fold, at);
        var count = viewer.Arrange(screen).Targets.Length;
        switch (key)
        {
            case StageKey.Down or StageKey.Right when count > 0:
                viewer.Hovered = (viewer.Hovered + 1) % count;
                return default;
            case StageKey.Up or StageKey.Left when count > 0:
                viewer.Hovered = (Math.Max(0, viewer.Hovered) + count - 1) % count;
                return default;
            case StageKey.Enter or StageKey.Space when viewer.Hovered >= 0:
                return Press(viewer.Hovered, at);
            case StageKey.Enter or StageKey.Space when screen.Cards is [{ Number: 0 }, ..]:
                return Do(screen, screen.Cards[0].Action);
            case StageKey.Escape:
                return Do(screen, new StageAction(
                    viewer.MenuOpen ? StageActionKind.Menu
                    : fold is { Scene.Paused: true } ? StageActionKind.Resume
                    : StageActionKind.Pause));
            case >= StageKey.Digit1 and <= StageKey.Digit9:
                return Digit(screen, key - StageKey.Digit1 + 1);
            default:
                return default;
        }
    }

    /// <summary>Presses a target by its number, as a screen reader or a page does.</summary>
    public StageAction Press(int target, RunTime at)
    {
        var screen = viewer.ScreenAt(fold, at);
        var targets = viewer.Arrange(screen).Targets;
        return target >= 0 && target < targets.Length ? Do(screen, targets[target].Item.Action) : default;
    }

    /// <summary>Does something that is there by other ways than a target: a wrist menu, a button of a controller.</summary>
    public StageAction Perform(StageActionKind kind, RunTime at) => Do(viewer.ScreenAt(fold, at), new StageAction(kind));

    /// <summary>
    /// Does what a card says by number; one on another page is turned to first, so that it is read before it is given.
    /// </summary>
    private StageAction Digit(ViewerScreen screen, int number)
    {
        for (var card = 0; card < screen.Cards.Length; card++)
        {
            if (screen.Cards[card].Number != number)
            {
                continue;
            }

            foreach (var target in viewer.Arrange(screen).Targets)
            {
                if (target.Item.Action == screen.Cards[card].Action)
                {
                    return Do(screen, target.Item.Action);
                }
            }

            var pages = viewer.Arrange(screen).CardPages;
            viewer.CardPage = card / ((screen.Cards.Length + pages - 1) / pages);
        }

        return default;
    }

    /// <summary>One press, one input; yet pausing and leaving wait for nothing.</summary>
    private StageAction Do(ViewerScreen screen, StageAction action)
    {
        var always = action.Kind is StageActionKind.Pause or StageActionKind.Resume or StageActionKind.Leave
            or StageActionKind.SafePlace or StageActionKind.Recentre or StageActionKind.Blank;
        if (viewer.Take(action) || (viewer.IsSent(screen) && !always))
        {
            return default;
        }

        if (action.Kind is StageActionKind.Recentre or StageActionKind.Write or StageActionKind.Blank)
        {
            return action;
        }

        (viewer.Sent, viewer.SentFrom) = (action, screen);
        return action;
    }
}
