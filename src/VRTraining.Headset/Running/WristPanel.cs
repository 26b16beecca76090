// The menu at a wrist: it comes when a palm is turned to the eyes, and the other hand, or a look, presses it.
using System.Numerics;
using StereoKit;
using VRTraining.Headset.Painting;
using VRTraining.Headset.Sensing;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Pointing;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Running;

/// <summary>
/// The menu at a wrist. It is laid out once around its own origin; pointers are taken into its space, so that it can hang
/// at a hand that moves. One thread, a frame allocates nothing.
/// </summary>
internal sealed class WristPanel
{
    /// <summary>So squarely a palm must face the eyes for the menu to come, and less to keep it (cosine).</summary>
    private const float Comes = 0.85f;
    private const float Stays = 0.6f;
    private const float FarthestMetres = 0.65f;

    private readonly BoardPainter _painter;
    private readonly Seat _seat;
    private readonly Viewer _viewer;
    private readonly Interaction _interaction;
    private readonly ViewerFrame _frame = new();
    private readonly PointerSample[] _samples = new PointerSample[Interaction.MostPointers];
    private RoomView _offered;
    private Matrix4x4 _toStage = Matrix4x4.Identity;

    public WristPanel(BoardPainter painter, Seat seat, ViewerSettings settings)
    {
        (_painter, _seat) = (painter, seat);
        _viewer = new Viewer(settings, WristLayout.Arrange) { Panel = WristMenu.Screen(settings.Words) };
        _interaction = new Interaction(null, _viewer);
    }

    /// <summary>The hand at which the menu hangs; null while there is none.</summary>
    public Handed? At { get; private set; }

    /// <summary>Takes a frame's samples; gives what was pressed.</summary>
    /// <param name="senses">The devices of this frame.</param>
    /// <param name="settings">The viewer's: who presses by looking does so here as well.</param>
    /// <param name="view">Whether others see the scene: then the view can be closed here.</param>
    /// <param name="nowMs">A clock that never goes back.</param>
    public StageAction Take(Senses senses, ViewerSettings settings, RoomView view, long nowMs)
    {
        if (view != _offered || !ReferenceEquals(_viewer.Settings.Words, settings.Words))
        {
            (_offered, _viewer.Panel) = (view, WristMenu.Screen(settings.Words, view));
        }

        _viewer.Settings = settings;

        At = Turned(Handed.Left, senses) ? Handed.Left : Turned(Handed.Right, senses) ? Handed.Right : null;
        if (At is not { } hand || !Matrix4x4.Invert(_toStage, out var fromStage))
        {
            return default;
        }

        for (var i = 0; i < _samples.Length; i++)
        {
            var sample = senses.Samples[i];
            _samples[i] = sample with
            {
                Origin = Vector3.Transform(sample.Origin, fromStage),
                Direction = Vector3.TransformNormal(sample.Direction, fromStage),
                Tracked = sample.Tracked && i != Senses.NumberOf(hand),
            };
        }

        _samples[Senses.NumberOf(Other(hand))] = senses.FingerOr(Other(hand), _samples[Senses.NumberOf(Other(hand))], fromStage);
        var pressed = _interaction.Point(_samples, default, nowMs);

        // The menu stays as it is when something was done, and may be pressed again at once.
        _viewer.Refused();
        return pressed;
    }

    /// <summary>Paints it, where there is one.</summary>
    public void Paint()
    {
        if (At is null)
        {
            return;
        }

        ViewerComposer.Compose(null, _viewer, default, _frame);
        Hierarchy.Push((Matrix)_toStage);
        _painter.Paint(_frame);
        Hierarchy.Pop();
    }

    private static Handed Other(Handed hand) => hand == Handed.Left ? Handed.Right : Handed.Left;

    private bool Turned(Handed handed, Senses senses)
    {
        if (senses.PalmOf(handed) is not { } palm)
        {
            return false;
        }

        var at = _seat.ToStage(palm.position);
        var facing = _seat.DirectionToStage(Vector3.Transform(-Vector3.UnitZ, palm.orientation));
        var toEyes = senses.Eyes - at;
        var distance = toEyes.Length();
        if (distance is < 0.05f or > FarthestMetres
            || Vector3.Dot(facing, toEyes / distance) < (At == handed ? Stays : Comes))
        {
            return false;
        }

        var front = toEyes / distance;
        var right = Vector3.Normalize(Vector3.Cross(Vector3.UnitY, front));
        var up = Vector3.Cross(front, right);
        var centre = at + (front * 0.05f) + (up * 0.13f);
        _toStage = new Matrix4x4(
            right.X, right.Y, right.Z, 0,
            up.X, up.Y, up.Z, 0,
            front.X, front.Y, front.Z, 0,
            centre.X, centre.Y, centre.Z, 1);
        return true;
    }
}
