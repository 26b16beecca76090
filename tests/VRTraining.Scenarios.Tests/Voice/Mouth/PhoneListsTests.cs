// What programs print becomes sounds with times.
using VRTraining.Scenarios.Voice.Mouth;

namespace VRTraining.Scenarios.Tests.Voice.Mouth;

public sealed class PhoneListsTests
{
    [Test]
    public void OfFlite_WhenTwoUtterancesAreSaid_CountsOn()
    {
        var phones = PhoneLists.OfFlite("pau:0.195 th:0.280 pau:0.400 \npau:0.100 ow1:0.250 ");

        Assert.That(phones, Is.EqualTo(new TimedPhone[]
        {
            new("pau", 0, 195), new("th", 195, 280), new("pau", 280, 400), new("pau", 400, 500), new("ow", 500, 650),
        }));
    }

    [Test]
    public void OfFestival_ReadsALineAPhone()
    {
        var phones = PhoneLists.OfFestival("pau 0.165000\nhh 0.265000\nay 0.390000\nno phone here\n");

        Assert.That(
            phones, Is.EqualTo(new TimedPhone[] { new("pau", 0, 165), new("hh", 165, 265), new("ay", 265, 390) }));
    }

    [Test]
    public void OfPocketsphinx_PassesOverTheTextAndTakesNoisesForSilence()
    {
        const string Printed = """
            SIL TH +NSN+ AE
            SIL 0.000 0.150 1.000000
            TH 0.160 0.260 0.993011
            +NSN+ 0.270 0.400 1.000000
            AE 0.410 0.520 1.000000
            """;

        var phones = PhoneLists.OfPocketsphinx(Printed);

        Assert.That(phones, Is.EqualTo(new TimedPhone[]
        {
            new("pau", 0, 160), new("th", 160, 270), new("pau", 270, 410), new("ae", 410, 530),
        }));
    }

    [Test]
    public void OfFlite_WhenNothingIsPrinted_IsEmpty()
    {
        Assert.That(PhoneLists.OfFlite("Segmentation fault"), Is.Empty);
    }

    [Test]
    public void OfSpelling_FillsTheTimeInOrder()
    {
        var phones = SpelledPhones.Of("Move on.", "en", 100, 700);

        Assert.That(phones.Select(phone => phone.Phone), Is.EqualTo(new[] { "pau", "m", "ow", "v", "eh", "ow", "n" }));
        Assert.That(phones[0].EndMs, Is.EqualTo(100));
        Assert.That(phones[^1].EndMs, Is.EqualTo(700).Within(0.001));
        Assert.That(phones.Zip(phones.Skip(1), (a, b) => a.EndMs == b.StartMs), Is.All.True);
    }

    [Test]
    public void OfSpelling_WhenTheScriptIsNotLatin_StillMovesTheMouth()
    {
        var phones = SpelledPhones.Of("شكرا", "ar", 0, 400);

        Assert.That(phones.Select(phone => phone.Phone).Distinct(), Is.EquivalentTo(new[] { "aa", "n" }));
    }
}
