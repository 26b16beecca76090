// Where the nodes of a model are when it sits as our cast stands at rest: its own bind pose may be another.
using System.Collections.Immutable;
using System.Numerics;
using VRTraining.Scenarios.Characters.Gltf;

namespace VRTraining.Scenarios.Characters;

/// <summary>Place, rotation and size of each node in the model's axes, in the rest pose of our cast.</summary>
/// <param name="Positions">Metres.</param>
/// <param name="Rotations">A mapped node has its <see cref="MappedBone.Rest"/>, any other turns with its parent.</param>
/// <param name="Scales">Metres a unit of the node.</param>
/// <param name="Played">The node that plays each contract bone, or −1.</param>
internal sealed record RestPose(Vector3[] Positions, Quaternion[] Rotations, float[] Scales, ImmutableArray<int> Played)
{
    public static RestPose Of(GltfOutline outline, ImmutableDictionary<string, MappedBone> bones)
    {
        var nodes = outline.Nodes;
        var byName = bones.Values.ToDictionary(bone => bone.Node, bone => bone.Rest);
        var (positions, rotations, scales) = (new Vector3[nodes.Length], new Quaternion[nodes.Length], new float[nodes.Length]);
        foreach (var number in outline.Order)
        {
            var node = nodes[number];
            var (at, turn, scale) = node.Parent < 0
                ? (Vector3.Zero, Quaternion.Identity, 1f)
                : (positions[node.Parent], rotations[node.Parent], scales[node.Parent]);
            positions[number] = at + Vector3.Transform(node.Position * scale, turn);
            rotations[number] = byName.TryGetValue(node.Name, out var rest) ? rest : turn * node.Rotation;
            scales[number] = scale * node.Scale;
        }

        var numbers = Enumerable.Range(0, nodes.Length).Where(number => nodes[number].Name.Length > 0)
            .GroupBy(number => nodes[number].Name).ToDictionary(same => same.Key, same => same.First());
        return new RestPose(
            positions,
            rotations,
            scales,
            [.. BoneContract.Names.Select(name =>
                bones.TryGetValue(name, out var bone) && numbers.TryGetValue(bone.Node, out var number) ? number : -1)]);
    }

    /// <summary>Where a contract bone is; an unmapped one is where the first mapped one after it is, else its parent.</summary>
    public Vector3 PositionOf(int bone)
    {
        if (Played[bone] >= 0)
        {
            return Positions[Played[bone]];
        }

        for (var after = bone + 1; after < Played.Length; after++)
        {
            if (Played[after] >= 0 && Descends(after, bone))
            {
                return Positions[Played[after]];
            }
        }

        return PositionOf(BoneContract.Parents[bone]);
    }

    private static bool Descends(int bone, int from)
    {
        for (var at = BoneContract.Parents[bone]; at >= 0; at = BoneContract.Parents[at])
        {
            if (at == from)
            {
                return true;
            }
        }

        return false;
    }
}
