// Scripts and folders for tests of voice.
using VRTraining.Scenarios.Voice;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Synthesis;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Voice;

/// <summary>A small script: lines <c>hello</c> and <c>why</c> by Maya, <c>room</c> by the narrator.</summary>
internal static class VoiceTestScripts
{
    public static Scenario Script { get; } = new ScenarioBuilder()
        .Node(Open(
            ScenarioBuilder.Line("hello"),
            ScenarioBuilder.Line("why"),
            new Line(new LineId("room"), null, "A room.")))
        .Ends()
        .Build();

    /// <summary>The first node of a script.</summary>
    public static Node Open(params Line[] lines) => new()
    {
        Id = new NodeId("open"),
        Lines = [.. lines],
        Move = new Move.Go(ScenarioBuilder.To("end")),
    };

    /// <summary>The script with other words in the line <c>hello</c>.</summary>
    public static Scenario Saying(string text, string line = "hello") => Script with
    {
        Nodes =
        [
            Script.Nodes[0] with
            {
                Lines = [.. Script.Nodes[0].Lines.Select(old => old.Id.Value == line ? old with { Text = text } : old)],
            },
            .. Script.Nodes[1..],
        ],
    };

    /// <summary>The sheet of a script as the folder is now.</summary>
    public static VoiceSheet Sheet(TemporaryFolder folder, Scenario? script = null) =>
        VoiceSheet.Of(script ?? Script, new VoiceFolder(folder.Path, "en"));

    /// <summary>Renders what is due, and tells what came of it.</summary>
    public static async Task<List<RenderedLine>> RenderAsync(
        VoiceSheet sheet, bool force = false, FakeSynthesiser? who = null)
    {
        var render = new VoiceRender(new ClipMaker(new Synthesisers([who ?? new FakeSynthesiser()]), new FakeStudio()));
        var results = new List<RenderedLine>();
        await foreach (var result in render.RenderAsync(sheet, VoiceRender.Due(sheet, force), CancellationToken.None))
        {
            results.Add(result);
        }

        return results;
    }

    /// <summary>A file among the clips.</summary>
    public static string Clip(TemporaryFolder folder, params string[] name) =>
        Path.Combine([folder.Path, "voice", "en", .. name]);
}
