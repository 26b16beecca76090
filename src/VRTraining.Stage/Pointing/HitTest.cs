// Which target a pointer means.
using System.Numerics;
using VRTraining.Stage.Layout;

namespace VRTraining.Stage.Pointing;

/// <summary>Which target a pointer means: one test for every device.</summary>
public static class HitTest
{
    /// <summary>The target that a ray meets first.</summary>
    /// <param name="arrangement">What there is.</param>
    /// <param name="origin">Where the ray begins.</param>
    /// <param name="direction">Unit vector.</param>
    /// <param name="distance">Metres along the ray; infinite where nothing is met.</param>
    /// <returns>Its number, or −1.</returns>
    public static int Ray(Arrangement arrangement, Vector3 origin, Vector3 direction, out float distance)
    {
        var nearest = -1;
        distance = float.PositiveInfinity;
        for (var number = 0; number < arrangement.Targets.Length; number++)
        {
            if (arrangement.Targets[number].Place.Hit(origin, direction) is { } away && away < distance)
            {
                (nearest, distance) = (number, away);
            }
        }

        return nearest;
    }

    /// <summary>The target in front of or behind which a fingertip is.</summary>
    /// <param name="arrangement">What there is.</param>
    /// <param name="tip">The fingertip.</param>
    /// <param name="depth">Metres in front of the target, below 0 behind it.</param>
    /// <returns>Its number, or −1 where the tip is not over any.</returns>
    public static int Fingertip(Arrangement arrangement, Vector3 tip, out float depth)
    {
        for (var number = 0; number < arrangement.Targets.Length; number++)
        {
            var place = arrangement.Targets[number].Place;
            var local = place.ToLocal(tip);
            if (place.Contains(local))
            {
                depth = local.Z;
                return number;
            }
        }

        depth = float.PositiveInfinity;
        return -1;
    }
}
