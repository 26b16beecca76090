// The smallest character of one's own without a finding: examples and tests change one thing in it.
using System.Text;
using System.Text.Json.Nodes;

namespace VRTraining.Testing;

/// <summary>The smallest character of one's own without a finding.</summary>
public static class MinimalCharacter
{
    /// <summary>Its <c>character.json</c>; the nodes are those of <see cref="Gltf"/>.</summary>
    public const string Json = """
        {
          "model": "sam.glb",
          "name": "Sam",
          "eyeHeight": 1.6,
          "seatHips": 0.52,
          "bones": {
            "root": { "node": "Armature", "rest": [0, 0, 0, 1] },
            "hips": { "node": "Hips", "rest": [0, 0, 0, 1] },
            "spine": { "node": "Spine", "rest": [0, 0, 0, 1] },
            "chest": { "node": "Chest", "rest": [0, 0, 0, 1] },
            "neck": { "node": "Neck", "rest": [0, 0, 0, 1] },
            "head": { "node": "Head", "rest": [0, 0, 0, 1] },
            "upper_arm.L": { "node": "LeftArm", "rest": [0, 0, 0, 1] },
            "upper_arm.R": { "node": "RightArm", "rest": [0, 0, 0, 1] }
          }
        }
        """;

    /// <summary>What its model says of itself; two nodes are called <c>Twin</c>, and nothing is drawn.</summary>
    public static JsonObject Gltf() => JsonNode.Parse("""
        {
          "asset": { "version": "2.0" },
          "scene": 0,
          "scenes": [{ "nodes": [0] }],
          "nodes": [
            { "name": "Armature", "children": [1] },
            { "name": "Hips", "translation": [0, 0.9, 0], "children": [2] },
            { "name": "Spine", "translation": [0, 0.1, 0], "children": [3] },
            { "name": "Chest", "translation": [0, 0.2, 0], "children": [4, 6, 7, 8] },
            { "name": "Neck", "translation": [0, 0.2, 0], "children": [5] },
            { "name": "Head", "translation": [0, 0.1, 0] },
            { "name": "LeftArm", "translation": [0.2, 0.15, 0] },
            { "name": "RightArm", "translation": [-0.2, 0.15, 0] },
            { "name": "Twin", "children": [9] },
            { "name": "Twin" }
          ],
          "skins": [{ "joints": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }],
          "buffers": [{ "byteLength": 4 }]
        }
        """)!.AsObject();

    /// <summary>Writes the character into a folder.</summary>
    /// <param name="folder">It is made where it is missing.</param>
    /// <param name="json">Another <c>character.json</c>; null: <see cref="Json"/>.</param>
    /// <param name="gltf">Another model; null: <see cref="Gltf"/>.</param>
    /// <returns>The folder.</returns>
    public static string Write(string folder, string? json = null, JsonObject? gltf = null)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "character.json"), json ?? Json);
        File.WriteAllBytes(Path.Combine(folder, "sam.glb"), Glb(gltf ?? Gltf()));
        return folder;
    }

    /// <summary>A binary glTF file with a buffer of four bytes.</summary>
    public static byte[] Glb(JsonObject gltf)
    {
        var text = Encoding.UTF8.GetBytes(gltf.ToJsonString());
        var padded = text.Concat(Enumerable.Repeat((byte)' ', (4 - (text.Length % 4)) % 4)).ToArray();
        return
        [
            .. "glTF"u8, .. Word(2), .. Word(32 + padded.Length),
            .. Word(padded.Length), .. "JSON"u8, .. padded, .. Word(4), .. "BIN\0"u8, .. Word(0),
        ];
    }

    private static byte[] Word(int number) => BitConverter.GetBytes(number);
}
