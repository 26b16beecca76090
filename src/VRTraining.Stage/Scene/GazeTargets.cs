// Where a character looks, from its seat.
using System.Numerics;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Motion;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Scene;

/// <summary>Yaw and pitch, in the space of a seat, of what a character can look at.</summary>
internal sealed class GazeTargets
{
    /// <summary>The eyes of everyone who is seated, metres above the floor: the cast's contract.</summary>
    public const float SeatedEyes = 1.22f;

    /// <summary>
    /// The learner's eyes, between the two seated heights of 1.05 and 1.30 m: the scene is the same for all.
    /// </summary>
    private const float LearnerEyes = 1.18f;

    private const float EyesForward = 0.1f;

    /// <summary>
    /// Beyond this one looks out of the corner of the eye; nobody turns their whole body away from the table.
    /// </summary>
    private const float MostYaw = 50 * Turns.Degree;

    private readonly Staging _staging;
    private readonly StagedCharacter _self;

    public GazeTargets(Staging staging, StagedCharacter self)
    {
        (_staging, _self) = (staging, self);
        Learner = Toward(To(new Vector3(0, LearnerEyes, 0)));
    }

    public GazeState Learner { get; }

    /// <summary>The head takes the larger part of the way, the eyes the rest.</summary>
    public static GazeState Toward(Vector2 yawPitch) => new(yawPitch, yawPitch * new Vector2(0.8f, 0.6f));

    public Vector2 Of(Gaze gaze, long at) => gaze switch
    {
        Gaze.Down => Learner.Eyes + (new Vector2(Side(at) * 4, 24) * Turns.Degree),
        Gaze.Away => Learner.Eyes + (new Vector2(Side(at) * 30, 5) * Turns.Degree),
        Gaze.At other => OfCharacter(_staging.NumberOf(other.Character)),
        _ => Learner.Eyes,
    };

    /// <summary>Towards a character; towards the learner where there is none such or it is oneself.</summary>
    public Vector2 OfCharacter(int number) => number < 0 || _staging.Characters[number] == _self
        ? Learner.Eyes
        : To(_staging.Characters[number].Place.ToStage(new Vector3(0, SeatedEyes, EyesForward)));

    private Vector2 To(Vector3 point)
    {
        var eyes = _self.Place.ToStage(new Vector3(0, SeatedEyes, EyesForward));
        var yawPitch = Turns.YawPitch(_self.Place.ToLocalDirection(point - eyes));
        return yawPitch with { X = Math.Clamp(yawPitch.X, -MostYaw, MostYaw) };
    }

    private float Side(long at) => (Noise.Bits(_self.Seed, at, 40) & 1) == 0 ? 1 : -1;
}
