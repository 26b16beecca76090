// No two in a scenario sound alike, and everybody always sounds the same.
using VRTraining.Scenarios.Voice.Synthesis;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Scenarios.Tests.Voice.VoiceTestScripts;

namespace VRTraining.Scenarios.Tests.Voice.Synthesis;

public sealed class VoiceCastTests
{
    [Test]
    public void Cast_OfTwoWithOneVoice_SoundsDifferent()
    {
        var cast = Cast(("rosa", "rosa", "slt"), ("aisha", "aisha", "slt"));

        Assert.That(cast[new CharacterId("rosa")].Timbre.Cents, Is.EqualTo(-150));
        Assert.That(cast[new CharacterId("aisha")].Timbre.Cents, Is.EqualTo(190));
    }

    [Test]
    public void Cast_OfTwoWithOneBody_IsMovedApart()
    {
        var cast = Cast(("boss", "daniel", "rms"), ("peer", "daniel", "rms"));

        Assert.That(cast[new CharacterId("boss")].Timbre.Cents, Is.EqualTo(-20));
        Assert.That(cast[new CharacterId("peer")].Timbre.Cents, Is.EqualTo(120));
    }

    [Test]
    public void Cast_OfEightOwnCharacters_IsTheSameEachTimeAndNeverAlike()
    {
        var eight = Enumerable.Range(1, 8).Select(i => ($"own-{i}", "own", "slt")).ToArray();

        var pitches = eight.Select(own => Cast(eight)[new CharacterId(own.Item1)].Timbre.Cents).ToList();

        Assert.That(pitches[..7], Is.Unique);
        Assert.That(pitches, Is.EqualTo(eight.Select(own => Cast(eight)[new CharacterId(own.Item1)].Timbre.Cents)));
    }

    [Test]
    public void Narrator_HasAVoiceOfItsOwn()
    {
        Assert.That(Cast(("maya", "maya", "slt"))[null].Voice, Is.EqualTo("awb"));
        Assert.That(Cast(("tom", "tom", "awb"), ("daniel", "daniel", "rms"))[null].Voice, Is.EqualTo("slt"));
    }

    [Test]
    public void Narrator_WhereAllVoicesAreTaken_IsHeardApart()
    {
        var cast = Cast(
            ("tom", "tom", "awb"), ("maya", "maya", "slt"), ("erik", "erik", "rms"), ("robot", "own", "kal16"));

        Assert.That(cast[null].Voice, Is.EqualTo("awb"));
        Assert.That(cast[null].Timbre.Cents - cast[new CharacterId("tom")].Timbre.Cents, Is.EqualTo(140));
    }

    [TestCase("Hm. “Well” – that’s new…", "hum. Well, that's new...")]
    [TestCase("Aisha 🙂 said: \u202Bwhat?\u202C", "Eyeesha said: what?")]
    [TestCase("Rhythm, myth.", "Rhythm, myth.")]
    public void SpokenWords_ArePlain(string text, string plain)
    {
        Assert.That(SpokenWords.Plain(text, "en"), Is.EqualTo(plain));
    }

    private static VoiceCast Cast(params (string Id, string Model, string Voice)[] characters)
    {
        var cast = characters.Select(one => ScenarioBuilder.Maya with
        {
            Id = new CharacterId(one.Id),
            Model = one.Model,
            Voice = one.Voice,
        });
        return VoiceCast.Of(Script with { Characters = [.. cast] }, "en");
    }
}
