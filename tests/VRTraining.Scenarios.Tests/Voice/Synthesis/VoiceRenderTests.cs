// Lines get clips; recordings are left alone.
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Testing;
using static VRTraining.Scenarios.Tests.Voice.VoiceTestScripts;

namespace VRTraining.Scenarios.Tests.Voice.Synthesis;

public sealed class VoiceRenderTests
{
    [Test]
    public async Task Render_WhenNothingIsVoiced_VoicesEveryLine()
    {
        using var folder = new TemporaryFolder();

        var results = await RenderAsync(Sheet(folder));

        Assert.That(results.Select(result => result.Problem), Is.All.Null);
        Assert.That(Sheet(folder).Count(ClipState.Current), Is.EqualTo(3));
        Assert.That(Directory.GetFiles(Clip(folder)).Select(Path.GetFileName).Order(), Is.EqualTo(new[]
        {
            "hello.visemes.json", "hello.wav", "room.visemes.json", "room.wav", "why.visemes.json", "why.wav",
        }));
    }

    [Test]
    public async Task Render_TimesTheMouthAfterTrimmingAndTempo()
    {
        using var folder = new TemporaryFolder();

        await RenderAsync(Sheet(folder));
        var track = Sheet(folder).Lines[0].Clip!.Track!;

        // Two words, 600 ms, at a tempo of 0.92; of the silences 30 and 120 ms are left.
        Assert.That(track.DurationMs, Is.EqualTo(815));
        Assert.That(track.Keys, Is.EqualTo(new VisemeKey[]
        {
            new(0, Viseme.Rest, 1), new(33, Viseme.AA, 1), new(685, Viseme.Rest, 1),
        }));
        Assert.That((track.Origin, track.VisemesFrom), Is.EqualTo((ClipOrigin.Rendered, VisemeSource.Flite)));
    }

    [Test]
    public async Task Render_WhenAllIsUpToDate_DoesNothing()
    {
        using var folder = new TemporaryFolder();
        await RenderAsync(Sheet(folder));
        var who = new FakeSynthesiser();

        await RenderAsync(Sheet(folder), who: who);

        Assert.That(who.Said, Is.Empty);
    }

    [Test]
    public async Task Render_WhenWordsWereChanged_VoicesThatLine()
    {
        using var folder = new TemporaryFolder();
        await RenderAsync(Sheet(folder));
        var who = new FakeSynthesiser();

        await RenderAsync(Sheet(folder, Saying("New words.")), who: who);

        Assert.That(who.Said, Is.EqualTo(new[] { ("New words.", "slt") }));
    }

    [Test]
    public async Task Render_OverARecordingOfOtherWords_LeavesItAlone()
    {
        using var folder = new TemporaryFolder();
        await RenderAsync(Sheet(folder));
        await File.WriteAllTextAsync(Clip(folder, "hello.wav"), "a recording put there by hand");

        await RenderAsync(Sheet(folder, Saying("New words.")));

        Assert.That(
            await File.ReadAllTextAsync(Clip(folder, "hello.wav")), Is.EqualTo("a recording put there by hand"));
    }

    [Test]
    public async Task Render_WithForceOverARecording_KeepsIt()
    {
        using var folder = new TemporaryFolder();
        await RenderAsync(Sheet(folder));
        await File.WriteAllTextAsync(Clip(folder, "hello.wav"), "a recording put there by hand");

        await RenderAsync(Sheet(folder), force: true);

        Assert.That(Sheet(folder).Count(ClipState.Current), Is.EqualTo(3));
        Assert.That(
            Directory.GetFiles(Clip(folder, "replaced")).Select(Path.GetFileName), Is.EqualTo(new[] { "hello.1.wav" }));
        Assert.That(
            await File.ReadAllTextAsync(Clip(folder, "replaced", "hello.1.wav")),
            Is.EqualTo("a recording put there by hand"));
    }

    [TestCase("Please fail now.", "flite did not succeed: it was asked to fail.")]
    [TestCase("Stay silent now.", "flite said nothing.")]
    public async Task Render_WhenALineFails_VoicesTheOthers(string text, string problem)
    {
        using var folder = new TemporaryFolder();

        var results = await RenderAsync(Sheet(folder, Saying(text)));

        Assert.That(results.Select(result => result.Problem), Is.EqualTo(new[] { problem, null, null }));
        Assert.That(File.Exists(Clip(folder, "hello.wav")), Is.False);
    }

    [Test]
    public async Task Render_WhenNobodyHasTheVoice_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var script = Script with { Characters = [ScenarioBuilder.Maya with { Voice = "studio" }] };

        var results = await RenderAsync(Sheet(folder, script));

        Assert.That(results[0].Problem, Is.EqualTo("No synthesiser here has the voice 'studio'."));
    }

    [Test]
    public async Task Render_Twice_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        await RenderAsync(Sheet(folder));
        var first = Directory.GetFiles(Clip(folder)).Order().Select(File.ReadAllBytes).ToList();

        await RenderAsync(Sheet(folder), force: true);

        Assert.That(Directory.GetFiles(Clip(folder)).Order().Select(File.ReadAllBytes), Is.EqualTo(first));
    }
}
