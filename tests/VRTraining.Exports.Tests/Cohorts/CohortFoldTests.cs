// Two reports of a group differ by five learners or by none, whatever was asked for and whenever.
using VRTraining.Exports.Cohorts;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests.Cohorts;

public sealed class CohortFoldTests
{
    private static readonly RecordedRun Played = Records.Of(
        new PlayedRun(SmallTalk.Scenario).Choose("ask").Answer("thank you").Choose("agree").Reflect("").Complete(), SmallTalk.Scenario);

    [TestCase(4, 0)]
    [TestCase(5, 5)]
    [TestCase(9, 5)]
    [TestCase(10, 10)]
    public void Count_TakesWholeFives(int learners, int counted)
    {
        var count = Count([.. Enumerable.Range(0, learners).Select(number => (number, number))]);

        Assert.That((count.Latest.Length, count.First.Length), Is.EqualTo((counted, counted)));
    }

    [Test]
    public void Count_MovesOnToALaterRun_OnceAllFiveHaveIt()
    {
        (int, int)[] firsts = [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)];
        (int, int)[] fourSeconds = [.. firsts, (0, 10), (1, 11), (2, 12), (3, 13)];

        Assert.That(Count(fourSeconds).Latest.Select(Day), Is.EqualTo([0, 1, 2, 3, 4]));
        Assert.That(Count([.. fourSeconds, (4, 14)]).Latest.Select(Day), Is.EqualTo([10, 11, 12, 13, 14]));
        Assert.That(Count([.. fourSeconds, (4, 14)]).First.Select(Day), Is.EqualTo([0, 1, 2, 3, 4]));
    }

    [TestCase(0, 14, 10)]
    [TestCase(0, 13, 0)]
    [TestCase(1, 14, 10)]
    [TestCase(10, 14, 10)]
    [TestCase(11, 14, null)]
    public void Count_OfSomeDays_TakesWhatAllFiveDidInThem(int from, int until, int? first)
    {
        (int, int)[] runs = [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (0, 10), (1, 11), (2, 12), (3, 13), (4, 14)];

        var count = Count(runs, from, until);

        Assert.That(count.Latest.Select(Day).Cast<int?>().FirstOrDefault(), Is.EqualTo(first));
        Assert.That(count.First, Has.Length.EqualTo(from == 0 ? 5 : 0));
    }

    [Test]
    public void Counts_OfAnyDaysAndAtAnyTime_DifferByFiveLearnersOrByNone()
    {
        var chance = 7UL;
        var runs = Enumerable.Range(0, 45).Select(day => (SeededRandom.Below(ref chance, 14), day)).ToArray();
        var reports = (
            from made in Enumerable.Range(0, runs.Length + 1)
            from @from in new[] { 0, 3, 9, 20 }
            from until in new[] { 15, 25, 44 }
            let count = Count(runs[..made], @from, until)
            from part in new[] { count.Latest, count.First }
            select (IsFirst: part == count.First, Of: part.ToDictionary(run => run.Profile, run => run.Id))).ToList();

        var differences = (
            from one in reports
            from other in reports
            where one.IsFirst == other.IsFirst
            select one.Of.Keys.Union(other.Of.Keys).Count(
                learner => one.Of.GetValueOrDefault(learner) != other.Of.GetValueOrDefault(learner))).Distinct().ToList();

        Assert.That(differences.Where(learners => learners is > 0 and < 5), Is.Empty);
        Assert.That(differences, Does.Contain(0).And.Contain(5).And.Contain(10), "else nothing was compared");
    }

    /// <summary>Runs as (learner, day); of some days, or of all.</summary>
    private static CohortCount Count((int Learner, int Day)[] runs, int from = 0, int until = 99)
    {
        var fold = new CohortFold(
            SmallTalk.Scenario, run => DayOf(run.Recorded.Header.Run.StartedAt) is var day && day >= from && day <= until);
        foreach (var (learner, day) in runs)
        {
            fold.Add(Run(learner, day));
        }

        return fold.Count();
    }

    private static ExportedRun Run(int learner, int day)
    {
        var begun = Played.Header.Run with
        {
            Id = Records.Id(day),
            Profile = $"learner-{learner}",
            StartedAt = Records.Morning.AddDays(day),
        };
        var entries = Played.Entries.Select(entry => entry with { TakenAt = entry.TakenAt.AddDays(day) });
        return new ExportedRun(Played with { Header = new RunHeader(begun, 1), Entries = [.. entries] }, SmallTalk.Scenario);
    }

    private static int Day(CountedRun run) => DayOf(run.CompletedAt);

    private static int DayOf(DateTimeOffset at) => (int)(at - Records.Morning).TotalDays;
}
