// Maya as another program might have exported her: other names, other axes, other pose, centimetres, a turned root.
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;

namespace VRTraining.Testing;

/// <summary>
/// Makes a foreign character of <c>Assets/cast/maya.glb</c>, the same bytes each time: every node is renamed and turned
/// by an angle of its own, arms and head are bound in another pose, a node that plays no bone stands in the left
/// arm, and all of it hangs in centimetres below an armature that lies on its back.
/// </summary>
public sealed class ForeignMaya
{
    private const float Metres = 0.01f;
    private const string Twisted = "forearm.L";

    private static readonly Quaternion Armature = Turn(Vector3.UnitX, -90);
    private static readonly Quaternion Twist = Turn(new Vector3(0.3f, 0.9f, 0.1f), 35);

    private readonly JsonObject _json;
    private readonly byte[] _buffer;
    private readonly string[] _names;
    private readonly int[] _parents;
    private readonly Vector3[] _rest;
    private readonly Vector3[] _bound;
    private readonly Quaternion[] _pose;

    private ForeignMaya(byte[] glb)
    {
        var jsonLength = BitConverter.ToInt32(glb, 12);
        _json = JsonNode.Parse(glb.AsSpan(20, jsonLength))!.AsObject();
        _buffer = glb[(28 + jsonLength)..];
        var nodes = _json["nodes"]!.AsArray();
        _names = [.. nodes.Select(node => (string)node!["name"]!)];
        _parents = [.. _names.Select((_, i) => nodes.Select((node, at) => (node, at))
            .FirstOrDefault(each => Children(each.node!).Contains(i), (null, -1)).at)];
        _rest = new Vector3[_names.Length];
        _bound = new Vector3[_names.Length];
        _pose = [.. _names.Select(_ => Quaternion.Identity)];
        foreach (var i in Enumerable.Range(0, _names.Length).Where(i => nodes[i]!["mesh"] is null))
        {
            var offset = new Vector3([.. nodes[i]!["translation"]!.AsArray().Select(number => (float)number!)]);
            var parent = _parents[i];
            _rest[i] = parent < 0 ? offset : _rest[parent] + offset;
            _bound[i] = parent < 0 ? offset : _bound[parent] + Vector3.Transform(offset, _pose[parent]);
            _pose[i] = parent < 0 ? Bent(_names[i]) : _pose[parent] * Bent(_names[i]);
        }
    }

    /// <summary>Writes <c>character.json</c> and the model into a folder.</summary>
    /// <returns>The folder.</returns>
    public static string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var maya = new ForeignMaya(File.ReadAllBytes(Repository.PathOf("Assets", "cast", "maya.glb")));
        File.WriteAllBytes(Path.Combine(folder, "body.glb"), maya.Glb());
        File.WriteAllText(Path.Combine(folder, "character.json"), maya.Description().ToJsonString(new() { WriteIndented = true }));
        return folder;
    }

    /// <summary>What the vertices of a joint went through: from our rest pose to the pose in which they are bound.</summary>
    public static Matrix4x4 BoundBy(string joint)
    {
        var maya = new ForeignMaya(File.ReadAllBytes(Repository.PathOf("Assets", "cast", "maya.glb")));
        return maya.BoundBy(Array.IndexOf(maya._names, joint));
    }

    private Matrix4x4 BoundBy(int joint) => Matrix4x4.CreateTranslation(-_rest[joint])
        * Matrix4x4.CreateFromQuaternion(_pose[joint]) * Matrix4x4.CreateTranslation(_bound[joint]);

    private JsonObject Description()
    {
        var bones = new JsonObject();
        for (var i = 0; i < _names.Length; i++)
        {
            if (_names[i] != "body")
            {
                var g = RestOf(i);
                bones[_names[i]] = new JsonObject { ["node"] = NameOf(i), ["rest"] = new JsonArray(g.X, g.Y, g.Z, g.W) };
            }
        }

        return new JsonObject
        {
            ["model"] = "body.glb",
            ["name"] = "Sam",
            ["eyeHeight"] = 1.528,
            ["seatHips"] = 0.5494,
            ["bones"] = bones,
        };
    }

    private byte[] Glb()
    {
        Vertices();
        var nodes = _json["nodes"]!.AsArray();
        var inverse = new List<Matrix4x4>();
        var twist = Array.IndexOf(_names, Twisted);
        for (var i = 0; i < _names.Length; i++)
        {
            var node = nodes[i]!.AsObject();
            node["name"] = NameOf(i);
            if (_names[i] == "body")
            {
                continue;
            }

            var above = _parents[i] < 0 ? Armature : _pose[_parents[i]] * RestOf(_parents[i]);
            above = i == twist ? above * Twist : above;
            var offset = _bound[i] - (_parents[i] < 0 ? Vector3.Zero : _bound[_parents[i]]);
            var world = _pose[i] * RestOf(i);
            node["translation"] = List(Vector3.Transform(offset, Quaternion.Conjugate(above)) / Metres);
            node["rotation"] = List(Quaternion.Conjugate(above) * world);
            inverse.Add(Inverse(Matrix4x4.CreateScale(Metres) * Matrix4x4.CreateFromQuaternion(world)
                * Matrix4x4.CreateTranslation(_bound[i])));
        }

        Insert(nodes, twist);
        Replace((int)_json["skins"]![0]!["inverseBindMatrices"]!, MemoryMarshal.AsBytes<Matrix4x4>(inverse.ToArray()));
        return Whole();
    }

    private void Insert(JsonArray nodes, int twisted)
    {
        var parent = nodes[_parents[twisted]]!.AsObject();
        parent["children"] = new JsonArray([.. Children(parent).Select(child => child == twisted ? nodes.Count : child)
            .Select(child => JsonValue.Create(child))]);
        nodes.Add(new JsonObject { ["name"] = "rig:Twist", ["rotation"] = List(Twist), ["children"] = new JsonArray(twisted) });
        var root = Array.IndexOf(_names, "root");
        nodes.Add(new JsonObject
        {
            ["name"] = "Armature",
            ["rotation"] = List(Armature),
            ["scale"] = List(new Vector3(Metres)),
            ["children"] = new JsonArray(root),
        });
        _json["scenes"]![0]!["nodes"] = new JsonArray(nodes.Count - 1, Array.IndexOf(_names, "body"));
        _json["skins"]![0]!.AsObject().Remove("skeleton");
    }

    private void Vertices()
    {
        int[] joints = [.. _json["skins"]![0]!["joints"]!.AsArray().Select(joint => (int)joint!)];
        foreach (var primitive in _json["meshes"]![0]!["primitives"]!.AsArray())
        {
            var attributes = primitive!["attributes"]!;
            var places = MemoryMarshal.Cast<byte, Vector3>(Bytes((int)attributes["POSITION"]!));
            var normals = MemoryMarshal.Cast<byte, Vector3>(Bytes((int)attributes["NORMAL"]!));
            var pulledBy = Bytes((int)attributes["JOINTS_0"]!);
            var weights = Bytes((int)attributes["WEIGHTS_0"]!);
            for (var v = 0; v < places.Length; v++)
            {
                var sum = default(Matrix4x4);
                for (var k = v * 4; k < (v * 4) + 4; k++)
                {
                    sum += BoundBy(joints[pulledBy[k]]) * (weights[k] / 255f);
                }

                places[v] = Vector3.Transform(places[v], sum);
                normals[v] = Vector3.Normalize(Vector3.TransformNormal(normals[v], sum));
            }

            var accessor = _json["accessors"]![(int)attributes["POSITION"]!]!;
            accessor["min"] = List(places.ToArray().Aggregate(Vector3.Min));
            accessor["max"] = List(places.ToArray().Aggregate(Vector3.Max));
        }
    }

    private Span<byte> Bytes(int accessor)
    {
        var view = _json["bufferViews"]![(int)_json["accessors"]![accessor]!["bufferView"]!]!;
        return _buffer.AsSpan((int?)view["byteOffset"] ?? 0, (int)view["byteLength"]!);
    }

    private void Replace(int accessor, ReadOnlySpan<byte> with) => with.CopyTo(Bytes(accessor));

    private byte[] Whole()
    {
        var text = Encoding.UTF8.GetBytes(_json.ToJsonString());
        Array.Resize(ref text, (text.Length + 3) / 4 * 4);
        text.AsSpan().Replace((byte)0, (byte)' ');
        return
        [
            .. "glTF"u8, .. Word(2), .. Word(28 + text.Length + _buffer.Length),
            .. Word(text.Length), .. "JSON"u8, .. text, .. Word(_buffer.Length), .. "BIN\0"u8, .. _buffer,
        ];
    }

    private static byte[] Word(int number) => BitConverter.GetBytes(number);

    private static Matrix4x4 Inverse(Matrix4x4 matrix) => Matrix4x4.Invert(matrix, out var inverse)
        ? inverse with { M14 = 0, M24 = 0, M34 = 0, M44 = 1 }
        : throw new InvalidOperationException();

    private static List<int> Children(JsonNode node) =>
        node["children"]?.AsArray().Select(child => (int)child!).ToList() ?? [];

    private string NameOf(int node) => $"rig:{node:00}_{_names[node].Replace('.', '_').ToUpperInvariant()}";

    /// <summary>An angle of its own for each node.</summary>
    private static Quaternion RestOf(int node) => Turn(new Vector3(1 + (node % 3), (node % 5) - 2, 1 - (node % 4)), 23 + (node * 41 % 300));

    private static Quaternion Bent(string bone) => bone switch
    {
        "upper_arm.L" => Turn(Vector3.UnitZ, 24),
        "upper_arm.R" => Turn(Vector3.UnitZ, -24),
        "forearm.L" => Turn(Vector3.UnitY, -12),
        "head" => Turn(Vector3.UnitX, 8),
        _ => Quaternion.Identity,
    };

    private static Quaternion Turn(Vector3 axis, float degrees) =>
        Quaternion.CreateFromAxisAngle(Vector3.Normalize(axis), degrees * MathF.PI / 180);

    private static JsonArray List(Vector3 v) => [v.X, v.Y, v.Z];

    private static JsonArray List(Quaternion q) => [q.X, q.Y, q.Z, q.W];
}
