// A body that somebody brought along, and which of its nodes plays which bone.
using System.Collections.Immutable;
using System.Numerics;

namespace VRTraining.Scenarios.Characters;

/// <summary>A character of one's own whose files were read and found good.</summary>
/// <param name="Name">The name of its folder, which scripts use as <c>model</c>.</param>
/// <param name="Title">What people are told.</param>
/// <param name="ModelFile">The <c>.glb</c>, as a full path.</param>
/// <param name="EyeHeight">Metres from the floor to the eyes, standing.</param>
/// <param name="SeatHips">Metres from the floor to the hip joint, seated at a table of 0.74 m.</param>
/// <param name="Bones">The nodes by contract bone.</param>
public sealed record OwnCharacter(
    string Name,
    string Title,
    string ModelFile,
    float EyeHeight,
    float SeatHips,
    ImmutableDictionary<string, MappedBone> Bones);

/// <summary>A node of the model that plays a bone.</summary>
/// <param name="Node">The node's name, which occurs once in the file.</param>
/// <param name="Rest">Its global rotation in the rest pose of our cast, of length 1.</param>
public sealed record MappedBone(string Node, Quaternion Rest);
