// What two moments side by side would tell of a few learners.
using VRTraining.Exports.Cohorts;

namespace VRTraining.Exports.Tests.Cohorts;

public sealed class ShownMomentsTests
{
    private static readonly bool[] NoneHidden = [false, false, false];

    [TestCase(10, true)]
    [TestCase(9, false)]
    [TestCase(6, false)]
    [TestCase(5, true)]
    public void Moment_WhereAllButAFewOfEverybodyCame_IsNotShown(int came, bool shown)
    {
        var moments = new ShownMoments(10);

        Assert.That(moments.Take([From(0, came)], [false]), Is.EqualTo(shown));
    }

    [TestCase(17, true)]
    [TestCase(16, false)]
    [TestCase(13, false)]
    [TestCase(12, true)]
    public void Moment_WhereAllButAFewCame_OfThoseWhoTookTheResponseBefore_IsNotShown(int came, bool shown)
    {
        var moments = new ShownMoments(40);
        Assert.That(moments.Take([From(0, 17), From(17, 13), From(30, 10)], NoneHidden), Is.True);

        Assert.That(moments.Take([From(0, came)], [false]), Is.EqualTo(shown));
    }

    [TestCase(0)]
    [TestCase(1)]
    public void Moment_ThatTwoResponsesLeadTo_IsHeldAgainstBothTogether(int fewer)
    {
        var moments = new ShownMoments(40);
        moments.Take([From(0, 17), From(17, 13), From(30, 10)], NoneHidden);

        Assert.That(moments.Take([From(0, 30 - fewer)], [false]), Is.EqualTo(fewer == 0));
    }

    [Test]
    public void Moment_WhereMoreCameThanTheResponseBeforeLeadsTo_IsNotShown()
    {
        var moments = new ShownMoments(40);
        moments.Take([From(0, 17), From(17, 13), From(30, 10)], NoneHidden);

        Assert.That(moments.Take([From(0, 18)], [false]), Is.False, "one came by another way");
        Assert.That(moments.Take([From(1, 17)], [false]), Is.True, "neither are all of the one among the other");
    }

    [Test]
    public void Moment_ThatOneHiddenResponseLeadsTo_IsNotShown()
    {
        var moments = new ShownMoments(20);
        Assert.That(moments.Take([From(0, 12), From(12, 2), From(14, 6)], [false, true, true]), Is.True);

        Assert.That(moments.Take([From(14, 6)], [false]), Is.False, "six of the eight that are hidden: two took the other");
        Assert.That(moments.Take([From(12, 8)], [false]), Is.True, "eight are hidden, as everybody can work out");
    }

    [Test]
    public void Moment_WhoseOwnResponsesGiveAwayWhoCameToAnother_IsNotShown()
    {
        var moments = new ShownMoments(40);
        Assert.That(moments.Take([From(0, 16)], [false]), Is.True);

        Assert.That(moments.Take([From(0, 17), From(17, 13)], [false, false]), Is.False);
    }

    private static List<int> From(int first, int count) => [.. Enumerable.Range(first, count)];
}
