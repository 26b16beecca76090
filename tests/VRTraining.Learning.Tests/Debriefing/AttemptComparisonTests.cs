// Two attempts side by side: where they parted, what came of each, and by how many points they differ.
using VRTraining.Learning.Debriefing;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Learning.Tests.Debriefing;

public sealed class AttemptComparisonTests
{
    /// <summary>Three attempts: blame; then ask, thank and silence; then from "say" on once more: mumble and agree.</summary>
    private static readonly AttemptTree Eventful = new(HostedRun.Eventful().Events);

    [Test]
    public void FirstAndSecond_PartAtTheFirstChoice()
    {
        var comparison = Of((Eventful, 1), (Eventful, 2));

        Assert.That((comparison.One.Shared, comparison.Other.Shared), Is.EqualTo((0, 0)));
        Assert.That(comparison.One.Parting!.Chosen.Id.Value, Is.EqualTo("blame"));
        Assert.That(comparison.Other.Parting!.Chosen.Id.Value, Is.EqualTo("ask"));
        Assert.That((comparison.One.Setbacks, comparison.Other.Setbacks), Is.EqualTo((1, 1)));
        Assert.That(comparison.One.Score.Ending, Is.Null, "it was rewound before");
        Assert.That(comparison.Other.Score.Ending!.Outcome, Is.EqualTo(Outcome.Poor));
    }

    [Test]
    public void SecondAndThird_HaveTheFirstChoiceInCommon_AndDifferInPoints()
    {
        var comparison = Of((Eventful, 2), (Eventful, 3));

        Assert.That(comparison.One.Shared, Is.EqualTo(1));
        Assert.That(
            (comparison.One.Parting!.Chosen.Id.Value, comparison.Other.Parting!.Chosen.Id.Value),
            Is.EqualTo(("thank", "mumble")));
        Assert.That(
            comparison.Skills.Select(skill => (skill.One.Skill.Name, skill.One.Points, skill.Other.Points, skill.More)),
            Is.EqualTo(new[] { ("Listening", 3, 2, -1), ("Closing", 0, 2, 2) }));
    }

    [Test]
    public void Attempt_WithItself_IsTheSame()
    {
        var comparison = Of((Eventful, 3), (Eventful, 3));

        Assert.That(comparison.IsTheSame, Is.True);
        Assert.That(comparison.Skills.Select(skill => skill.More), Is.All.Zero);
    }

    [Test]
    public void TwoRuns_ThatDecideAlike_AreTheSame_AndWhereOneStopsTheOtherGoesOn()
    {
        var whole = new AttemptTree(new PlayedRun(SmallTalk.Scenario, seed: 1).Choose("ask").Answer("thank you").Events);
        var again = new AttemptTree(new PlayedRun(SmallTalk.Scenario, seed: 2).Wait(700).Choose("ask").Answer("Thank you!").Events);
        var left = new AttemptTree(new PlayedRun(SmallTalk.Scenario, seed: 3).Choose("ask").Events);

        Assert.That(Of((whole, 1), (again, 1)).IsTheSame, Is.True);
        var stopped = Of((left, 1), (whole, 1));
        Assert.That(stopped.IsTheSame, Is.False);
        Assert.That(stopped.One.Parting, Is.Null);
        Assert.That(stopped.Other.Parting!.Chosen.Id.Value, Is.EqualTo("thank"));
    }

    private static AttemptComparison Of((AttemptTree, int) one, (AttemptTree, int) other) =>
        AttemptComparison.Of(SmallTalk.Scenario, one, other);
}
