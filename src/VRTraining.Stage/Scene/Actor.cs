// One character's part as it was told so far.
using System.Numerics;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Assets;
using VRTraining.Stage.Motion;

namespace VRTraining.Stage.Scene;

/// <summary>One character's part: faces, postures, movements, gaze and speech over time.</summary>
internal sealed class Actor
{
    private const int FaceBlendMs = 260;
    private const int PostureOutMs = 1000;

    private readonly GazeTargets _targets;

    public Actor(StagedCharacter staged, GazeTargets targets)
    {
        (Staged, _targets, Moods) = (staged, targets, MoodState.Of(staged.Character));
        var face = FaceState.Of(Moods);
        Faces.Add(new FaceCue(long.MinValue, 1, face, face));
        var rest = PostureState.Of(SeatedPose.Neutral);
        Postures.Add(new PostureCue(long.MinValue, 1, rest, rest));
        var learner = targets.Learner;
        Gazes.Add(new GazeCue(long.MinValue, learner, learner));
    }

    public StagedCharacter Staged { get; }

    public MoodState Moods { get; set; }

    public Track<FaceCue> Faces { get; } = new();

    public Track<PostureCue> Postures { get; } = new();

    public Track<MovementCue> Movements { get; } = new();

    public Track<GazeCue> Gazes { get; } = new();

    public Track<SpeechCue> Speech { get; } = new();

    public FaceState FaceAt(long now) => Faces[Faces.Find(now)].State(now);

    public PostureState PostureAt(long now) => Postures[Postures.Find(now)].State(now);

    public GazeState GazeAt(long now) => Gazes[Gazes.Find(now)].State(now);

    public bool Speaks(long now) => Speech.Find(now) is >= 0 and var last && Speech[last].IsHeard(now);

    /// <summary>A face from a time on, until the moods' own face comes back.</summary>
    public void Show(long at, FaceState face, long until, int blendMs = FaceBlendMs)
    {
        TurnFace(at, face, blendMs);
        if (until > at)
        {
            TurnFace(until, FaceState.Of(Moods), FaceBlendMs);
        }
    }

    /// <summary>The moods' own face from a time on.</summary>
    public void Relax(long at) => TurnFace(at, FaceState.Of(Moods), FaceBlendMs);

    /// <summary>A posture from a time on, until the body is at rest again.</summary>
    public void Sit(long at, SeatedPose pose, int blendMs, long until)
    {
        Posture(at, PostureState.Of(pose), blendMs);
        Posture(Math.Max(until, at + blendMs), PostureState.Of(SeatedPose.Neutral), PostureOutMs);
    }

    /// <summary>The body at rest from a time on.</summary>
    public void SitAtRest(long at) => Posture(at, PostureState.Of(SeatedPose.Neutral), PostureOutMs);

    /// <summary>Makes a keyed gesture.</summary>
    public void Move(long at, Gesture gesture, float strength = 1)
    {
        Movements.ForgetAfter(at);
        Movements.Add(new MovementCue(at, gesture, strength));
    }

    /// <summary>Flinches.</summary>
    public void Flinch(long at)
    {
        Movements.ForgetAfter(at);
        Movements.Add(new MovementCue(at, null, 1));
    }

    /// <summary>A gaze from a time on, until it is back with the learner.</summary>
    public void Look(long at, Vector2 yawPitch, long until)
    {
        TurnGaze(at, GazeTargets.Toward(yawPitch));
        TurnGaze(Math.Max(until, at + 400), _targets.Learner);
    }

    public void LookAtLearner(long at) => TurnGaze(at, _targets.Learner);

    /// <summary>Where a script's gaze points for this character.</summary>
    public Vector2 Toward(Gaze gaze, long at) => _targets.Of(gaze, at);

    public Vector2 TowardCharacter(int number) => _targets.OfCharacter(number);

    /// <summary>Falls silent, where something is being said.</summary>
    public void Hush(long at)
    {
        Speech.ForgetAfter(at);
        if (Speech.Count > 0 && Speech[Speech.Count - 1].End > at)
        {
            Speech[Speech.Count - 1].End = at;
            Relax(at + 350);
            LookAtLearner(at + 250);
        }
    }

    private void TurnFace(long at, FaceState face, int blendMs)
    {
        Faces.ForgetAfter(at);
        Faces.Add(new FaceCue(at, blendMs, FaceAt(at), face));
    }

    private void Posture(long at, PostureState posture, int blendMs)
    {
        Postures.ForgetAfter(at);
        Postures.Add(new PostureCue(at, blendMs, PostureAt(at), posture));
    }

    private void TurnGaze(long at, GazeState gaze)
    {
        Gazes.ForgetAfter(at);
        Gazes.Add(new GazeCue(at, GazeAt(at), gaze));
    }
}
