// What a frame of the stage costs with three characters, one of whom speaks, and what it allocates.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Assets;
using VRTraining.Stage.Scene;
using VRTraining.Stage.Speech;
using VRTraining.Stage.Viewing;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Benchmarks.Figures;

internal static class StageFigures
{
    private const int Frames = 2_000;

    public static IEnumerable<Figure> Measure()
    {
        var staging = new Staging(Conversation(), Assets(), LineVoices.None);
        var scene = new SceneFold(staging);
        var seen = new ViewerFold(staging, ViewerWords.English);
        foreach (var happened in new PlayedRun(staging.Scenario).Events)
        {
            scene.Apply(happened);
            seen.Apply(happened);
        }

        var viewer = new Viewer(new ViewerSettings());
        var sceneFrame = new SceneFrame(staging);
        var viewerFrame = new ViewerFrame();
        int Compose()
        {
            for (var frame = 0; frame < Frames; frame++)
            {
                var at = new RunTime(frame * 11);
                SceneComposer.Compose(scene, at, sceneFrame);
                ViewerComposer.Compose(seen, viewer, at, viewerFrame);
            }

            return Frames;
        }

        yield return Figure.Most("stage.frame_ms", Stopping.SecondsPerOperation(Compose) * 1000, "ms", 0.5);
        yield return Figure.Most("stage.bytes_per_frame", Stopping.BytesPerOperation(Compose), "B", 0);
    }

    private static StageAssets Assets() => new(
        FaceShapes.Read(Bytes("cast", "expressions.json")),
        BodyPoses.Read(Bytes("cast", "poses.json")),
        CastModel.Read(Bytes("cast", "manifest.json")),
        RoomPlans.Read(Bytes("rooms", "rooms.json")));

    private static byte[] Bytes(string folder, string file) =>
        File.ReadAllBytes(Repository.PathOf("Assets", folder, file));

    /// <summary>Three people at a table and one long line, said to a question.</summary>
    private static Scenario Conversation()
    {
        var small = new ScenarioBuilder().Checkpoint("open", Choices(Choice("yes", "end")), "open-1").Ends().Build();
        var names = new[] { "maya", "daniel", "priya" };
        var text = string.Join(' ', Enumerable.Repeat("I did not want to bring it up before the others.", 6));
        return small with
        {
            Characters = [.. names.Select(name => Maya with { Id = new CharacterId(name), Model = name })],
            Setting = small.Setting with
            {
                Seats = [.. names.Select((name, seat) => new SeatPlan(new CharacterId(name), (SeatPlace)seat))],
            },
            Nodes =
            [
                small.Nodes[0] with { Lines = [Line("open-1") with { Text = text, Gesture = Gesture.OpenPalms }] },
                .. small.Nodes[1..],
            ],
        };
    }
}
