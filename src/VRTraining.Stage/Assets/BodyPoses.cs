// The seated poses and the gestures that the whole cast shares (poses.json).
using System.Numerics;
using System.Text.Json;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Assets;

/// <summary>A way of sitting; the number is the place in a mix of poses.</summary>
internal enum SeatedPose
{
    Neutral,
    FoldedHands,
    LeanIn,
    LeanBack,
    BackCrossed,
    OpenPalms,
    HandOnChin,
    Shrug,
    Point,
}

/// <summary>Seated poses and gestures, shared by the whole cast.</summary>
public sealed class BodyPoses
{
    internal const int Seated = 9;

    private readonly Quaternion[][] _seated;
    private readonly GestureShape[] _gestures;
    private readonly int[] _moved;

    private BodyPoses(Quaternion[][] seated, GestureShape[] gestures)
    {
        (_seated, _gestures) = (seated, gestures);
        _moved = [.. Enumerable.Range(0, Joints.Count)
            .Where(joint => seated.Any(pose => pose[joint] != Quaternion.Identity))];
    }

    internal GestureShape Of(Gesture gesture) => _gestures[(int)gesture];

    /// <summary>Poses a body by a mix of poses whose weights add up to 1.</summary>
    internal void Mix(ReadOnlySpan<float> weights, BodyBuffer body)
    {
        foreach (var joint in _moved)
        {
            var sum = default(Quaternion);
            for (var pose = 0; pose < Seated; pose++)
            {
                if (weights[pose] > 0)
                {
                    var rotation = _seated[pose][joint];
                    var near = Quaternion.Dot(rotation, _seated[0][joint]) >= 0;
                    sum += rotation * (near ? weights[pose] : -weights[pose]);
                }
            }

            body[(Joint)joint] = Quaternion.Normalize(sum);
        }
    }

    /// <summary>Reads <c>poses.json</c>.</summary>
    /// <exception cref="InvalidDataException">It is broken, or lacks a pose or a gesture.</exception>
    public static BodyPoses Read(ReadOnlyMemory<byte> utf8) => AssetJson.Read(utf8, "poses.json", root =>
    {
        var poses = root.GetProperty("poses");
        var gestures = root.GetProperty("gestures");
        var read = new BodyPoses(
            [.. Spelling.All<SeatedPose>().Select(name => Pose(poses.GetProperty($"seated_{name.Replace('-', '_')}")))],
            [.. Spelling.All<Gesture>().Select(name => Shape(gestures.GetProperty(name)))]);
        return read.Of(Gesture.Nod).Movement is null ? throw new FormatException("A nod needs keys.") : read;
    });

    private static Quaternion[] Pose(JsonElement bones)
    {
        var rotations = new Quaternion[Joints.Count];
        Array.Fill(rotations, Quaternion.Identity);
        foreach (var bone in bones.EnumerateObject())
        {
            if (bone.Value.TryGetProperty("r", out var r))
            {
                rotations[AssetJson.JointNumber(bone.Name)] = AssetJson.Rotation(r);
            }
        }

        return rotations;
    }

    private static GestureShape Shape(JsonElement shape)
    {
        if (shape.TryGetProperty("keys", out var keys))
        {
            return new GestureShape(null, 0, 0, new KeyedMovement([.. keys.EnumerateArray().Select(Key)]));
        }

        return shape.TryGetProperty("pose", out var pose)
            ? new GestureShape(PoseNamed(pose.GetString()!), Ms(shape, "blendSeconds"), Ms(shape, "holdSeconds"), null)
            : new GestureShape(null, 0, 0, null);
    }

    private static MovementKey Key(JsonElement key) =>
        new(key.GetProperty("time").GetSingle() * 1000, AssetJson.Offsets(key.GetProperty("bones")));

    private static SeatedPose PoseNamed(string name) =>
        Spelling.Read<SeatedPose>(AssetJson.Word(name).Replace("seated-", "", StringComparison.Ordinal))
        ?? throw new FormatException($"There is no seated pose '{name}'.");

    private static int Ms(JsonElement shape, string name) => (int)(shape.GetProperty(name).GetSingle() * 1000);
}

/// <summary>A gesture: a pose that is held, a keyed movement, or neither.</summary>
/// <param name="Pose">The pose that is taken up and held.</param>
/// <param name="BlendMs">How long it takes to take it up.</param>
/// <param name="HoldMs">How long it is held at least.</param>
/// <param name="Movement">The movement that is made.</param>
internal sealed record GestureShape(SeatedPose? Pose, int BlendMs, int HoldMs, KeyedMovement? Movement);
