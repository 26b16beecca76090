// The real programs: flite and sox speak, and the mouth moves with what is heard.
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Scenarios.Voice.Programs;
using VRTraining.Scenarios.Voice.Sound;
using VRTraining.Scenarios.Voice.Synthesis;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Voice.Synthesis;

[CancelAfter(120_000)]
public sealed class InstalledVoicesTests
{
    private const string Words = "Maybe we move Friday.";

    [Test]
    public async Task Flite_WithSox_MakesAClipWithAnExactMouth(CancellationToken cancellationToken)
    {
        var maker = await MakerAsync(cancellationToken);

        var (clip, track) = await maker.MakeAsync(Words, "rms", Timbre.Plain, null, cancellationToken);

        var lengthMs = maker.Format == ClipFormat.Mp3 ? Mp3File.Measure(clip).LengthMs : WavFile.Read(clip).LengthMs;
        Assert.That(track.DurationMs, Is.EqualTo(lengthMs).Within(1).And.InRange(1000, 2500));
        Assert.That(track.Fault(), Is.Null);

        // m ey b iy w iy m uw v f r ay d ey: lips close three times and touch the teeth once, between rest and rest.
        var shapes = track.Keys.Select(key => key.Viseme).ToList();
        Assert.That(shapes.Count(shape => shape == Viseme.MBP), Is.EqualTo(3));
        Assert.That(shapes, Does.Contain(Viseme.FV).And.Contain(Viseme.WQ).And.Contain(Viseme.U));
        Assert.That((shapes[0], shapes[^1]), Is.EqualTo((Viseme.Rest, Viseme.Rest)));
    }

    [Test]
    public async Task Flite_WithSox_GivesTheSameBytesEachTime(CancellationToken cancellationToken)
    {
        var maker = await MakerAsync(cancellationToken);
        var timbre = new Timbre(120, 0.96, 0);

        var first = await maker.MakeAsync(Words, "slt", timbre, null, cancellationToken);
        var second = await maker.MakeAsync(Words, "slt", timbre, null, cancellationToken);

        Assert.That(second.Clip, Is.EqualTo(first.Clip));
        Assert.That(second.Track.Write(), Is.EqualTo(first.Track.Write()));
    }

    [Test]
    public async Task Flite_OfALongLineWithOddSigns_SpeaksIt(CancellationToken cancellationToken)
    {
        var maker = await MakerAsync(cancellationToken);
        var text = string.Concat(Enumerable.Repeat("“So” — $(exit) `rm` 🙂 -voice said nobody; ", 15));

        var (_, track) = await maker.MakeAsync(text, "rms", Timbre.Plain, null, cancellationToken);

        Assert.That(text, Has.Length.GreaterThan(600));
        Assert.That(track.DurationMs, Is.GreaterThan(20_000));
        Assert.That(track.Fault(), Is.Null);
    }

    [Test]
    public async Task Flite_WithSox_MovesTheMouthWhenTheClipIsHeard(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var maker = await MakerAsync(cancellationToken);
        var studio = await SoxStudio.FindAsync(new InstalledPrograms(), cancellationToken);

        var (clip, track) = await maker.MakeAsync(Words, "rms", Timbre.Plain, null, cancellationToken);
        await File.WriteAllBytesAsync(folder.PathOf("clip.mp3"), clip, cancellationToken);
        var heard = await studio!.UnpackAsync(folder.PathOf("clip.mp3"), ClipMaker.Rate, cancellationToken);
        var (startMs, endMs) = heard.Speech();

        // The delay of mp3 is 50 ms: without it in the track both would be off.
        Assert.That(track.Keys[1].AtMs, Is.EqualTo(startMs).Within(25));
        Assert.That(track.Keys[^1].AtMs, Is.EqualTo(endMs).Within(80));
    }

    [TestCase(1200, 1.0, 400, 1000)]
    [TestCase(-1200, 1.0, 100, 1000)]
    [TestCase(0, 0.5, 200, 2000)]
    public async Task Sox_ChangesPitchAndTempo(
        int cents, double tempo, int hertz, int milliseconds, CancellationToken cancellationToken)
    {
        Tools.Require(Synthesisers.Install, "sox");
        var studio = await SoxStudio.FindAsync(new InstalledPrograms(), cancellationToken);
        var tone = new Pcm(
            16_000, [.. Enumerable.Range(0, 16_000).Select(i => (short)(9000 * Math.Sin(i * Math.PI / 40)))]);

        var changed = await studio!.ChangeAsync(tone, new Timbre(cents, tempo, 0), ClipMaker.Rate, cancellationToken);

        var samples = changed.Samples.ToArray();
        var rising = samples.Zip(samples.Skip(1)).Count(pair => pair.First < 0 && pair.Second >= 0);
        Assert.That(changed.LengthMs, Is.EqualTo(milliseconds).Within(20));
        Assert.That(rising * 1000 / changed.LengthMs, Is.EqualTo(hertz).Within(hertz * 0.05));
    }

    [Test]
    public async Task Program_ThatFails_SaysWhy(CancellationToken cancellationToken)
    {
        var programs = new InstalledPrograms();
        var sox = Tools.Require(Synthesisers.Install, "sox");
        await Task.CompletedTask;

        Assert.That(
            async () => await programs.RunAsync(sox, ["no-such-file.wav", "-n"], cancellationToken),
            Throws.InstanceOf<ProgramException>().With.Message.StartsWith("sox did not succeed: "));
        Assert.That(
            async () => await programs.RunAsync("/no/such/program", [], cancellationToken),
            Throws.InstanceOf<ProgramException>().With.Message.StartsWith("program does not start: "));
    }

    private static async Task<ClipMaker> MakerAsync(CancellationToken cancellationToken)
    {
        Tools.Require(Synthesisers.Install, "flite");
        Tools.Require(Synthesisers.Install, "sox");
        var programs = new InstalledPrograms();
        var studio = await SoxStudio.FindAsync(programs, cancellationToken);
        return new ClipMaker(await Synthesisers.FindAsync(programs, "flite", cancellationToken), studio!);
    }
}
