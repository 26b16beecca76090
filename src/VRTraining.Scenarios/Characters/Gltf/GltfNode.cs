// A node of a glTF scene, without what hangs on it.
using System.Numerics;
using System.Text.Json;

namespace VRTraining.Scenarios.Characters.Gltf;

/// <summary>A node: where it is in its parent's space.</summary>
/// <param name="Name">Empty where it has none.</param>
/// <param name="Parent">The number of its parent, or −1.</param>
/// <param name="Position">In units of the parent.</param>
/// <param name="Rotation">Of length 1.</param>
/// <param name="Scale">The mean of the three axes: uneven scales are not for skeletons.</param>
internal readonly record struct GltfNode(string Name, int Parent, Vector3 Position, Quaternion Rotation, float Scale)
{
    /// <summary>Reads a node; its parent is found by whoever knows all nodes.</summary>
    /// <exception cref="FormatException">It is no node.</exception>
    public static GltfNode Read(JsonElement node)
    {
        var name = node.TryGetProperty("name", out var written) ? written.GetString() ?? "" : "";
        if (node.TryGetProperty("matrix", out var matrix))
        {
            return Matrix4x4.Decompose(MatrixOf(Numbers(matrix, 16)), out var stretch, out var turn, out var shift)
                ? Of(name, shift, turn, stretch)
                : throw new FormatException("A node's matrix cannot be taken apart.");
        }

        float[] t = node.TryGetProperty("translation", out var at) ? Numbers(at, 3) : [0, 0, 0];
        float[] r = node.TryGetProperty("rotation", out var turned) ? Numbers(turned, 4) : [0, 0, 0, 1];
        float[] s = node.TryGetProperty("scale", out var sized) ? Numbers(sized, 3) : [1, 1, 1];
        return Of(name, new Vector3(t), new Quaternion(r[0], r[1], r[2], r[3]), new Vector3(s));
    }

    /// <summary>glTF writes columns of column vectors, which are the rows of row vectors.</summary>
    public static Matrix4x4 MatrixOf(ReadOnlySpan<float> m) => new(
        m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8], m[9], m[10], m[11], m[12], m[13], m[14], m[15]);

    private static GltfNode Of(string name, Vector3 position, Quaternion rotation, Vector3 scale) =>
        rotation.LengthSquared() > 0.5f
            ? new GltfNode(name, -1, position, Quaternion.Normalize(rotation), (scale.X + scale.Y + scale.Z) / 3)
            : throw new FormatException("A node's rotation has no length.");

    private static float[] Numbers(JsonElement list, int count)
    {
        float[] numbers = [.. list.EnumerateArray().Select(number => number.GetSingle())];
        return numbers.Length == count && Array.TrueForAll(numbers, float.IsFinite)
            ? numbers
            : throw new FormatException("A node's place is badly written.");
    }
}
