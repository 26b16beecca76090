// Folded events, a viewer and a time in, a viewer's frame out.
using VRTraining.Simulation.Play;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Viewing;

/// <summary>Composes viewer frames; allocates only where the screen changed and is laid out anew.</summary>
public static class ViewerComposer
{
    /// <summary>Half of what is seen clearly at once; who sits farther aside gets an arrow, radians.</summary>
    private const float HalfView = 40 * Turns.Degree;

    /// <summary>The light hangs above the faces across the table and in the upper part of what is seen at once.</summary>
    private const float LightDegrees = 16;
    private const float LightMetres = 1.3f;
    private const float LightTextDegrees = 1.35f;

    /// <summary>Fills a frame.</summary>
    /// <param name="fold">What has happened; null before and after a scene.</param>
    /// <param name="viewer">Who looks on.</param>
    /// <param name="at">Run time, 0 and up.</param>
    /// <param name="frame">Any viewer frame.</param>
    public static void Compose(ViewerFold? fold, Viewer viewer, RunTime at, ViewerFrame frame)
    {
        var screen = viewer.ScreenAt(fold, at);
        var arrangement = viewer.Arrange(screen);
        frame.At = at;
        frame.Board = arrangement.Board;
        frame.HasBoard = arrangement.Targets.Length > 0 || arrangement.Texts.Length > 0;
        frame.TextMetres = arrangement.TextMetres;
        frame.Texts = arrangement.Texts;
        frame.Pointer = viewer.PointsAt;
        frame.Notice = viewer.Notice;
        frame.TakesText = screen.TakesText;
        frame.Caption = fold is not null && viewer.Settings.Captions && arrangement.Caption is { } place
            ? Caption(fold, viewer, at.Milliseconds, place)
            : default;
        frame.Timer = screen.Deadline is { } deadline && arrangement.Timer is { } timer
            ? Timer(screen.Since, deadline, at, timer)
            : default;
        frame.Light = viewer.RoomView is RoomView.Watched or RoomView.Closed ? Light(viewer) : default;
        frame.ClearTargets();
        for (var number = 0; number < arrangement.Targets.Length; number++)
        {
            var (item, lines, where) = arrangement.Targets[number];
            var state = StateOf(viewer, screen, item.Action, number);
            var dwell = state == TargetState.Hovered ? viewer.DwellShare : 0;
            frame.Add(new TargetFrame(item.Action, item.Number, lines, where, state, dwell));
        }
    }

    private static TargetState StateOf(Viewer viewer, ViewerScreen screen, StageAction action, int number)
    {
        if (viewer.IsSent(screen))
        {
            return viewer.Sent == action ? TargetState.Pressed : TargetState.Disabled;
        }

        return viewer.Held == number ? TargetState.Pressed
            : viewer.Hovered == number ? TargetState.Hovered
            : TargetState.Ready;
    }

    private static CaptionFrame Caption(ViewerFold fold, Viewer viewer, long now, PanelRect place)
    {
        ref var cue = ref fold.Captions[fold.Captions.Find(now)];
        return cue.PageAt(now) is { } page
            ? new CaptionFrame(
                true,
                cue.Speaker,
                page.First,
                page.Second,
                ArrowTo(fold, viewer, cue.Line!.Speaker),
                cue.RightToLeft,
                viewer.CaptionYaw == 0 ? place : place.Turned(viewer.CaptionYaw))
            : default;
    }

    private static LightFrame Light(Viewer viewer)
    {
        var em = Comfort.Metres(LightTextDegrees, LightMetres);
        var on = viewer.RoomView == RoomView.Watched;
        var text = on ? viewer.Settings.Words.Watched : viewer.Settings.Words.ViewClosed;
        var place = PanelRect.Facing(
            viewer.Settings.EyeHeight, LightMetres, -LightDegrees, (TextMeasure.WidthEm(text) + 3) * em, 2 * em);
        return new LightFrame(true, on, text, viewer.CaptionYaw == 0 ? place : place.Turned(viewer.CaptionYaw));
    }

    private static SpeakerArrow ArrowTo(ViewerFold fold, Viewer viewer, int speaker)
    {
        if (speaker < 0)
        {
            return SpeakerArrow.None;
        }

        var seat = fold.Characters[speaker].Place.Position;
        var left = MathF.Atan2(-seat.X, -seat.Z) - viewer.HeadYaw;
        left = MathF.IEEERemainder(left, MathF.Tau);
        return MathF.Abs(left) <= HalfView ? SpeakerArrow.None : left > 0 ? SpeakerArrow.Left : SpeakerArrow.Right;
    }

    private static TimerFrame Timer(RunTime since, RunTime deadline, RunTime at, PanelRect place)
    {
        var left = Math.Max(0, deadline.Milliseconds - at.Milliseconds);
        var whole = Math.Max(1, deadline.Milliseconds - since.Milliseconds);
        return new TimerFrame(true, (int)((left + 999) / 1000), Math.Clamp((float)left / whole, 0, 1), place);
    }
}
