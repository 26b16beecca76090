// How long words take, at both sides of each boundary.
using VRTraining.Stage.Speech;

namespace VRTraining.Stage.Tests;

public sealed class SpokenTextTests
{
    [TestCase("", 0)]
    [TestCase("  ", 0)]
    [TestCase("One", 1)]
    [TestCase("It's two.", 2)]
    [TestCase("well-known – really", 2)]
    [TestCase("at 8:40 sharp", 3)]
    [TestCase("ありがとう", 2)]
    public void Words_OfAText_AreThoseOneSays(string text, float words)
    {
        Assert.That(SpokenText.Words(text), Is.EqualTo(words).Within(1e-5));
    }

    [TestCase(0, 1000)]
    [TestCase(2, 1000)]
    [TestCase(3, 1091)]
    [TestCase(165, 60_000)]
    public void LengthMs_At165WordsAMinute_IsAtLeastASecond(int words, int lengthMs)
    {
        var text = string.Join(' ', Enumerable.Repeat("word", words));

        Assert.That(SpokenText.LengthMs(text), Is.EqualTo(lengthMs));
    }

    [Test]
    public void TextVisemes_OfTheSameText_AreTheSameAndEndAtRest()
    {
        var track = TextVisemes.Of("Maybe we both think of Friday.", 2000);

        Assert.That(TextVisemes.Of("Maybe we both think of Friday.", 2000).Keys, Is.EqualTo(track.Keys));
        Assert.That(track.Keys[0].Viseme, Is.EqualTo(Viseme.Rest));
        Assert.That(track.Keys[1].Viseme, Is.EqualTo(Viseme.MBP), "m");
        Assert.That(track.Keys[2].Viseme, Is.EqualTo(Viseme.AA), "a");
        Assert.That(track.Keys[^1], Is.EqualTo(new VisemeKey(2000, Viseme.Rest, 1)));
        Assert.That(track.Keys.Select(key => key.AtMs), Is.Ordered);
    }

    [Test]
    public void VisemeTrack_AtAnyTime_AddsUpToOneShape()
    {
        var track = new VisemeTrack([new(0, Viseme.Rest, 1), new(100, Viseme.AA, 1), new(140, Viseme.MBP, 1)]);

        Assert.That(Weights(track, 99), Is.EqualTo(new[] { 1f, 0, 0, 0, 0, 0, 0, 0, 0, 0 }));
        Assert.That(Weights(track, 120), Is.EqualTo(new[] { 0.5f, 0.5f, 0, 0, 0, 0, 0, 0, 0, 0 }).Within(1e-5f));
        Assert.That(Weights(track, 140), Is.EqualTo(new[] { 0f, 1, 0, 0, 0, 0, 0, 0, 0, 0 }).Within(1e-5f));
        Assert.That(Weights(track, 225), Is.EqualTo(new[] { 0f, 0, 0, 0, 0, 0, 0, 1, 0, 0 }).Within(1e-5f));
    }

    [Test]
    public void VoiceClip_ReadFromItsFile_HasLengthAndMouth()
    {
        var clip = VoiceClip.Read("""
            { "durationMs": 900, "keys": [{ "at": 120, "viseme": "AA", "weight": 0.5 }, { "at": 0, "viseme": "rest" }] }
            """u8.ToArray());

        Assert.That(clip.LengthMs, Is.EqualTo(900));
        Assert.That(clip.Visemes!.Keys, Is.EqualTo(new[]
        {
            new VisemeKey(0, Viseme.Rest, 1), new VisemeKey(120, Viseme.AA, 0.5f),
        }));
    }

    [Test]
    public void VoiceClip_WithAShapeNobodyHas_SaysWhichOne()
    {
        Assert.That(
            () => VoiceClip.Read("""{"durationMs":900,"keys":[{"at":0,"viseme":"ZZ"}]}"""u8.ToArray()),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("'ZZ'"));
    }

    private static float[] Weights(VisemeTrack track, float ms)
    {
        var weights = new float[VisemeTrack.Shapes];
        track.Sample(ms, 1, weights);
        return weights;
    }
}
