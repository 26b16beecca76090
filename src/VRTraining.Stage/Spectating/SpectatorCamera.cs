// A calm camera behind restless eyes: follows a wearer's head without shaking, and keeps the horizon level.
using System.Numerics;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Spectating;

/// <summary>Where a spectator's camera is and looks; it never rolls, as a tilted horizon makes a room of people sick.</summary>
/// <param name="Position">Metres, in stage space.</param>
/// <param name="Yaw">Radians to the left of −Z.</param>
/// <param name="Pitch">Radians upwards; at most 80°.</param>
public readonly record struct SpectatorCamera(Vector3 Position, float Yaw, float Pitch)
{
    /// <summary>After so many seconds half of the way to the head is left.</summary>
    public const float HalfLifeSeconds = 0.18f;

    /// <summary>Turns smaller than this are a head's unrest and not followed, radians.</summary>
    public const float StillRadians = 1.2f * Turns.Degree;

    /// <summary>Shifts smaller than this are not followed, metres.</summary>
    public const float StillMetres = 0.012f;

    private const float SteepestRadians = 80 * Turns.Degree;

    /// <summary>Exactly at a head.</summary>
    /// <param name="position">Metres.</param>
    /// <param name="rotation">A unit quaternion; none looks along −Z.</param>
    public static SpectatorCamera At(Vector3 position, Quaternion rotation)
    {
        var ahead = Vector3.Transform(-Vector3.UnitZ, rotation);
        var level = MathF.Sqrt((ahead.X * ahead.X) + (ahead.Z * ahead.Z));
        var pitch = MathF.Atan2(ahead.Y, level);
        return new SpectatorCamera(
            position,
            level < 1e-4f ? 0 : MathF.Atan2(-ahead.X, -ahead.Z),
            Math.Clamp(pitch, -SteepestRadians, SteepestRadians));
    }

    /// <summary>
    /// The camera so many seconds later, on its way to a head: exponential, and so the same after the same time at any
    /// number of frames a second.
    /// </summary>
    /// <param name="head">Where it goes, as <see cref="At"/> gives it.</param>
    /// <param name="seconds">0 and up.</param>
    public SpectatorCamera Towards(SpectatorCamera head, float seconds)
    {
        var share = 1 - MathF.Pow(2, -seconds / HalfLifeSeconds);
        var shift = head.Position - Position;
        var turn = new Vector2(MathF.IEEERemainder(head.Yaw - Yaw, MathF.Tau), head.Pitch - Pitch);
        return new SpectatorCamera(
            Position + (shift * (share * Beyond(shift.Length(), StillMetres))),
            MathF.IEEERemainder(Yaw + (turn.X * share * Beyond(turn.Length(), StillRadians)), MathF.Tau),
            Pitch + (turn.Y * share * Beyond(turn.Length(), StillRadians)));
    }

    /// <summary>The share of a length that lies beyond a limit: 0 within it, and no jump at its edge.</summary>
    private static float Beyond(float length, float still) => length <= still ? 0 : (length - still) / length;
}
