// Which run counts: the first, the best or the last completed one of a learner and scenario.
using VRTraining.Exports.Policies;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests.Policies;

public sealed class PolicyPickTests
{
    [TestCase(RunPolicy.First, 1)]
    [TestCase(RunPolicy.Best, 2)]
    [TestCase(RunPolicy.Last, 3)]
    public void Chosen_IsOneRunALearner(RunPolicy policy, int number)
    {
        var pick = new PolicyPick(policy);
        foreach (var run in new[] { Poor(3), Good(2), Poor(1), Unfinished(4), Good(5, "bold-fox") })
        {
            pick.Look(run);
        }

        Assert.That(pick.Chosen, Is.EquivalentTo([Records.Id(number), Records.Id(5)]));
    }

    [Test]
    public void Chosen_OfTwoEquallyGood_IsTheEarlier()
    {
        var pick = new PolicyPick(RunPolicy.Best);
        pick.Look(Good(2));
        pick.Look(Good(1));

        Assert.That(pick.Chosen, Is.EquivalentTo([Records.Id(1)]));
    }

    private static ExportedRun Good(int number, string profile = "heron-12") =>
        Of(Play("ask").Complete(), number, profile);

    private static ExportedRun Poor(int number) => Of(Play("tell").Complete(), number, "heron-12");

    private static ExportedRun Unfinished(int number) => Of(Play("ask"), number, "heron-12");

    private static PlayedRun Play(string first) =>
        new PlayedRun(SmallTalk.Scenario).Choose(first).Answer("thank you").Choose("agree").Reflect("");

    private static ExportedRun Of(PlayedRun played, int number, string profile) =>
        new(Records.Of(played, SmallTalk.Scenario, number, profile), SmallTalk.Scenario);
}
