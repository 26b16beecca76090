// Whether a mapped model stands as it should: upright, in metres, and with its face to the front.
using VRTraining.Scenarios.Characters.Gltf;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Characters;

internal static class Posture
{
    /// <summary>The joint of the head is below the eyes by some 0.1 m; by more, something else is wrong.</summary>
    private const float MostBelowEyes = 0.35f;

    public static void Check(JsonTable table, GltfOutline outline, OwnCharacter character, Findings findings)
    {
        var rest = RestPose.Of(outline, character.Bones);
        var head = rest.PositionOf(BoneContract.Names.IndexOf("head"));
        if (MathF.Abs(head.Y - character.EyeHeight) > MostBelowEyes)
        {
            var inCentimetres = MathF.Abs((head.Y / 100) - character.EyeHeight) <= MostBelowEyes;
            Warn(
                table,
                "eyeHeight",
                findings,
                FormattableString.Invariant($"In the model the head is {head.Y:0.##} m above the floor, ")
                    + FormattableString.Invariant($"but the eyes at {character.EyeHeight} m."),
                inCentimetres ? "Is it in centimetres? Export it in metres." : "It must be in metres, with +Y up, on the floor.");
        }

        var left = BoneContract.Names.IndexOf("upper_arm.L");
        var right = BoneContract.Names.IndexOf("upper_arm.R");
        if (rest.Played[left] >= 0 && rest.Played[right] >= 0 && rest.PositionOf(left).X <= rest.PositionOf(right).X)
        {
            Warn(
                table,
                "bones",
                findings,
                "The left arm is to the right of the right one.",
                "The face must look along +Z, so that .L is at +X; or are left and right mixed up?");
        }
    }

    private static void Warn(JsonTable table, string member, Findings findings, string message, string expected) =>
        findings.Add(Codes.StandsOtherwise, table, table.Find(0, member), message, expected);
}
