// What hands, controllers, eyes and head say, as samples in stage space.
using System.Numerics;
using StereoKit;
using VRTraining.Link.Seats;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Pointing;

namespace VRTraining.Headset.Sensing;

/// <summary>Reads StereoKit's devices once a frame; one thread, allocates nothing.</summary>
internal sealed class Senses(Seat seat)
{
    private const int Right = 0;
    private const int Left = 1;
    private const int Gaze = 2;
    private const int Script = 3;

    /// <summary>How long no hand may be seen before looking presses, ms.</summary>
    private const long HandsGoneMs = 3000;

    private readonly PointerSample[] _samples = new PointerSample[Interaction.MostPointers];
    private readonly Hand?[] _hands = new Hand?[2];
    private long _handSeenMs = long.MinValue;

    /// <summary>This frame's samples, always in the same order.</summary>
    public ReadOnlySpan<PointerSample> Samples => _samples;

    /// <summary>Which way the head points, radians to the left of the stage's front.</summary>
    public float HeadYaw { get; private set; }

    /// <summary>Where the eyes are, in stage space.</summary>
    public Vector3 Eyes { get; private set; }

    /// <summary>The head in world space.</summary>
    public Pose Head { get; private set; }

    /// <summary>The head in stage space.</summary>
    public HeadPose HeadOnStage => new(Eyes, Quaternion.CreateFromAxisAngle(Vector3.UnitY, -seat.Yaw) * (Quaternion)Head.orientation);

    /// <summary>Whether neither hand nor controller has been seen for some time: looking must do.</summary>
    public bool HandsGone { get; private set; }

    /// <summary>Whether the menu button of a controller went down.</summary>
    public bool MenuPressed { get; private set; }

    /// <summary>Reads the devices.</summary>
    /// <param name="reach">Whether panels are touched or pointed at.</param>
    /// <param name="nowMs">A clock that never goes back.</param>
    /// <param name="attended">Whether the app has the focus; without it nothing points.</param>
    public void Read(Reach reach, long nowMs, bool attended)
    {
        Head = Input.Head;
        Eyes = seat.ToStage(Head.position);
        var forward = seat.DirectionToStage(Vector3.Transform(-Vector3.UnitZ, Head.orientation));
        HeadYaw = MathF.Atan2(-forward.X, -forward.Z);
        var right = Hand(Handed.Right, InputSource.HandRight, reach, attended);
        var left = Hand(Handed.Left, InputSource.HandLeft, reach, attended);
        (_samples[Right], _samples[Left]) = (right, left);
        if (_handSeenMs == long.MinValue || right.Tracked || left.Tracked)
        {
            _handSeenMs = nowMs;
        }

        HandsGone = attended && nowMs - _handSeenMs > HandsGoneMs;
        _samples[Gaze] = GazeOf(forward, attended);
        MenuPressed = attended && (Input.ControllerMenuButton & BtnState.JustActive) != 0;
    }

    /// <summary>Which of the samples a hand gives.</summary>
    public static int NumberOf(Handed hand) => hand == Handed.Right ? Right : Left;

    /// <summary>The palm of a hand that is seen, in world space; null for none.</summary>
    public Pose? PalmOf(Handed hand) => _hands[(int)hand]?.palm;

    /// <summary>The tip of the index finger of a hand that is seen, else a sample as it is.</summary>
    /// <param name="hand">Which hand.</param>
    /// <param name="otherwise">For a controller, and where nothing is seen.</param>
    /// <param name="fromStage">Into whose space.</param>
    public PointerSample FingerOr(Handed hand, in PointerSample otherwise, in Matrix4x4 fromStage) =>
        _hands[(int)hand] is { } seen && Input.HandSource(hand) == HandSource.Articulated
            ? new PointerSample(
                PointerKind.Fingertip,
                Vector3.Transform(seat.ToStage(seen[FingerId.Index, JointId.Tip].position), fromStage),
                default)
            : otherwise;

    /// <summary>Lets a script point, as the last of the pointers.</summary>
    public void Point(in PointerSample sample) => _samples[Script] = sample;

    private PointerSample Hand(Handed handed, InputSource source, Reach reach, bool attended)
    {
        _hands[(int)handed] = null;
        if (!attended || Input.PointerCount(source) == 0)
        {
            return default;
        }

        var pointer = Input.Pointer(0, source);
        var tracked = (pointer.tracked & BtnState.Active) != 0;
        var hand = _hands[(int)handed] = tracked ? Input.Hand(handed) : null;
        if (hand is not null && reach == Reach.Near && Input.HandSource(handed) == HandSource.Articulated)
        {
            var tip = hand[FingerId.Index, JointId.Tip].position;
            return new PointerSample(PointerKind.Fingertip, seat.ToStage(tip), default);
        }

        // A trigger is the pointer's state; the pinch of a tracked hand StereoKit tells with the hand alone.
        return new PointerSample(
            PointerKind.Ray,
            seat.ToStage(pointer.ray.position),
            Vector3.Normalize(seat.DirectionToStage(pointer.ray.direction)),
            ((pointer.state | (hand?.pinch ?? BtnState.Inactive)) & BtnState.Active) != 0,
            tracked);
    }

    private PointerSample GazeOf(Vector3 forward, bool attended)
    {
        if ((Input.EyesTracked & BtnState.Active) == 0)
        {
            return new PointerSample(PointerKind.Gaze, Eyes, forward, Tracked: attended);
        }

        var eyes = Input.Eyes;
        return new PointerSample(
            PointerKind.Gaze,
            seat.ToStage(eyes.position),
            seat.DirectionToStage(Vector3.Transform(-Vector3.UnitZ, eyes.orientation)),
            Tracked: attended);
    }
}
