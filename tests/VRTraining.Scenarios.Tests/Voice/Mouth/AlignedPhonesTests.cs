// Sounds are found where they are heard.
using VRTraining.Scenarios.Tests.Voice.Sound;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Scenarios.Voice.Programs;
using VRTraining.Scenarios.Voice.Sound;
using VRTraining.Scenarios.Voice.Synthesis;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Voice.Mouth;

[CancelAfter(120_000)]
public sealed class AlignedPhonesTests
{
    private static readonly string[] Lines =
    [
        "Good morning. I brought the report, in case it is about that.",
        "Three years, thirty some reports, and one of them was late.",
        "You are alone with Maya again. She looks at the clock.",
        "If that was all, I have a report to write.",
    ];

    [Test]
    public void Of_AVowelBetweenHisses_FindsItsEdges()
    {
        // Silence, a hiss, a hum an octave below middle C, a hiss, silence.
        var sound = Joined(Silence(300), Hiss(120), Hum(200), Hiss(140), Silence(200));

        var phones = AlignedPhones.Of([new("s", 1.2), new("aa", 1.4), new("s", 1.2)], sound);

        Assert.That(phones.Select(phone => phone.Phone), Is.EqualTo(new[] { "pau", "s", "aa", "s", "pau" }));
        Assert.That(
            phones.Select(phone => phone.StartMs), Is.EqualTo(new[] { 0.0, 300, 420, 620, 760 }).Within(20));
        Assert.That(phones[^1].EndMs, Is.EqualTo(960));
    }

    [Test]
    public void Of_AWrittenPauseThatNobodyMakes_LeavesItOut()
    {
        var sound = Joined(Hiss(120), Hum(400), Silence(100));

        var phones = AlignedPhones.Of([new("s", 1.2), new("pau", 2.5), new("aa", 1.4)], sound);

        Assert.That(phones.Select(phone => phone.Phone), Is.EqualTo(new[] { "s", "aa", "pau" }));
    }

    [TestCase(4, 2)]
    [TestCase(3, 0)]
    public void Of_ASoundTooShortForItsWords_IsNothing(int frames, int heard)
    {
        var phones = AlignedPhones.Of([new("aa", 1), new("m", 1)], Hum(frames * 10));

        Assert.That(phones, Has.Length.EqualTo(heard));
    }

    [Test]
    public void Of_NoWordsOrNoSound_IsNothing()
    {
        Assert.That(AlignedPhones.Of([], Hum(500)), Is.Empty);
        Assert.That(AlignedPhones.Of([new("pau", 2)], Hum(500)), Is.Empty);
        Assert.That(AlignedPhones.Of([new("aa", 1)], new Pcm(AlignedPhones.Rate, [])), Is.Empty);
    }

    /// <summary>
    /// flite tells when it says what; the sounds it was to say are found at nearly those times, and spread evenly they are not.
    /// </summary>
    [Test]
    public async Task Of_WhatFliteSays_AgreesWithItsOwnTimes(CancellationToken cancellationToken)
    {
        Tools.Require(Synthesisers.Install, "flite");
        var flite = await FliteSynthesiser.FindAsync(new InstalledPrograms(), cancellationToken);
        var (aligned, even) = (new List<double>(), new List<double>());
        foreach (var line in Lines)
        {
            var speech = await flite!.SayAsync(line, "rms", cancellationToken);
            var told = speech.Phones.RemoveAll(phone => phone.Phone == TimedPhone.Pause);
            var said = speech.Phones[1..^1].Select(phone => new SpelledSound(phone.Phone, 1));
            var found = AlignedPhones.Of(said, speech.Sound);
            aligned.AddRange(told
                .Zip(found.Where(phone => phone.Phone != TimedPhone.Pause))
                .Select(pair => Math.Abs(pair.First.StartMs - pair.Second.StartMs)));
            var each = (told[^1].EndMs - told[0].StartMs) / told.Length;
            even.AddRange(told.Select((phone, i) => Math.Abs(told[0].StartMs + (i * each) - phone.StartMs)));
        }

        Assert.That(aligned, Has.Count.GreaterThan(120));
        Assert.That(Share(aligned, 0.5), Is.LessThanOrEqualTo(15), "ms, the median");
        Assert.That(Share(aligned, 0.9), Is.LessThanOrEqualTo(60), "ms, nine of ten");
        Assert.That(Share(even, 0.5), Is.GreaterThan(40), "ms, spread evenly");
    }

    private static double Share(List<double> values, double share) =>
        values.Order().ElementAt((int)(values.Count * share));

    private static Pcm Silence(int ms) => Tones.Of(AlignedPhones.Rate, (0, ms));

    /// <summary>As high as there is: an s.</summary>
    private static Pcm Hiss(int ms) => Tones.Of(AlignedPhones.Rate, (2500, ms));

    private static Pcm Hum(int ms) => new(
        AlignedPhones.Rate,
        [
            .. Enumerable.Range(0, AlignedPhones.Rate * ms / 1000)
                .Select(i => (short)(9000 * Math.Sin(i * 2 * Math.PI * 400 / AlignedPhones.Rate))),
        ]);

    private static Pcm Joined(params Pcm[] parts) =>
        new(AlignedPhones.Rate, [.. parts.SelectMany(part => part.Samples.ToArray())]);
}
