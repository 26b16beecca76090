// The shape of character.json as data.
using VRTraining.Scenarios.Format;
using static VRTraining.Scenarios.Format.RuleWords;

namespace VRTraining.Scenarios.Characters;

internal static class CharacterFormat
{
    /// <summary>The whole file.</summary>
    public static Shape Character { get; } = new("a character of one's own",
    [
        May("$schema", Text, "Where an editor finds the schema."),
        Must("model", Text, "The .glb, a path below the folder of this file."),
        Must("name", Text, "What people are told."),
        Must("eyeHeight", new Rule.Unread(), "Metres from the floor to the eyes, standing."),
        Must("seatHips", new Rule.Unread(), "Metres from the floor to the hip joint, seated."),
        Must("bones", new Rule.Unread(), "Which node plays which bone."),
    ]);

    /// <summary>One bone.</summary>
    public static Shape Bone { get; } = new("a bone",
    [
        Must("node", Text, "The name of the node, which occurs once in the model."),
        Must("rest", new Rule.Unread(), "Its global rotation in the rest pose of our cast: x, y, z, w."),
    ]);
}
