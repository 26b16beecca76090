// The bones that frames move, by name: what a character's file may map, and what it has to.
using System.Collections.Immutable;

namespace VRTraining.Scenarios.Characters;

/// <summary>The bone contract (docs/assets.md) as far as a <c>character.json</c> speaks of it.</summary>
public static class BoneContract
{
    private static readonly string[] Middle =
    [
        "root", "hips<root", "spine<hips", "chest<spine", "neck<chest", "head<neck", "jaw<head", "lip_lower<jaw",
        "lip_upper<head",
    ];

    private static readonly string[] Sides =
    [
        "mouth_corner<head", "cheek<head", "eye<head", "lid_upper<head", "lid_lower<head", "brow_inner<head",
        "brow_outer<head", "shoulder<chest", "upper_arm<shoulder*", "forearm<upper_arm*", "hand<forearm*",
        "thumb_1<hand*", "thumb_2<thumb_1*", "index_1<hand*", "index_2<index_1*", "fingers_1<hand*",
        "fingers_2<fingers_1*", "thigh<hips", "shin<thigh*", "foot<shin*",
    ];

    private static readonly string[][] Written =
        [.. Middle.Concat(Side(".L")).Concat(Side(".R")).Select(bone => bone.Split('<'))];

    /// <summary>The 49 names; parents come before their children.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Written.Select(bone => bone[0])];

    /// <summary>The number of each bone's parent; −1 for the root.</summary>
    public static ImmutableArray<int> Parents { get; } =
        [.. Written.Select(bone => bone.Length == 1 ? -1 : Names.IndexOf(bone[1]))];

    /// <summary>What every character has to map: without these nobody sits, breathes or looks.</summary>
    public static ImmutableArray<string> Required { get; } = ["root", "hips", "spine", "chest", "neck", "head"];

    /// <summary>A star stands for the side that the parent has too.</summary>
    private static IEnumerable<string> Side(string side) =>
        Sides.Select(bone => bone.Replace("<", side + "<", StringComparison.Ordinal)
            .Replace("*", side, StringComparison.Ordinal));
}
