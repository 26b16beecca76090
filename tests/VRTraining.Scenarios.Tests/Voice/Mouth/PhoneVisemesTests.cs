// Each speech sound has its mouth, at its time.
using VRTraining.Scenarios.Voice.Mouth;

namespace VRTraining.Scenarios.Tests.Voice.Mouth;

public sealed class PhoneVisemesTests
{
    [Test]
    public void Keys_OfAWord_FollowItsSounds()
    {
        // "move": m uw v
        TimedPhone[] phones =
        [
            new("pau", 0, 100), new("m", 100, 180), new("uw", 180, 300), new("v", 300, 420), new("pau", 420, 500),
        ];

        var keys = PhoneVisemes.Keys(phones, 500);

        Assert.That(keys, Is.EqualTo(new VisemeKey[]
        {
            new(0, Viseme.Rest, 1),
            new(100, Viseme.MBP, 1),
            new(180, Viseme.U, 1),
            new(300, Viseme.FV, 0.9),
            new(420, Viseme.Rest, 1),
        }));
    }

    [Test]
    public void Keys_OfADiphthong_HaveTwoShapes()
    {
        TimedPhone[] phones = [new("ay", 0, 200)];

        var keys = PhoneVisemes.Keys(phones, 300);

        Assert.That(keys, Is.EqualTo(new VisemeKey[]
        {
            new(0, Viseme.AA, 0.9), new(110, Viseme.I, 0.6), new(200, Viseme.Rest, 1),
        }));
    }

    [Test]
    public void Keys_OfTheSameShapeTwice_AreOne()
    {
        TimedPhone[] phones = [new("m", 0, 100), new("b", 100, 200), new("ch", 200, 300), new("jh", 300, 400)];

        var keys = PhoneVisemes.Keys(phones, 400);

        Assert.That(keys, Is.EqualTo(new VisemeKey[]
        {
            new(0, Viseme.MBP, 1), new(200, Viseme.U, 0.5), new(400, Viseme.Rest, 1),
        }));
    }

    [Test]
    public void Keys_BeyondTheClip_StopAtItsEnd()
    {
        TimedPhone[] phones = [new("m", 0, 100), new("iy", 100, 300), new("p", 300, 400)];

        var keys = PhoneVisemes.Keys(phones, 299);

        Assert.That(keys.Select(key => key.AtMs), Is.EqualTo(new[] { 0, 100, 299 }));
        Assert.That(keys[^1].Viseme, Is.EqualTo(Viseme.Rest));
    }

    [Test]
    public void Keys_OfAnUnknownSound_MoveTheMouthALittle()
    {
        var keys = PhoneVisemes.Keys([new TimedPhone("xx", 0, 50)], 50);

        Assert.That(keys[0], Is.EqualTo(new VisemeKey(0, Viseme.E, 0.3)));
    }

    [Test]
    public void Known_HoldsEveryPhoneOfTheCmuSet()
    {
        var cmu = ("aa ae ah ao aw ax ay b ch d dh eh er ey f g hh ih iy jh k l m n ng ow oy p r s sh t th uh uw "
            + "v w y z zh pau").Split(' ');

        Assert.That(cmu, Is.SubsetOf(PhoneVisemes.Known));
    }

    [Test]
    public void Known_UsesEveryShapeOfTheCast()
    {
        var used = PhoneVisemes.Known
            .SelectMany(phone => PhoneVisemes.Keys([new TimedPhone(phone, 0, 100)], 100))
            .Select(key => key.Viseme)
            .Distinct();

        Assert.That(used, Is.EquivalentTo(Enum.GetValues<Viseme>()));
    }
}
