// Silence, parts and loudness of sound.
using VRTraining.Scenarios.Voice.Sound;

namespace VRTraining.Scenarios.Tests.Voice.Sound;

public sealed class PcmTests
{
    [Test]
    public void Speech_OfAToneBetweenSilences_IsTheTone()
    {
        var (start, end) = Tones.Of(1000, (0, 200), (8000, 300), (0, 100)).Speech();

        Assert.That((start, end), Is.EqualTo((200.0, 500.0)));
    }

    [TestCase(199, 1, Description = "below two hundredths of the loudest")]
    [TestCase(200, 0, Description = "two hundredths of the loudest are heard")]
    public void Speech_BesideALoudSound_LeavesOutWhatIsTooSoft(int amplitude, int startMs)
    {
        var sound = new Pcm(1000, [(short)amplitude, 10_000, -10_000]);

        Assert.That(sound.Speech().StartMs, Is.EqualTo(startMs));
    }

    [Test]
    public void Speech_OfSilence_IsAllOfIt()
    {
        Assert.That(Tones.Of(1000, (0, 250)).Speech(), Is.EqualTo((0.0, 250.0)));
    }

    [Test]
    public void Between_BeyondTheEnds_GivesWhatThereIs()
    {
        var part = new Pcm(1000, [1, 2, 3, 4]).Between(-5, 3);

        Assert.That(part.Samples.ToArray(), Is.EqualTo(new short[] { 1, 2, 3 }));
    }

    [TestCase(200)]
    [TestCase(20_000)]
    public void Levelled_MakesSpeechEquallyLoud(int amplitude)
    {
        var levelled = Tones.Of(8000, (0, 500), (amplitude, 1000)).Levelled();

        // A square wave is as loud as its peak: −20 dB of full scale.
        Assert.That(levelled.Peak, Is.EqualTo(0.1).Within(0.001));
    }

    [Test]
    public void Levelled_WithASingleLoudSample_StaysBelowTheCeiling()
    {
        var samples = new short[8000];
        Array.Fill(samples, (short)700);
        samples[4000] = 30_000;

        Assert.That(new Pcm(8000, samples).Levelled(20).Peak, Is.EqualTo(0.84).Within(0.001));
    }

    [Test]
    public void Levelled_OfSilence_IsSilence()
    {
        Assert.That(Tones.Of(1000, (0, 100)).Levelled().Peak, Is.Zero);
    }
}
