// Those who listen nod now and then.
using VRTraining.Simulation.Script;
using VRTraining.Stage.Motion;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Scene;

/// <summary>
/// Small nods while a colleague speaks: some 6–10 a minute, by chance, and less from those who are closed.
/// </summary>
internal static class Listening
{
    private const long EveryMs = 3100;

    /// <summary>Adds the nod that is under way, if any; decided by who spoke when it began.</summary>
    public static void Nod(SceneFold fold, int number, long now, BodyBuffer body)
    {
        var seed = fold.Actors[number].Staged.Seed;
        var beat = Beats.Latest(now, EveryMs, seed, 30);
        var nod = fold.Staging.Assets.Bodies.Of(Gesture.Nod).Movement!;
        var stretched = beat.Since * 0.8f;
        if (stretched >= nod.LengthMs || !OtherSpeaks(fold, number, beat.AtMs))
        {
            return;
        }

        var willing = 0.35f + (0.4f * fold.Actors[number].FaceAt(beat.AtMs)[FacialExpression.Attentive]);
        if (Noise.Unit(seed, beat.Index, 31) < willing)
        {
            nod.Add(stretched, 0.35f + (0.3f * Noise.Unit(seed, beat.Index, 32)), body);
        }
    }

    private static bool OtherSpeaks(SceneFold fold, int number, long at)
    {
        for (var other = 0; other < fold.Actors.Length; other++)
        {
            if (other != number && fold.Actors[other].Speaks(at) && fold.Actors[other].Speaks(at - 400))
            {
                return true;
            }
        }

        return false;
    }
}
