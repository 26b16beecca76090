// How much a glTF file gives to draw.
using System.Text.Json;

namespace VRTraining.Scenarios.Characters.Gltf;

/// <summary>How much there is to draw.</summary>
/// <param name="Triangles">Of all meshes.</param>
/// <param name="Materials">How many materials.</param>
/// <param name="TextureBytes">Of all pictures, as they are stored.</param>
/// <param name="MoreInfluences">Whether more than four bones pull at some vertex.</param>
internal readonly record struct GltfLoad(long Triangles, int Materials, long TextureBytes, bool MoreInfluences)
{
    private const int Strip = 5;
    private const int Triangle = 4;

    public static GltfLoad Of(JsonElement root)
    {
        var counts = GltfOutline.List(root, "accessors").Select(accessor => accessor.GetProperty("count").GetInt64()).ToList();
        var views = GltfOutline.List(root, "bufferViews").Select(view => view.GetProperty("byteLength").GetInt64()).ToList();
        var primitives = GltfOutline.List(root, "meshes").SelectMany(mesh => GltfOutline.List(mesh, "primitives")).ToList();
        return new GltfLoad(
            primitives.Sum(primitive => TrianglesOf(primitive, counts)),
            GltfOutline.List(root, "materials").Count(),
            GltfOutline.List(root, "images").Sum(image => BytesOf(image, views)),
            primitives.Exists(primitive => primitive.GetProperty("attributes").TryGetProperty("JOINTS_1", out _)));
    }

    private static long TrianglesOf(JsonElement primitive, List<long> counts)
    {
        var vertices = primitive.TryGetProperty("indices", out var indices)
            ? indices
            : primitive.GetProperty("attributes").GetProperty("POSITION");
        var mode = primitive.TryGetProperty("mode", out var written) ? written.GetInt32() : Triangle;
        var count = counts.ElementAtOrDefault(vertices.GetInt32());
        return mode == Triangle ? count / 3 : mode >= Strip ? Math.Max(0, count - 2) : 0;
    }

    private static long BytesOf(JsonElement image, List<long> views) =>
        image.TryGetProperty("bufferView", out var view) ? views.ElementAtOrDefault(view.GetInt32())
        : image.TryGetProperty("uri", out var uri) ? (uri.GetString() ?? "").Length * 3L / 4
        : 0;
}
