// vrtraining voice: the sheet, a real synthesiser where there is one, and recordings.
using System.Text.Json;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Sound;
using VRTraining.Scenarios.Voice.Synthesis;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Commands;

public sealed class VoiceTests
{
    private static readonly byte[] Second = WavFile.Write(
        new Pcm(8000, [.. Enumerable.Range(0, 16_000).Select(i => (short)(i % 2 == 0 ? 9000 : -9000))]));

    private Started _command = null!;
    private string _folder = null!;

    [SetUp]
    public void Begin()
    {
        _command = new Started();
        _folder = _command.PathOf("coffee-break");
        Directory.CreateDirectory(_folder);
        File.Copy(Path.Combine(Started.CoffeeBreak, "scenario.json"), Path.Combine(_folder, "scenario.json"));
    }

    [TearDown]
    public void End() => _command.Dispose();

    [Test]
    public async Task List_WithATable_WritesALineARowSafeForSpreadsheets()
    {
        var script = Path.Combine(_folder, "scenario.json");
        var text = await File.ReadAllTextAsync(script);
        var first = JsonDocument.Parse(text).RootElement.GetProperty("nodes")[0].GetProperty("lines")[0];
        var said = first.GetProperty("text").GetString()!;
        await File.WriteAllTextAsync(script, text.Replace($"\"{said}\"", "\"=1+1, really\"", StringComparison.Ordinal));
        var table = _command.PathOf("lines.csv");

        var list = await _command.RunAsync("voice", "list", _folder, "--out", table);
        var rows = await File.ReadAllLinesAsync(table);

        Assert.That(list.Code, Is.Zero);
        Assert.That(rows[0], Is.EqualTo("scenario,line_id,speaker,direction,text,state"));
        Assert.That(rows[1], Does.StartWith($"coffee-break,{first.GetProperty("id").GetString()},")
            .And.EndsWith(",\"'=1+1, really\",missing"));
    }

    [Test]
    public async Task List_InJson_PrintsALineALine()
    {
        var list = await _command.RunAsync("voice", "list", _folder, "--json");

        var line = JsonDocument.Parse(list.Lines[0]).RootElement;
        Assert.That(line.GetProperty("scenario").GetString(), Is.EqualTo("coffee-break"));
        Assert.That(line.GetProperty("state").GetString(), Is.EqualTo("missing"));
        Assert.That(line.GetProperty("recorded").GetBoolean(), Is.False);
    }

    [Test]
    public async Task Render_ThenCheck_LeavesNothingToSay()
    {
        Tools.Require(Synthesisers.Install, "flite");
        Tools.Require(Synthesisers.Install, "sox");

        var render = await _command.RunAsync("voice", "render", _folder, "--synthesiser", "flite");
        var again = await _command.RunAsync("voice", "render", _folder);
        var check = await _command.RunAsync("check", _folder, "--strict");

        Assert.That(render.Code, Is.Zero, render.Out + render.Error);
        Assert.That(again.Out, Does.Contain(" 0 lines rendered"));
        Assert.That(check.Code, Is.Zero, check.Out);
    }

    [Test]
    public async Task Render_OfAShippedScenarioInGerman_FindsAllUpToDate()
    {
        var render = await _command.RunAsync("voice", "render", "thank-the-messenger", "--locale", "de");

        Assert.That(render.Code, Is.Zero, render.Error);
        Assert.That(render.Out.ReplaceLineEndings(" "), Does.Contain("(de): 0 lines rendered, 12 up to date"));
    }

    [Test]
    public async Task Import_SaysWhatCameOfEachFile_AndKeepsTheOld()
    {
        var recordings = _command.PathOf("recordings");
        Directory.CreateDirectory(recordings);
        var id = (await FirstLineAsync()).Id;
        await File.WriteAllBytesAsync(Path.Combine(recordings, id + ".wav"), Second);
        await File.WriteAllBytesAsync(Path.Combine(recordings, id + "x.wav"), Second);

        var import = await _command.RunAsync("voice", "import", recordings, _folder);

        Assert.That(import.Code, Is.EqualTo(1));
        Assert.That(
            import.Out,
            Does.Contain($"{id}x.wav: There is no line '{id}x' in coffee-break. Did you mean '{id}'?"));
        Assert.That(import.Out.ReplaceLineEndings(" "), Does.Contain("1 recording taken in"));
        Assert.That(new VoiceFolder(_folder, "en").ClipNames(), Is.EqualTo(new[] { id }));
    }

    [Test]
    public async Task Check_WhereSomeLinesHaveAClip_WarnsOfTheOthers()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "voice", "en"));

        var check = await _command.RunAsync("check", _folder);

        Assert.That(check.Code, Is.Zero);
        Assert.That(check.Out, Does.Contain("warning VT4101: "));
    }

    [TestCase("voice", "import", "nowhere")]
    [TestCase("voice", "render", "late-report", "--locale", "fr")]
    [TestCase("voice", "render", "late-report", "--synthesiser", "parrot")]
    public async Task Voice_OfWhatThereIsNot_IsAUsageMistakeInOneLine(params string[] arguments)
    {
        var voice = await _command.RunAsync(arguments);

        Assert.That(voice.Code, Is.EqualTo(2));
        Assert.That(voice.Error, Does.StartWith("vrtraining: ").And.Matches("^[^\n]*\n$"));
    }

    private async Task<(string Id, string Text)> FirstLineAsync()
    {
        var script = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "scenario.json")));
        var line = script.RootElement.GetProperty("nodes")[0].GetProperty("lines")[0];
        return (line.GetProperty("id").GetString()!, line.GetProperty("text").GetString()!);
    }
}
