// German is read by pico: what it is told, and what becomes of its sound.
using VRTraining.Scenarios.Tests.Voice.Sound;
using VRTraining.Scenarios.Voice;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Scenarios.Voice.Programs;
using VRTraining.Scenarios.Voice.Sound;
using VRTraining.Scenarios.Voice.Synthesis;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Scenarios.Tests.Voice.VoiceTestScripts;

namespace VRTraining.Scenarios.Tests.Voice.Synthesis;

[CancelAfter(120_000)]
public sealed class PicoSynthesiserTests
{
    [Test]
    public void Find_WithoutTheProgram_IsNothing()
    {
        Assert.That(PicoSynthesiser.Find(new OnlyPico { Here = false }), Is.Null);
    }

    [Test]
    public async Task Say_TellsPicoLanguagePitchAndTempo(CancellationToken cancellationToken)
    {
        var programs = new OnlyPico();

        var speech = await PicoSynthesiser.Find(programs)!.SayAsync("Mama", "de-man", cancellationToken);

        Assert.That(programs.Arguments[..3], Is.EqualTo(new[] { "-l", "de-DE", "-w" }));
        Assert.That(
            programs.Arguments[4], Is.EqualTo("<speed level=\"110\"><pitch level=\"75\">Mama</pitch></speed>"));
        Assert.That(
            speech.Phones.Where(phone => phone.Phone != TimedPhone.Pause).Select(phone => phone.Phone),
            Is.EqualTo(new[] { "m", "aa", "m", "aa" }));
        Assert.That(speech.Phones[^1].EndMs, Is.EqualTo(1000));
    }

    [Test]
    public void Say_WhenPicoWritesNothing_SaysSo(CancellationToken cancellationToken)
    {
        var pico = PicoSynthesiser.Find(new OnlyPico { Writes = false })!;

        Assert.That(
            async () => await pico.SayAsync("Mama", "de-man", cancellationToken),
            Throws.InstanceOf<ProgramException>().With.Message.EqualTo("pico2wave wrote no sound."));
    }

    [Test]
    public async Task Render_InGerman_KeepsClipsWithAnAlignedMouth(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var synthesisers = await Synthesisers.FindAsync(new OnlyPico(), "auto", cancellationToken);
        var sheet = VoiceSheet.Of(Script, new VoiceFolder(folder.Path, "de"), _ => "Mama");
        var render = new VoiceRender(new ClipMaker(synthesisers, new FakeStudio()));

        await foreach (var line in render.RenderAsync(sheet, VoiceRender.Due(sheet, force: false), cancellationToken))
        {
            Assert.That((line.Problem, line.Track?.VisemesFrom), Is.EqualTo(((string?)null, VisemeSource.Alignment)));
        }

        Assert.That((synthesisers.Read("de-AT"), synthesisers.Read("en"), synthesisers.Read("fr")),
            Is.EqualTo((true, false, false)));
        Assert.That(sheet.Folder.ClipNames(), Is.EqualTo(new[] { "hello", "room", "why" }));
    }

    [Test]
    public void Cast_InGerman_HasAWomanAManAndANarratorBetweenThem()
    {
        var script = Script with
        {
            Characters =
            [
                ScenarioBuilder.Maya,
                ScenarioBuilder.Maya with { Id = new CharacterId("daniel"), Model = "daniel", Voice = "rms" },
                ScenarioBuilder.Maya with { Id = new CharacterId("guest"), Voice = "somebody" },
            ],
        };

        var cast = VoiceCast.Of(script, "de-AT");

        Assert.That(cast[ScenarioBuilder.Maya.Id].Voice, Is.EqualTo("de-woman"));
        Assert.That(cast[new CharacterId("daniel")], Is.EqualTo(("de-man", new Timbre(-300, 1, 0))));
        Assert.That(cast[new CharacterId("guest")].Voice, Is.EqualTo("somebody"));
        Assert.That(cast[null], Is.EqualTo(("de-alto", new Timbre(-100, 0.97, -1))));
    }

    [TestCase("Die Mails „kommen“ – ok?", "de", "Die Mehls kommen, ok?")]
    [TestCase("Mail, Mhm.", "en", "Mail, uh hum.")]
    [TestCase("Mail, Mhm.", "fr", "Mail, Mhm.")]
    public void SpokenWords_AreRespeltForTheirLanguage(string text, string locale, string plain)
    {
        Assert.That(SpokenWords.Plain(text, locale), Is.EqualTo(plain));
    }

    /// <summary>The real one, where somebody installed it: it is needed to make voices, and for nothing else.</summary>
    [TestCase("de-woman", 150, 230)]
    [TestCase("de-alto", 120, 175)]
    [TestCase("de-man", 95, 150)]
    public async Task Pico_WhereItIsInstalled_SpeaksAsHighAsAsked(
        string voice, int fromHertz, int toHertz, CancellationToken cancellationToken)
    {
        if (PicoSynthesiser.Find(new InstalledPrograms()) is not { } pico)
        {
            Assert.Ignore($"pico2wave is not here. To run this test: {Synthesisers.InstallGerman}");
            return;
        }

        var speech = await pico.SayAsync("Ja. Ja, aber ja.", voice, cancellationToken);

        var open = speech.Phones.First(phone => phone.Phone is "aa" or "ae");
        Assert.That(Hertz(speech.Sound.Between(open.StartMs, open.EndMs)), Is.InRange(fromHertz, toHertz));
    }

    /// <summary>The pitch of a vowel: the step at which it looks most like itself.</summary>
    private static double Hertz(Pcm vowel)
    {
        var samples = vowel.Samples.ToArray();
        var step = Enumerable.Range(vowel.Rate / 300, (vowel.Rate / 70) - (vowel.Rate / 300)).MaxBy(step =>
            samples.Zip(samples.Skip(step), (one, two) => (double)one * two).Sum() / (samples.Length - step));
        return (double)vowel.Rate / step;
    }

    /// <summary>A computer with pico alone, which says everything as a second of "aa".</summary>
    private sealed class OnlyPico : IPrograms
    {
        public bool Here { get; init; } = true;

        public bool Writes { get; init; } = true;

        public IReadOnlyList<string> ArgumentsGiven { get; private set; } = [];

        public string[] Arguments => [.. ArgumentsGiven];

        public string? Find(string name) => Here && name == "pico2wave" ? "/usr/bin/pico2wave" : null;

        public async Task<string> RunAsync(
            string path, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        {
            ArgumentsGiven = arguments;
            if (Writes)
            {
                await File.WriteAllBytesAsync(
                    arguments[3], WavFile.Write(Tones.Of(16_000, (0, 200), (8000, 600), (0, 200))), cancellationToken);
            }

            return "";
        }
    }
}
