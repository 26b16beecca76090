// Names and hierarchy of the 49 joints that every character has, in the order that frames and the wire use.
using System.Collections.Immutable;

namespace VRTraining.Stage.Rig;

/// <summary>The bone contract: 49 joints, the same in every character; parents come before their children.</summary>
public static class Joints
{
    /// <summary>How many joints a character has.</summary>
    public const int Count = 49;

    private static readonly string[] FaceAndLimb =
    [
        "mouth_corner<head", "cheek<head", "eye<head", "lid_upper<head", "lid_lower<head", "brow_inner<head",
        "brow_outer<head", "shoulder<chest", "upper_arm<shoulder", "forearm<upper_arm", "hand<forearm",
        "thumb_1<hand", "thumb_2<thumb_1", "index_1<hand", "index_2<index_1", "fingers_1<hand",
        "fingers_2<fingers_1", "thigh<hips", "shin<thigh", "foot<shin",
    ];

    private static readonly (string Name, string Parent)[] All =
    [
        ("root", ""), ("hips", "root"), ("spine", "hips"), ("chest", "spine"), ("neck", "chest"), ("head", "neck"),
        ("jaw", "head"), ("lip_lower", "jaw"), ("lip_upper", "head"), .. Side(".L"), .. Side(".R"),
    ];

    /// <summary>The names as a glTF file spells them, in joint order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(joint => joint.Name)];

    /// <summary>The number of each joint's parent; −1 for the root.</summary>
    public static ImmutableArray<int> Parents { get; } = [.. All.Select(joint => Names.IndexOf(joint.Parent))];

    private static IEnumerable<(string Name, string Parent)> Side(string side) =>
        from pair in FaceAndLimb
        let name = pair.Split('<')
        select (name[0] + side, name[1] is "head" or "chest" or "hips" ? name[1] : name[1] + side);
}
