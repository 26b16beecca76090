// Movements that come and go by themselves: nod, shake, sigh, flinch.
using VRTraining.Simulation.Script;
using VRTraining.Stage.Assets;
using VRTraining.Stage.Motion;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Scene;

/// <summary>Adds the movements that are under way; each begins and ends with nothing, so they may overlap.</summary>
internal static class Movements
{
    private const long LongestMs = 4000;

    /// <summary>Adds what is under way at a time.</summary>
    public static void Add(Actor actor, BodyPoses bodies, long now, BodyBuffer body)
    {
        var cues = actor.Movements;
        for (var i = cues.Find(now); i >= 0 && now - cues[i].At < LongestMs; i--)
        {
            var (at, gesture, strength) = cues[i];
            if (gesture is { } keyed)
            {
                bodies.Of(keyed).Movement?.Add(now - at, strength, body);
            }
            else
            {
                Flinch(Ease.Hump(now - at, 190, 260, 900) * strength, body);
            }
        }
    }

    /// <summary>How far movements close the eyes, 0 to 1.</summary>
    public static float Blink(Actor actor, long now)
    {
        var cues = actor.Movements;
        var closed = 0f;
        for (var i = cues.Find(now); i >= 0 && now - cues[i].At < LongestMs; i--)
        {
            closed = MathF.Max(closed, cues[i].Gesture switch
            {
                null => Ease.Hump(now - cues[i].At, 80, 60, 150),
                Gesture.Sigh => 0.7f * Ease.Hump(now - cues[i].At - 1100, 300, 500, 400),
                _ => 0,
            });
        }

        return closed;
    }

    /// <summary>Back from what was said: head and chest away, shoulders up.</summary>
    private static void Flinch(float share, BodyBuffer body)
    {
        body.Turn(Joint.Spine, share * -2.5f, 0, 0);
        body.Turn(Joint.Chest, share * -2.5f, 0, 0);
        body.Turn(Joint.Neck, share * -3, 0, 0);
        body.Turn(Joint.Head, share * -2, share * 2, 0);
        body.Turn(Joint.ShoulderL, 0, 0, share * 5);
        body.Turn(Joint.ShoulderR, 0, 0, share * -5);
    }
}
