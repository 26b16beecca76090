// The wearer's camera on its way to the mirrors: smoothed, and only while there is a head.
using System.Buffers.Binary;
using System.Diagnostics;
using VRTraining.Stage.Spectating;

namespace VRTraining.Host.Mirrors;

/// <summary>Follows a wearer's head and tells where the spectators' camera is; one thread.</summary>
internal sealed class MirrorEyes(Wearer wearer)
{
    /// <summary>Mark, version, x y z, yaw and pitch (docs/wire.md).</summary>
    public const int Bytes = 22;

    private const byte Mark = 0x43;
    private const byte Version = 1;

    private SpectatorCamera? _camera;
    private long _since;

    /// <summary>The message of the camera as it is now; null without a head.</summary>
    public byte[]? Next()
    {
        if (!wearer.Pose.TryRead(out var head))
        {
            return null;
        }

        var now = Stopwatch.GetTimestamp();
        var to = SpectatorCamera.At(head.Position, head.Rotation);
        var camera = _camera is { } before
            ? before.Towards(to, (float)Stopwatch.GetElapsedTime(_since, now).TotalSeconds)
            : to;
        (_camera, _since) = (camera, now);
        var message = new byte[Bytes];
        (message[0], message[1]) = (Mark, Version);
        float[] values = [camera.Position.X, camera.Position.Y, camera.Position.Z, camera.Yaw, camera.Pitch];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(message.AsSpan(2 + (i * sizeof(float))), values[i]);
        }

        return message;
    }
}
