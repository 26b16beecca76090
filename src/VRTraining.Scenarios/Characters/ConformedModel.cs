// A model of one's own, rewritten to the bone contract, so that whoever draws our cast draws it without knowing.
using System.Numerics;
using System.Text.Json.Nodes;
using VRTraining.Scenarios.Characters.Gltf;

namespace VRTraining.Scenarios.Characters;

/// <summary>Rewrites a model to the bone contract.</summary>
/// <remarks>
/// Each contract bone becomes a joint that is not turned at rest, and the node that plays it hangs below with its
/// rotation <c>G</c>: a joint turned by <c>R</c> then turns the node to <c>U⁻¹ · P⁻¹ · R · G</c> in its old parent
/// (docs/assets.md). Meshes, textures and weights stay as they are; animations are left out.
/// </remarks>
public static class ConformedModel
{
    /// <summary>The rewritten model as a <c>.glb</c>.</summary>
    /// <exception cref="InvalidDataException">The file changed since the character was read, and cannot be used now.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static byte[] Of(OwnCharacter character)
    {
        var (file, fault) = GlbFile.Open(character.ModelFile);
        if (file is null)
        {
            throw new InvalidDataException($"{character.ModelFile} {fault!.Message} {fault.Expected}");
        }

        try
        {
            var whole = File.ReadAllBytes(character.ModelFile);
            var buffer = new GlbBuffer(whole.AsSpan(file.BinaryAt, file.BinaryLength).ToArray());
            var json = JsonNode.Parse(file.Json.GetRawText())!.AsObject();
            var outline = GltfOutline.Read(file.Json);
            Rewrite(json, outline, RestPose.Of(outline, character.Bones), buffer);
            return buffer.Glb(json);
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or ArgumentException
            or KeyNotFoundException or IndexOutOfRangeException or OverflowException or NullReferenceException)
        {
            throw new InvalidDataException($"{character.ModelFile} cannot be used.", wrong);
        }
    }

    private static void Rewrite(JsonObject json, GltfOutline outline, RestPose rest, GlbBuffer buffer)
    {
        var nodes = json["nodes"]!.AsArray();
        var count = outline.Nodes.Length;
        var bones = Enumerable.Range(0, count).ToDictionary(number => number, rest.Played.IndexOf);
        foreach (var number in outline.Order)
        {
            var node = nodes[number]!.AsObject();
            node["name"] = $"{NearestBone(outline, bones, number)}~{number}";
            if (bones[number] >= 0)
            {
                Place(node, Vector3.Zero, rest.Rotations[number], rest.Scales[number]);
            }

            var kept = node["children"]?.AsArray().Select(child => (int)child!).Where(child => bones[child] < 0);
            SetList(node, "children", kept ?? []);
        }

        for (var bone = 0; bone < BoneContract.Names.Length; bone++)
        {
            nodes.Add(JointOf(bone, count, rest));
        }

        var scene = json["scenes"]!.AsArray()[(int?)json["scene"] ?? 0]!.AsObject();
        SetList(scene, "nodes", scene["nodes"]!.AsArray().Select(root => (int)root!).Where(root => bones[root] < 0).Append(count));
        foreach (var skin in json["skins"]!.AsArray())
        {
            Rebind(json, skin!.AsObject(), bones, count, rest, buffer);
        }

        // Nothing else may have the name of a joint: joints are found by it.
        scene["name"] = "own~";
        foreach (var mesh in json["meshes"]?.AsArray() ?? [])
        {
            mesh!.AsObject().Remove("name");
        }

        json.Remove("animations");
    }

    /// <summary>The bone that a node plays or hangs on: who thins a mesh looks at such names.</summary>
    private static string NearestBone(GltfOutline outline, Dictionary<int, int> bones, int number)
    {
        for (var at = number; at >= 0; at = outline.Nodes[at].Parent)
        {
            if (bones[at] >= 0)
            {
                return BoneContract.Names[bones[at]];
            }
        }

        return "own";
    }

    private static JsonObject JointOf(int bone, int firstJoint, RestPose rest)
    {
        var parent = BoneContract.Parents[bone];
        var origin = parent < 0 ? Vector3.Zero : rest.PositionOf(parent);
        var joint = new JsonObject { ["name"] = BoneContract.Names[bone] };
        joint["translation"] = List(rest.PositionOf(bone) - origin);
        var children = Enumerable.Range(0, BoneContract.Names.Length)
            .Where(child => BoneContract.Parents[child] == bone).Select(child => firstJoint + child);
        SetList(joint, "children", rest.Played[bone] < 0 ? children : children.Append(rest.Played[bone]));
        return joint;
    }

    /// <summary>Lets the joints pull at the skin in place of the nodes that hang on them.</summary>
    private static void Rebind(
        JsonObject json, JsonObject skin, Dictionary<int, int> bones, int firstJoint, RestPose rest, GlbBuffer buffer)
    {
        int[] joints = [.. skin["joints"]!.AsArray().Select(joint => (int)joint!)];
        var inverse = skin["inverseBindMatrices"] is { } accessor
            ? buffer.Matrices(json, (int)accessor, joints.Length)
            : [.. Enumerable.Repeat(Matrix4x4.Identity, joints.Length)];
        for (var i = 0; i < joints.Length; i++)
        {
            if (bones[joints[i]] is >= 0 and var bone)
            {
                inverse[i] *= Matrix4x4.CreateScale(rest.Scales[joints[i]])
                    * Matrix4x4.CreateFromQuaternion(rest.Rotations[joints[i]]);
                joints[i] = firstJoint + bone;
            }
        }

        SetList(skin, "joints", joints);
        skin["inverseBindMatrices"] = buffer.Add(json, inverse);
        skin.Remove("skeleton");
    }

    private static void Place(JsonObject node, Vector3 position, Quaternion rotation, float scale)
    {
        node.Remove("matrix");
        node["translation"] = List(position);
        node["rotation"] = new JsonArray(rotation.X, rotation.Y, rotation.Z, rotation.W);
        node["scale"] = List(new Vector3(scale));
    }

    private static JsonArray List(Vector3 v) => [v.X, v.Y, v.Z];

    /// <summary>glTF knows no empty lists.</summary>
    private static void SetList(JsonObject node, string name, IEnumerable<int> numbers)
    {
        JsonNode?[] list = [.. numbers.Select(number => JsonValue.Create(number))];
        node.Remove(name);
        if (list.Length > 0)
        {
            node[name] = new JsonArray(list);
        }
    }
}
