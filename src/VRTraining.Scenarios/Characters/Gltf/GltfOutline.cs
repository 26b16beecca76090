// What a glTF file says of itself: nodes, skins and how much there is to draw. Its buffer is not looked at.
using System.Collections.Immutable;
using System.Text.Json;

namespace VRTraining.Scenarios.Characters.Gltf;

/// <summary>What a glTF file says of itself.</summary>
/// <param name="Nodes">All nodes, in the file's order.</param>
/// <param name="Order">Their numbers, parents before their children.</param>
/// <param name="Joints">The nodes that move a skin.</param>
/// <param name="Load">How much there is to draw.</param>
/// <param name="Outside">What it needs beside the file: other files, or extensions that cannot be read.</param>
internal sealed record GltfOutline(
    ImmutableArray<GltfNode> Nodes,
    ImmutableArray<int> Order,
    ImmutableHashSet<int> Joints,
    GltfLoad Load,
    ImmutableArray<string> Outside)
{
    /// <summary>Extensions that a file may require: browser and headset read them.</summary>
    private static readonly string[] Known = ["KHR_materials_unlit", "KHR_mesh_quantization", "KHR_texture_transform"];

    /// <summary>Reads the outline.</summary>
    /// <exception cref="FormatException">It contradicts itself or what glTF allows.</exception>
    public static GltfOutline Read(JsonElement root)
    {
        try
        {
            var nodes = NodesOf(root);
            return new GltfOutline(
                nodes,
                OrderOf(nodes),
                [.. List(root, "skins").SelectMany(skin => List(skin, "joints")).Select(joint => Within(joint, nodes.Length))],
                GltfLoad.Of(root),
                [.. OutsideOf(root)]);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException
            or OverflowException)
        {
            throw new FormatException("The file contradicts itself.", wrong);
        }
    }

    /// <summary>The elements of a list; none where there is no such member.</summary>
    public static IEnumerable<JsonElement> List(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    private static ImmutableArray<GltfNode> NodesOf(JsonElement root)
    {
        var written = List(root, "nodes").ToList();
        GltfNode[] nodes = [.. written.Select(GltfNode.Read)];
        for (var parent = 0; parent < nodes.Length; parent++)
        {
            foreach (var child in List(written[parent], "children").Select(child => Within(child, nodes.Length)))
            {
                nodes[child] = nodes[child].Parent < 0
                    ? nodes[child] with { Parent = parent }
                    : throw new FormatException("A node has two parents.");
            }
        }

        return [.. nodes];
    }

    private static ImmutableArray<int> OrderOf(ImmutableArray<GltfNode> nodes)
    {
        var children = Enumerable.Range(0, nodes.Length).ToLookup(node => nodes[node].Parent);
        var order = ImmutableArray.CreateBuilder<int>(nodes.Length);
        order.AddRange(children[-1]);
        for (var at = 0; at < order.Count; at++)
        {
            order.AddRange(children[order[at]]);
        }

        return order.Count == nodes.Length ? order.ToImmutable() : throw new FormatException("Nodes run in a circle.");
    }

    private static int Within(JsonElement number, int count) => number.GetInt32() is var index && (uint)index < count
        ? index
        : throw new FormatException("A node is named that is not there.");

    private static IEnumerable<string> OutsideOf(JsonElement root)
    {
        var files =
            from part in List(root, "buffers").Concat(List(root, "images"))
            where part.TryGetProperty("uri", out _)
            let uri = part.GetProperty("uri").GetString() ?? ""
            where !uri.StartsWith("data:", StringComparison.Ordinal)
            select $"the file '{uri}'";
        var extensions =
            from extension in List(root, "extensionsRequired")
            let name = extension.GetString() ?? ""
            where !Known.Contains(name)
            select $"the extension '{name}'";
        return files.Concat(extensions);
    }
}
