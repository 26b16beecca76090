// Reads which node of a model plays which bone, and how it is turned at rest.
using System.Collections.Immutable;
using System.Numerics;
using VRTraining.Scenarios.Characters.Gltf;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Expressions;
using static VRTraining.Scenarios.Json.Quoting;

namespace VRTraining.Scenarios.Characters;

/// <summary>Reads <c>bones</c>, and holds it against the contract and the model.</summary>
internal static class BoneReader
{
    /// <summary>How far from 1 the length of a rotation may be: what six digits lose, and no more.</summary>
    private const float LengthTolerance = 0.001f;

    /// <summary>The bones that are mapped well; without an outline their nodes are taken as they are written.</summary>
    public static ImmutableDictionary<string, MappedBone> Read(Draft draft, GltfOutline? outline, Findings findings)
    {
        var table = draft.Table;
        var bones = ImmutableDictionary.CreateBuilder<string, MappedBone>();
        var list = table.Find(0, "bones");
        if (list < 0 || !new ValueReader(table, findings).Is(list, JsonKind.Object, "an object: bone by bone"))
        {
            return bones.ToImmutable();
        }

        var shape = new ShapeReader(draft, findings);
        var nodes = outline?.Nodes.Where(node => node.Name.Length > 0).ToLookup(node => node.Name);
        var players = new Dictionary<string, string>();
        var written = new HashSet<string>();
        foreach (var token in table.ChildrenOf(list))
        {
            var name = table.TextOf(token - 1);
            shape.Read(token, CharacterFormat.Bone);
            if (!IsBone(table, token, name, written, findings))
            {
                continue;
            }

            var rest = RestOf(table, table.Find(token, "rest"), findings);
            var node = table.Find(token, "node");
            if (IsFree(table, node, name, players, findings) && IsNode(table, node, nodes, findings) && rest is { } turn)
            {
                bones[name] = new MappedBone(table.TextOf(node), turn);
            }
        }

        foreach (var missing in BoneContract.Required.Where(bone => !written.Contains(bone)))
        {
            findings.Add(
                Codes.BoneMissing,
                table,
                list,
                $"No node plays '{missing}'.",
                $"Map at least {string.Join(", ", BoneContract.Required)}.");
        }

        return bones.ToImmutable();
    }

    private static bool IsBone(JsonTable table, int token, string name, HashSet<string> written, Findings findings)
    {
        if (!BoneContract.Names.Contains(name))
        {
            var near = Nearest.To(name, BoneContract.Names);
            findings.Add(
                Codes.UnknownBone,
                table,
                token - 1,
                $"There is no bone '{Short(name)}'.",
                near is null ? "Assets/cast/README.md lists all 49." : $"Did you mean '{near}'?");
            return false;
        }

        if (!written.Add(name))
        {
            findings.Add(Codes.DoubleMember, table, token - 1, $"'{name}' is written twice.", "Keep one of them.");
            return false;
        }

        return true;
    }

    private static bool IsFree(
        JsonTable table, int token, string bone, Dictionary<string, string> players, Findings findings)
    {
        if (token < 0 || table.KindOf(token) != JsonKind.Text)
        {
            return false;
        }

        if (players.TryAdd(table.TextOf(token), bone))
        {
            return true;
        }

        findings.Add(
            Codes.NodeMappedTwice,
            table,
            token,
            $"'{Short(table.TextOf(token))}' already plays '{players[table.TextOf(token)]}'.",
            "A node plays one bone.");
        return false;
    }

    private static bool IsNode(JsonTable table, int token, ILookup<string, GltfNode>? nodes, Findings findings)
    {
        var name = table.TextOf(token);
        var count = nodes?[name].Count() ?? 1;
        if (count == 0)
        {
            var expected = Nearest.To(name, nodes!.Select(same => same.Key)) is { } near ? $"Did you mean '{near}'?"
                : "It has: " + string.Join(", ", nodes!.Take(8).Select(same => Short(same.Key))) + ", …";
            findings.Add(Codes.UnknownModelNode, table, token, $"The model has no node '{Short(name)}'.", expected);
        }
        else if (count > 1)
        {
            findings.Add(
                Codes.NodeNameShared,
                table,
                token,
                FormattableString.Invariant($"{count} nodes of the model are called '{Short(name)}'."),
                "Give the one that is meant a name of its own.");
        }

        return count == 1;
    }

    private static Quaternion? RestOf(JsonTable table, int token, Findings findings)
    {
        if (token < 0)
        {
            return null;
        }

        var rest = CharacterReader.RotationOf(table, token);
        if (rest is { } turn && MathF.Abs(turn.Length() - 1) <= LengthTolerance)
        {
            return Quaternion.Normalize(turn);
        }

        findings.Add(
            Codes.NoRotation,
            table,
            token,
            rest is { } stretched
                ? FormattableString.Invariant($"This rotation has a length of {stretched.Length():0.###}.")
                : "This is no rotation.",
            "It must be four numbers x, y, z, w whose squares add up to 1; [0, 0, 0, 1] is not turned at all.");
        return null;
    }
}
