// A glTF model posed as painters pose it, worked out from the file alone: what each joint does to its vertices.
using System.Numerics;
using System.Text.Json.Nodes;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Scene;

namespace VRTraining.Stage.Tests;

internal sealed class PosedModel
{
    private readonly JsonArray _nodes;
    private readonly int[] _joints;
    private readonly Matrix4x4[] _inverse;

    public PosedModel(byte[] glb)
    {
        var jsonLength = BitConverter.ToInt32(glb, 12);
        var json = JsonNode.Parse(glb.AsSpan(20, jsonLength))!;
        _nodes = json["nodes"]!.AsArray();
        var skin = json["skins"]![0]!;
        _joints = [.. skin["joints"]!.AsArray().Select(joint => (int)joint!)];
        var view = json["bufferViews"]![(int)json["accessors"]![(int)skin["inverseBindMatrices"]!]!["bufferView"]!]!;
        var at = 28 + jsonLength + (int)view["byteOffset"]!;
        _inverse = [.. _joints.Select((_, i) => MatrixAt(glb, at + (i * 64)))];
    }

    /// <summary>The joints by contract name, as this frame puts and turns them; and with what is bound to them.</summary>
    public IEnumerable<(string Joint, Matrix4x4 World, Matrix4x4 Skin)> At(SceneFrame frame, int character)
    {
        var worlds = new Dictionary<int, Matrix4x4>();
        for (var i = 0; i < _joints.Length; i++)
        {
            var world = WorldOf(_joints[i], frame, character, worlds);
            yield return ((string)_nodes[_joints[i]]!["name"]!, world, _inverse[i] * world);
        }
    }

    private Matrix4x4 WorldOf(int node, SceneFrame frame, int character, Dictionary<int, Matrix4x4> known)
    {
        if (known.TryGetValue(node, out var world))
        {
            return world;
        }

        var parent = Enumerable.Range(0, _nodes.Count)
            .FirstOrDefault(each => _nodes[each]!["children"]?.AsArray().Any(child => (int)child! == node) ?? false, -1);
        var above = parent < 0 ? Matrix4x4.Identity : WorldOf(parent, frame, character, known);
        return known[node] = LocalOf(_nodes[node]!, frame, character) * above;
    }

    private static Matrix4x4 LocalOf(JsonNode node, SceneFrame frame, int character)
    {
        var position = Vector(node["translation"], Vector3.Zero);
        var rotation = node["rotation"] is JsonArray r
            ? new Quaternion((float)r[0]!, (float)r[1]!, (float)r[2]!, (float)r[3]!)
            : Quaternion.Identity;
        var joint = Joints.Names.IndexOf((string?)node["name"] ?? "");
        if (joint >= 0)
        {
            position.Y = joint == (int)Joint.Hips ? frame.Characters[character].HipsHeight : position.Y;
            position += frame.TranslationsOf(character)[joint];
            rotation *= frame.RotationsOf(character)[joint];
        }

        return Matrix4x4.CreateScale(Vector(node["scale"], Vector3.One)) * Matrix4x4.CreateFromQuaternion(rotation)
            * Matrix4x4.CreateTranslation(position);
    }

    private static Vector3 Vector(JsonNode? list, Vector3 otherwise) =>
        list is JsonArray v ? new Vector3((float)v[0]!, (float)v[1]!, (float)v[2]!) : otherwise;

    private static Matrix4x4 MatrixAt(byte[] glb, int at)
    {
        var n = Enumerable.Range(0, 16).Select(i => BitConverter.ToSingle(glb, at + (i * 4))).ToArray();
        return new Matrix4x4(
            n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13], n[14], n[15]);
    }
}
