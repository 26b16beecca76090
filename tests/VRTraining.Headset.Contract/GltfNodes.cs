// The nodes of a real .glb, so that a test poses the very bones that are drawn.
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace StereoKit;

/// <summary>Reads names, rest places and materials of the nodes of a <c>.glb</c>; a file that is none has no nodes.</summary>
internal static class GltfNodes
{
    private const int HeaderBytes = 20;

    /// <summary>StereoKit turns top nodes by half a turn about Y.</summary>
    private static readonly Matrix4x4 HalfTurn = Matrix4x4.CreateRotationY(MathF.PI);

    public static ModelNode[] Of(string file, byte[] bytes)
    {
        if (bytes.Length < HeaderBytes || Encoding.ASCII.GetString(bytes, 0, 4) != "glTF")
        {
            return [];
        }

        using var json = JsonDocument.Parse(bytes.AsMemory(HeaderBytes, BitConverter.ToInt32(bytes, 12)));
        var nodes = json.RootElement.GetProperty("nodes").EnumerateArray().ToArray();
        var children = nodes.Where(node => node.TryGetProperty("children", out _))
            .SelectMany(node => node.GetProperty("children").EnumerateArray().Select(child => child.GetInt32()))
            .ToHashSet();
        var materials = json.RootElement.TryGetProperty("materials", out var list)
            ? list.EnumerateArray().Select(material => material.GetProperty("name").GetString()!).ToArray()
            : [];
        return
        [
            .. nodes.Select((node, number) => new ModelNode
            {
                Name = node.GetProperty("name").GetString()!,
                LocalTransform = RestOf(node) * (children.Contains(number) ? Matrix4x4.Identity : HalfTurn),
            }),
            .. materials.Select(name => new ModelNode
            {
                Name = name,
                LocalTransform = Matrix4x4.Identity,
                Material = new Material { Id = $"{file}/mat/{name}" },
            }),
        ];
    }

    private static Matrix4x4 RestOf(JsonElement node)
    {
        if (!node.TryGetProperty("translation", out var t))
        {
            return Matrix4x4.Identity;
        }

        return Matrix4x4.CreateTranslation(t[0].GetSingle(), t[1].GetSingle(), t[2].GetSingle());
    }
}
