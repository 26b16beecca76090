// The real asset files are read, and a broken one says what is wrong with it.
using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Assets;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Speech;
using VRTraining.Testing;

namespace VRTraining.Stage.Tests;

public sealed class AssetTests
{
    [Test]
    public void Joints_AreThoseOfTheBodies_InTheirOrder()
    {
        var file = File.ReadAllBytes(Repository.PathOf("Assets", "cast", "maya.glb"));
        var json = JsonNode.Parse(file.AsSpan(20, BitConverter.ToInt32(file, 12)))!;
        var nodes = json["nodes"]!.AsArray();
        var joints = json["skins"]![0]!["joints"]!.AsArray().Select(joint => (int)joint!).ToList();

        Assert.That(joints.Select(joint => (string)nodes[joint]!["name"]!), Is.EqualTo(Joints.Names));
        for (var i = 0; i < joints.Count; i++)
        {
            var children = nodes[joints[i]]!["children"]?.AsArray().Select(child => joints.IndexOf((int)child!)) ?? [];

            Assert.That(children.Where(child => child >= 0).Select(child => Joints.Parents[child]), Is.All.EqualTo(i));
        }
    }

    [Test]
    public void Faces_CloseTheLidsAsFarAsTheyAreWritten()
    {
        var faces = StageFiles.Assets.Faces;

        Assert.That(faces.ClosureOf(FacialExpression.Neutral), Is.Zero);
        Assert.That(faces.ClosureOf(FacialExpression.Relieved), Is.InRange(0.3f, 0.5f));
        Assert.That(faces.ClosureOf(FacialExpression.Surprised), Is.InRange(-0.4f, -0.1f));
        Assert.That(faces.Of(Viseme.AA).TurnOf(Joint.Jaw).X, Is.GreaterThan(0.05f), "radians");
    }

    [Test]
    public void EveryModel_OfTheVocabulary_HasABody()
    {
        string[] names = ["maya", "daniel", "erik", "priya", "aisha", "kenji", "rosa", "tom"];

        Assert.That(StageFiles.Assets.Cast.Keys, Is.EquivalentTo(names));
        Assert.That(StageFiles.Assets.ModelOf("nobody"), Is.EqualTo(CastModel.Unknown));
    }

    [Test]
    public void Rooms_OnStage_HaveTheirSeatsInFrontOfTheLearner()
    {
        var rooms = RoomPlans.Read(File.ReadAllBytes(Repository.PathOf("Assets", "rooms", "rooms.json")));

        Assert.That(rooms.Keys, Is.EquivalentTo(new[] { Room.MeetingRoom, Room.DeskCorner, Room.VideoWall }));
        foreach (var plan in rooms.Values)
        {
            Assert.That(plan.Opposite.Position.Z, Is.InRange(-2.5f, -1.2f));
            Assert.That(plan.Left.Position.X, Is.LessThan(-0.5f));
            Assert.That(plan.Right.Position.X, Is.GreaterThan(0.5f));
            Assert.That(Math.Abs(plan.Opposite.Yaw), Is.LessThan(0.2f), "faces the learner");
        }
    }

    [Test]
    public void Room_WhoseLearnerSitsElsewhere_IsTurnedAroundHer()
    {
        const string Json = """
            { "rooms": { "video-wall": {
              "learner": { "position": [1, 0, 2], "yaw": 90 },
              "seats": {
                "opposite": { "position": [3, 0, 2], "yaw": -90 },
                "left": { "position": [3, 0, 1], "yaw": -90 },
                "right": { "position": [3, 0, 3], "yaw": -90 }
              } } } }
            """;

        var plan = RoomPlans.Read(Encoding.UTF8.GetBytes(Json))[Room.VideoWall];

        Assert.That(Vector3.Distance(plan.Opposite.Position, new Vector3(0, 0, -2)), Is.LessThan(1e-5f));
        Assert.That(Vector3.Distance(plan.Left.Position, new Vector3(-1, 0, -2)), Is.LessThan(1e-5f));
        Assert.That(Vector3.Distance(plan.Right.Position, new Vector3(1, 0, -2)), Is.LessThan(1e-5f));
        Assert.That(plan.Opposite.Yaw, Is.Zero.Within(1e-5f));
        Assert.That(plan.Origin.ToStage(new Vector3(1, 0, 2)).Length(), Is.LessThan(1e-5f));
    }

    [TestCase("{", "expressions.json cannot be read")]
    [TestCase("[]", "expressions.json cannot be read")]
    [TestCase("""{ "expressions": {}, "visemes": {} }""", "There is no shape 'neutral'.")]
    [TestCase("""{ "expressions": { "warm": { "tail": { "r": [0.1, 0, 0, 1] } } }, "visemes": {} }""", "There is no joint 'tail'.")]
    [TestCase("""{ "expressions": { "warm": { "jaw": { "r": [0, 0, 0, 0] } } }, "visemes": {} }""", "A rotation needs a length of 1.")]
    public void Faces_OfABrokenFile_SayWhatIsWrong(string json, string message)
    {
        Assert.That(
            () => FaceShapes.Read(Encoding.UTF8.GetBytes(json)),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains(message));
    }

    [Test]
    public void Poses_WithoutOneThatIsNeeded_AreRefused()
    {
        var json = JsonNode.Parse(StageFiles.Bytes("poses.json"))!;
        json["poses"]!.AsObject().Remove("seated_lean_in");

        Assert.That(
            () => BodyPoses.Read(Encoding.UTF8.GetBytes(json.ToJsonString())),
            Throws.TypeOf<InvalidDataException>().With.Message.StartsWith("poses.json cannot be read"));
    }
}
