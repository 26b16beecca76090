// Poses one character for one moment, layer by layer: posture, breath and sway, movements, face, mouth, gaze, lids.
using VRTraining.Simulation.Script;
using VRTraining.Stage.Assets;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Speech;

namespace VRTraining.Stage.Scene;

/// <summary>Poses one character for one moment.</summary>
internal static class Poser
{
    public static void Pose(SceneFold fold, int number, long now, SceneFrame frame)
    {
        var actor = fold.Actors[number];
        var assets = fold.Staging.Assets;
        var body = new BodyBuffer(frame.RotationsOf(number), frame.TranslationsOf(number));
        var face = actor.FaceAt(now);
        var speaking = Presence(actor, now);
        body.Clear();

        Sit(actor, assets.Bodies, now, body);
        Idle.Breathe(actor.Staged.Seed, face.Strain, now, body);
        Idle.Sway(actor.Staged.Seed, speaking, now, body);
        Movements.Add(actor, assets.Bodies, now, body);
        Listening.Nod(fold, number, now, body);
        var closure = Express(face, assets.Faces, speaking, frame.ExpressionsOf(number), body);
        Mouth(actor, assets.Faces, now, frame.VisemesOf(number), body);
        var lids = Looking.Turn(actor, speaking, now, body);
        Looking.Blink(actor, assets.Faces, closure, lids, now, body);
    }

    /// <summary>How much of a speaker a character is, 0 to 1.</summary>
    private static float Presence(Actor actor, long now)
    {
        var presence = 0f;
        var last = actor.Speech.Find(now);
        for (var i = Math.Max(0, last - 1); i <= last; i++)
        {
            presence = MathF.Max(presence, actor.Speech[i].Presence(now, 300, 450));
        }

        return presence;
    }

    private static void Sit(Actor actor, BodyPoses bodies, long now, BodyBuffer body)
    {
        var posture = actor.PostureAt(now);
        Span<float> weights = posture.Poses;
        var rest = weights[(int)SeatedPose.Neutral];
        var folded = Idle.Folded(actor.Staged.Seed, now) * rest;
        weights[(int)SeatedPose.Neutral] = rest - folded;
        weights[(int)SeatedPose.FoldedHands] += folded;
        bodies.Mix(weights, body);
    }

    /// <summary>Adds the face; while speaking the mouth belongs to the words.</summary>
    /// <returns>How far the face closes the upper lids.</returns>
    private static float Express(
        in FaceState face, FaceShapes shapes, float speaking, Span<float> weights, BodyBuffer body)
    {
        var closure = 0f;
        for (var i = 0; i < FaceWeights.Count; i++)
        {
            var weight = weights[i] = face.Weights[i];
            if (weight > 0)
            {
                body.Add(shapes.Of((FacialExpression)i), weight, 1 - (0.6f * speaking));
                closure += weight * shapes.ClosureOf((FacialExpression)i);
            }
        }

        return closure;
    }

    private static void Mouth(Actor actor, FaceShapes shapes, long now, Span<float> weights, BodyBuffer body)
    {
        weights.Clear();
        var last = actor.Speech.Find(now);
        for (var i = Math.Max(0, last - 1); i <= last; i++)
        {
            ref var speech = ref actor.Speech[i];
            var open = speech.Presence(now, 60, 110);
            if (open > 0)
            {
                speech.Visemes.Sample(Math.Min(now, speech.End) - speech.At, open, weights);
            }
        }

        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0)
            {
                body.Add(shapes.Of((Viseme)i), weights[i]);
            }
        }
    }
}
