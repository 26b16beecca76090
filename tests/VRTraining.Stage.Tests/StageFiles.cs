// The real shared data of the cast, read once for all tests.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Assets;
using VRTraining.Testing;

namespace VRTraining.Stage.Tests;

internal static class StageFiles
{
    /// <summary>On the built-in seats, so that golden poses do not follow every change of a room.</summary>
    public static StageAssets Assets { get; } = new(
        FaceShapes.Read(Bytes("expressions.json")),
        BodyPoses.Read(Bytes("poses.json")),
        CastModel.Read(Bytes("manifest.json")),
        ImmutableDictionary<Room, RoomPlan>.Empty);

    public static byte[] Bytes(string file) => File.ReadAllBytes(Repository.PathOf("Assets", "cast", file));
}
