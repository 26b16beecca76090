// The exact bytes of each table: columns, values and line ends are a format that others read.
using System.Text;
using VRTraining.Exports.Csv;
using VRTraining.Simulation.Score;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests.Csv;

[TestFixture]
public sealed class CsvTests
{
    private const string RunsHeader =
        "run_id,learner_code,scenario_id,scenario_version,run_no,started_at,completed_at,duration_s,completion,success,"
        + "score_raw,score_min,score_max,score_scaled,mastery,ending_id,assisted\r\n";

    private const string ChoicesHeader =
        "run_id,attempt_id,abandoned,seq,at,node_id,prompt,choice_id,choice_text,best_choice_id,points,max_points,"
        + "latency_ms,feedback\r\n";

    private const string SkillsHeader =
        "run_id,skill_id,skill_name,raw,min,max,scaled,rubric_level,evidence_count\r\n";

    [TestCase(CsvTable.Runs, RunsHeader)]
    [TestCase(CsvTable.Choices, ChoicesHeader)]
    [TestCase(CsvTable.Skills, SkillsHeader)]
    public async Task Write_WhenThereAreNoRuns_GivesTheColumns(CsvTable table, string header)
    {
        var csv = await Written.Csv(table, [], CsvOptions.ForMachines);

        Assert.That(csv, Is.EqualTo(header));
    }

    [Test]
    public async Task Runs_AreARowEach()
    {
        var done = new PlayedRun(SmallTalk.Scenario)
            .Wait(1_500).Choose("ask").Choose("thank").Wait(2_250).Choose("agree").Reflect("").Complete();
        var left = new PlayedRun(SmallTalk.Scenario).Choose("blame").Jump("open").Leave();
        var poor = new PlayedRun(SmallTalk.Scenario).Choose("tell").Choose("thank").Wait(10_000).TimeReached();

        var csv = await Written.Csv(CsvTable.Runs, [Run(done, 1), Run(left, 2), Run(poor, 3)], CsvOptions.ForMachines);

        Assert.That(csv, Is.EqualTo(
            RunsHeader
            + "019a0000-0000-7000-8000-000000000001,heron-12,test,1.0.0,1,2026-11-23T09:30:00.000Z,"
            + "2026-11-23T09:30:03.750Z,3.75,completed,true,5,,,,true,well,false\r\n"
            + "019a0000-0000-7000-8000-000000000002,heron-12,test,1.0.0,2,2026-11-23T09:30:00.000Z,"
            + ",0,left,,-1,,,,false,,true\r\n"
            + "019a0000-0000-7000-8000-000000000003,heron-12,test,1.0.0,3,2026-11-23T09:30:00.000Z,"
            + ",10,unfinished,false,2,,,,false,badly,false\r\n"));
    }

    [Test]
    public async Task RunsAndSkills_WhenBoundsAreProved_HaveShares()
    {
        var run = Run(new PlayedRun(SmallTalk.Scenario).Choose("tell").Choose("mumble").Choose("agree"), 1) with
        {
            Bounds = SmallTalk.Reachable.ToDictionary(
                pair => pair.Key, pair => new SkillBounds(pair.Value.Worst, pair.Value.Best)),
        };

        var runs = await Written.Csv(CsvTable.Runs, [run], CsvOptions.ForMachines);
        var skills = await Written.Csv(CsvTable.Skills, [run], CsvOptions.ForMachines);

        Assert.That(runs, Does.EndWith(",unfinished,,3,-1,5,0.6667,false,,false\r\n"));
        Assert.That(skills, Is.EqualTo(
            SkillsHeader
            + "019a0000-0000-7000-8000-000000000001,listening,Listening,1,-1,3,0.5,2,1\r\n"
            + "019a0000-0000-7000-8000-000000000001,closing,Closing,2,0,2,1,2,1\r\n"));
    }

    [Test]
    public async Task RunsAndSkills_WhenOneBoundIsNotProved_HaveNoTotal()
    {
        var listening = new SkillBounds(-1, 3);
        var run = Run(new PlayedRun(SmallTalk.Scenario).Leave(), 1) with
        {
            Bounds = new Dictionary<Simulation.Script.SkillId, SkillBounds> { [ScenarioBuilder.Listening.Id] = listening },
        };

        var runs = await Written.Csv(CsvTable.Runs, [run], CsvOptions.ForMachines);
        var skills = await Written.Csv(CsvTable.Skills, [run], CsvOptions.ForMachines);

        Assert.That(runs, Does.EndWith(",left,,0,,,,false,,false\r\n"));
        Assert.That(skills, Is.EqualTo(
            SkillsHeader
            + "019a0000-0000-7000-8000-000000000001,listening,Listening,0,-1,3,0.25,,0\r\n"
            + "019a0000-0000-7000-8000-000000000001,closing,Closing,0,,,,,0\r\n"));
    }

    [Test]
    public async Task Choices_AreARowADecision_AbandonedOnesMarked()
    {
        var run = new PlayedRun(SmallTalk.Scenario)
            .Wait(1_200).Choose("blame").Rewind("open").Wait(800).Choose("ask").Wait(4_000).Answer("thank you");

        var csv = await Written.Csv(CsvTable.Choices, [Run(run, 1)], CsvOptions.ForMachines);

        const string Id = "019a0000-0000-7000-8000-000000000001";
        Assert.That(csv, Is.EqualTo(
            ChoicesHeader
            + Id + ",1,true,1,2026-11-23T09:30:01.200Z,open,Line late.,blame,Say blame.,ask,-1,2,1200,"
            + "Because of the tone. Because it was heard.\r\n"
            + Id + ",2,false,2,2026-11-23T09:30:02.000Z,open,Line late.,ask,Say ask.,ask,2,2,800,"
            + "Because of the tone. Because it was heard.\r\n"
            + Id + ",2,false,3,2026-11-23T09:30:06.000Z,say,What do you say?,thank,Say thank.,thank,1,1,4000,"
            + "Because it was heard.\r\n"));
    }

    [TestCase(true, "EF-BB-BF-72")]
    [TestCase(false, "72-75-6E-5F")]
    public async Task Write_BeginsWithAMark_OnlyWhereAskedFor(bool mark, string bytes)
    {
        var written = await Written.CsvBytes(CsvTable.Runs, [], new CsvOptions(mark, Raw: false));

        Assert.That(BitConverter.ToString(written, 0, 4), Is.EqualTo(bytes));
    }

    [Test]
    public async Task Write_TellsAfterEachRunHowManyAreDone()
    {
        var told = new List<long>();
        var run = Run(new PlayedRun(SmallTalk.Scenario).Leave(), 1);

        await CsvExport.WriteAsync(
            CsvTable.Choices, Written.Async([run, run, run]), Stream.Null, CsvOptions.ForMachines, new Told(told));

        Assert.That(told, Is.EqualTo(new[] { 1L, 2L, 3L }));
    }

    [Test]
    public void Write_WhenCancelled_StopsBetweenRunsAndLeavesWholeLines()
    {
        using var cancel = new CancellationTokenSource();
        using var stream = new MemoryStream();
        var run = Run(new PlayedRun(SmallTalk.Scenario).Leave(), 1);
        var stopAfterOne = new Told([], cancel.Cancel);

        Assert.That(
            async () => await CsvExport.WriteAsync(
                CsvTable.Runs, Written.Async([run, run]), stream, CsvOptions.ForMachines, stopAfterOne, cancel.Token),
            Throws.InstanceOf<OperationCanceledException>());

        Assert.That(Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n"), Has.Length.EqualTo(3));
        Assert.That(stream.CanWrite, Is.True);
    }

    private static ExportedRun Run(PlayedRun run, int number) =>
        new(Records.Of(run, SmallTalk.Scenario, number), SmallTalk.Scenario);
}
