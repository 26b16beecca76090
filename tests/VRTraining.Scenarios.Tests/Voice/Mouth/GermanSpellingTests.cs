// German letters ask for the sounds that a German speaker makes.
using VRTraining.Scenarios.Voice.Mouth;

namespace VRTraining.Scenarios.Tests.Voice.Mouth;

public sealed class GermanSpellingTests
{
    [TestCase("Bericht", "b eh ng ih hh t")]
    [TestCase("Sie sieht", "z iy z iy t")]
    [TestCase("Stühle, Spaß", "sh t uw l ax pau sh p ae s")]
    [TestCase("gestern", "g eh s t ah n")]
    [TestCase("der Fehler", "d eh ah f eh l ah")]
    [TestCase("Schreibtisch", "sh ng ay b t ih sh")]
    [TestCase("Leute häufen Säue", "l oy t ax hh oy f ax n z oy ax")]
    [TestCase("vielleicht", "f iy l ay hh t")]
    [TestCase("Wasser, Quelle", "v ae s ah pau k v eh l ax")]
    [TestCase("zehn Sätze", "t s eh n z eh t s ax")]
    [TestCase("wichtig", "v ih hh t ih hh")]
    [TestCase("hab’s … um 9:05", "hh ae b s pau uh m n oy n pau n uh l f uh n f")]
    public void Sounds_FollowTheLetters(string text, string phones)
    {
        Assert.That(Phones(text), Is.EqualTo(phones));
    }

    [TestCase("")]
    [TestCase("…")]
    [TestCase("🙂 — !?")]
    public void Sounds_OfNoWords_AreNone(string text)
    {
        Assert.That(GermanSpelling.Sounds(text), Is.Empty);
    }

    [TestCase("Rabe", "Rappe")]
    [TestCase("Höhle", "Hölle")]
    [TestCase("ihn", "in")]
    public void Sounds_OfALongVowel_LastLonger(string withLong, string withShort)
    {
        Assert.That(Vowel(withLong), Is.EqualTo(1.5));
        Assert.That(Vowel(withShort), Is.EqualTo(1.05));

        static double Vowel(string word) => GermanSpelling.Sounds(word)
            .First(sound => sound.Phone is "aa" or "ae" or "ao" or "iy" or "ih").Share;
    }

    [TestCase("de")]
    [TestCase("de-AT")]
    public void Sounds_OfAGermanLocale_AreGerman(string locale)
    {
        Assert.That(SpelledPhones.Sounds("Sie", locale).Select(sound => sound.Phone), Is.EqualTo(new[] { "z", "iy" }));
        Assert.That(SpelledPhones.Sounds("Sie", "en").Select(sound => sound.Phone), Is.EqualTo(new[] { "s", "ih", "eh" }));
    }

    [Test]
    public void Sounds_AreAllPhonesWithAMouth()
    {
        const string Letters = "aäbcdefghijklmnoöpqrsßtuüvwxyz";
        var pairs = from one in Letters from two in Letters select $"{one}{two} a{one}{two}a ";

        var phones = GermanSpelling.Sounds(string.Concat(pairs)).Select(sound => sound.Phone).Distinct();

        Assert.That(phones, Is.SubsetOf(PhoneVisemes.Known));
    }

    private static string Phones(string text) =>
        string.Join(' ', GermanSpelling.Sounds(text).Select(sound => sound.Phone));
}
