// What others see of the wearer: the head and what is pointed at, while the light is on.
using VRTraining.Headset.Plays;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Running;

internal sealed partial class Head
{
    private string? _pointedAt;

    /// <summary>While somebody looks on they see where the head is and what is pointed at; nothing of it is stored.</summary>
    private void LetOthersSee()
    {
        if (Run is not { } run || Viewer.RoomView != RoomView.Watched)
        {
            return;
        }

        run.Play.Look(Senses.HeadOnStage);
        var pointsAt = PointedAt(run);
        if (pointsAt != _pointedAt)
        {
            _pointedAt = pointsAt;
            _backstage.Ask(new Wish.PointAt(pointsAt));
        }
    }

    /// <summary>The id of the response that is pointed at.</summary>
    private string? PointedAt(StagedRun run)
    {
        var offered = run.Viewed.Scene.Offered;
        foreach (ref readonly var target in _viewerFrame.Targets)
        {
            if (target.State is TargetState.Hovered or TargetState.Pressed
                && target.Action.Kind == StageActionKind.Choose
                && run.Viewed.Scene.Waiting == Waiting.ForChoice
                && target.Action.Index < offered.Length)
            {
                return offered[target.Action.Index].Value;
            }
        }

        return null;
    }
}
