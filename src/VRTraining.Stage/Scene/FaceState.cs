// A face as a mix of expressions, and how it follows from moods.
using System.Runtime.CompilerServices;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Motion;

namespace VRTraining.Stage.Scene;

/// <summary>A weight for each <see cref="FacialExpression"/>.</summary>
[InlineArray(Count)]
internal struct FaceWeights
{
    public const int Count = 12;

    private float _first;
}

/// <summary>A mix of expressions that adds up to 1, and how strained the body is, 0 to 1.</summary>
internal struct FaceState
{
    public FaceWeights Weights;
    public float Strain;

    /// <summary>The face at rest of someone in these moods.</summary>
    public static FaceState Of(MoodState moods)
    {
        var (trust, openness, stress) = (moods.Trust, moods.Openness, moods.Stress);
        var face = new FaceState { Strain = stress };
        face[FacialExpression.Warm] = 0.5f * Rise(trust, 0.5f, 0.95f) * (1 - (0.7f * Rise(stress, 0.4f, 0.9f)));
        face[FacialExpression.Attentive] = 0.15f + (0.3f * Rise(openness, 0.45f, 1));
        face[FacialExpression.Concerned] = 0.5f * Rise(stress, 0.5f, 0.9f) * Rise(trust, 0.25f, 0.6f);
        face[FacialExpression.Defensive] = 0.5f * Rise(1 - openness, 0.5f, 0.9f);
        face[FacialExpression.Sceptical] = 0.4f * Rise(1 - trust, 0.5f, 0.85f) * (1 - Rise(stress, 0.6f, 0.9f));
        face[FacialExpression.AngryRestrained] = 0.6f * Rise(stress, 0.55f, 0.95f) * Rise(1 - trust, 0.55f, 0.9f);
        return Filled(face);
    }

    public float this[FacialExpression expression]
    {
        readonly get => Weights[(int)expression];
        set => Weights[(int)expression] = value;
    }

    /// <summary>This face with so much of an expression laid over it.</summary>
    public readonly FaceState With(FacialExpression expression, float weight)
    {
        var face = this;
        for (var i = 0; i < FaceWeights.Count; i++)
        {
            face.Weights[i] *= 1 - weight;
        }

        face[expression] += weight;
        return face;
    }

    public static FaceState Between(in FaceState from, in FaceState to, float share)
    {
        var face = new FaceState { Strain = from.Strain + ((to.Strain - from.Strain) * share) };
        for (var i = 0; i < FaceWeights.Count; i++)
        {
            face.Weights[i] = from.Weights[i] + ((to.Weights[i] - from.Weights[i]) * share);
        }

        return face;
    }

    /// <summary>What is left to 1 is neutral; too much is scaled down.</summary>
    private static FaceState Filled(FaceState face)
    {
        var sum = 0f;
        foreach (var weight in face.Weights)
        {
            sum += weight;
        }

        for (var i = 0; i < FaceWeights.Count; i++)
        {
            face.Weights[i] /= MathF.Max(1, sum / 0.9f);
        }

        face[FacialExpression.Neutral] = MathF.Max(0.1f, 1 - sum);
        return face;
    }

    private static float Rise(float value, float from, float to) => Ease.Smooth((value - from) / (to - from));
}

/// <summary>A character's moods as shares of 1; a mood that the script leaves out stays in the middle.</summary>
internal record struct MoodState(float Trust, float Openness, float Stress)
{
    public static MoodState Of(Character character)
    {
        var moods = new MoodState(0.5f, 0.5f, 0.3f);
        foreach (var mood in character.Moods)
        {
            moods.Set(mood.Mood, mood.Start);
        }

        return moods;
    }

    public void Set(Mood mood, int value)
    {
        var share = value / 100f;
        switch (mood)
        {
            case Mood.Trust:
                Trust = share;
                break;
            case Mood.Openness:
                Openness = share;
                break;
            default:
                Stress = share;
                break;
        }
    }
}
