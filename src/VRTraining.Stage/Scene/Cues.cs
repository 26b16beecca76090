// What an actor was told, and when: each cue knows where it starts from, so that nothing jumps.
using System.Numerics;
using System.Runtime.CompilerServices;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Assets;
using VRTraining.Stage.Motion;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Speech;

namespace VRTraining.Stage.Scene;

/// <summary>A face to move into.</summary>
internal readonly record struct FaceCue(long At, int BlendMs, FaceState From, FaceState To) : ICue
{
    public FaceState State(long now) => FaceState.Between(From, To, Ease.Since(now, At, BlendMs));
}

/// <summary>A weight for each <see cref="SeatedPose"/>; neutral stands for being at rest.</summary>
[InlineArray(BodyPoses.Seated)]
internal struct PoseWeights
{
    private float _first;
}

/// <summary>A mix of poses that adds up to 1.</summary>
internal struct PostureState
{
    public PoseWeights Poses;

    public static PostureState Of(SeatedPose pose)
    {
        var state = default(PostureState);
        state.Poses[(int)pose] = 1;
        return state;
    }

    public static PostureState Between(in PostureState from, in PostureState to, float share)
    {
        var state = default(PostureState);
        for (var i = 0; i < BodyPoses.Seated; i++)
        {
            state.Poses[i] = from.Poses[i] + ((to.Poses[i] - from.Poses[i]) * share);
        }

        return state;
    }
}

/// <summary>A posture to move into.</summary>
internal readonly record struct PostureCue(long At, int BlendMs, PostureState From, PostureState To) : ICue
{
    public PostureState State(long now) => PostureState.Between(From, To, Ease.Since(now, At, BlendMs));
}

/// <summary>A keyed gesture, or a flinch where it is null, from a time on; strength 1 is as written.</summary>
internal readonly record struct MovementCue(long At, Gesture? Gesture, float Strength) : ICue;

/// <summary>Where eyes and head point, yaw and pitch in radians in the space of the seat.</summary>
internal readonly record struct GazeState(Vector2 Eyes, Vector2 Head);

/// <summary>Somewhere to look: the eyes jump, the head follows.</summary>
internal readonly record struct GazeCue(long At, GazeState From, GazeState To) : ICue
{
    private const float HeadMs = 520;

    public GazeState State(long now) => new(
        Vector2.Lerp(From.Eyes, To.Eyes, Ease.Since(now, At, SaccadeMs)),
        Vector2.Lerp(From.Head, To.Head, Ease.Since(now, At + 30, HeadMs)));

    /// <summary>People blink when they look elsewhere.</summary>
    public bool Blinks => Vector2.Distance(From.Eyes, To.Eyes) > 17 * Turns.Degree;

    /// <summary>
    /// 21 ms and 2.2 ms a degree (Bahill, Clark and Stark 1975), and some more, as it is seen from afar.
    /// </summary>
    private float SaccadeMs => 60 + (2.6f * Vector2.Distance(From.Eyes, To.Eyes) / Turns.Degree);
}

/// <summary>Speech from <paramref name="At"/> to <see cref="End"/>, which moves forward when it is cut short.</summary>
internal record struct SpeechCue(long At, long End, StagedLine Line, VisemeTrack Visemes) : ICue
{
    public readonly bool IsHeard(long now) => now >= At && now < End;

    /// <summary>How much of a speaker someone is: 0 to 1, and back after the end.</summary>
    public readonly float Presence(long now, float inMs, float outMs)
    {
        var spoken = Math.Min(now, End) - At;
        return spoken <= 0 ? 0 : Ease.Smooth(spoken / inMs) * (1 - Ease.Smooth((now - End) / outMs));
    }
}

/// <summary>That something happened.</summary>
internal readonly record struct MomentCue(long At, bool On) : ICue;
