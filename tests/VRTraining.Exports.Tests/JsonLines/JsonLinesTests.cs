// JSON Lines: exact bytes, nothing lost on the way back, and personal text only when asked for.
using VRTraining.Exports.JsonLines;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Recovery;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests.JsonLines;

[TestFixture]
public sealed class JsonLinesTests
{
    [Test]
    public async Task Write_GivesTheseLines()
    {
        var scenario = new ScenarioBuilder().Node("start", new Simulation.Script.Move.Reflect("And?", ScenarioBuilder.To("end")))
            .Ends().Build();
        var run = new PlayedRun(scenario).Wait(1_500).Reflect("Größe \"zählt\" nicht. 👍").Complete();

        var lines = await Written.JsonLines(PersonalTexts.Included, Records.Of(run, scenario));

        const string Id = "\"019a0000-0000-7000-8000-000000000001\"";
        Assert.That(lines, Is.EqualTo(
            "{\"run\":{\"format\":2,\"id\":" + Id + ",\"number\":1,\"profile\":\"heron-12\",\"scenario\":\"test\","
            + "\"version\":\"1.0.0\",\"contentHash\":\"" + new string('a', 64) + "\",\"seed\":1,"
            + "\"startedAt\":\"2026-11-23T09:30:00Z\"}}\n"
            + "{\"input\":{\"number\":1,\"takenAt\":\"2026-11-23T09:30:00Z\",\"events\":4,"
            + "\"taken\":{\"at\":0,\"by\":\"learner\",\"type\":\"start\"}}}\n"
            + "{\"event\":{\"run\":" + Id + ",\"number\":1,\"attempt\":1,\"at\":0,\"type\":\"run-started\",\"seed\":1}}\n"
            + "{\"event\":{\"run\":" + Id + ",\"number\":2,\"attempt\":1,\"at\":0,\"type\":\"node-entered\",\"node\":\"start\"}}\n"
            + "{\"event\":{\"run\":" + Id + ",\"number\":3,\"attempt\":1,\"at\":0,\"type\":\"checkpoint-reached\","
            + "\"node\":\"start\",\"mark\":1}}\n"
            + "{\"event\":{\"run\":" + Id + ",\"number\":4,\"attempt\":1,\"at\":0,\"type\":\"reflection-asked\","
            + "\"node\":\"start\"}}\n"
            + "{\"input\":{\"number\":2,\"takenAt\":\"2026-11-23T09:30:01.5Z\",\"events\":3,"
            + "\"taken\":{\"at\":1500,\"by\":\"learner\",\"type\":\"reflect\"},\"text\":\"Größe \\\"zählt\\\" nicht. \\uD83D\\uDC4D\"}}\n"
            + "{\"event\":{\"run\":" + Id + ",\"number\":5,\"attempt\":1,\"at\":1500,\"type\":\"reflected\",\"node\":\"start\"}}\n"
            + "{\"event\":{\"run\":" + Id + ",\"number\":6,\"attempt\":1,\"at\":1500,\"type\":\"node-entered\",\"node\":\"end\"}}\n"
            + "{\"event\":{\"run\":" + Id + ",\"number\":7,\"attempt\":1,\"at\":1500,\"type\":\"ending-reached\","
            + "\"ending\":\"well\",\"outcome\":\"good\"}}\n"
            + "{\"input\":{\"number\":3,\"takenAt\":\"2026-11-23T09:30:01.5Z\",\"events\":1,"
            + "\"taken\":{\"at\":1500,\"by\":\"learner\",\"type\":\"advance\"}}}\n"
            + "{\"event\":{\"run\":" + Id + ",\"number\":8,\"attempt\":1,\"at\":1500,\"type\":\"run-completed\"}}\n"
            + "{\"end\":{\"id\":" + Id + ",\"inputs\":3,\"events\":8,\"status\":\"completed\",\"now\":1500,\"attempts\":1,"
            + "\"setbacks\":0,\"assisted\":false,\"ending\":\"well\",\"outcome\":\"good\",\"success\":false}}\n"));
    }

    [Test]
    public async Task Import_GivesTheSameRecordsBack()
    {
        RecordedRun[] runs = [.. Plays().Select((run, index) => Records.Of(run, SmallTalk.Scenario, index + 1, "=lynx, 7\n"))];

        var read = await Written.Import(await Written.JsonLines(PersonalTexts.Included, runs));

        Assert.That(read, Has.Count.EqualTo(runs.Length));
        foreach (var (back, run) in read.Zip(runs))
        {
            AssertSame(back, run);
            Assert.That(Replay.Verify(new Engine(SmallTalk.Scenario), back), Is.Null);
        }
    }

    [Test]
    public async Task Write_WithoutPersonalTexts_SaysNothingOfWhatWasWritten()
    {
        var run = new PlayedRun(SmallTalk.Scenario)
            .Choose("ask").Answer("thank you, secretly").Choose("agree").Reflect("my secret").Complete();
        var recorded = Records.Of(run, SmallTalk.Scenario);

        var lines = await Written.JsonLines(PersonalTexts.LeftOut, recorded);
        var back = (await Written.Import(lines)).Single();

        Assert.That(lines, Does.Not.Contain("secret").And.Not.Contain("\"text\""));
        Assert.That(
            back.Entries.Select(entry => entry.Input).OfType<RunInput.Reflect>().Single().Text, Is.Empty);
        Assert.That(back.Events(), Is.EqualTo(recorded.Events()));
    }

    [Test]
    public async Task Import_WhenWrittenAgain_GivesTheSameBytes()
    {
        var first = await Written.JsonLines(PersonalTexts.Included, [.. Plays().Select(run => Records.Of(run, SmallTalk.Scenario))]);

        var second = await Written.JsonLines(PersonalTexts.Included, [.. await Written.Import(first)]);

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public async Task Import_TakesWindowsLineEndsAByteOrderMarkAndEmptyLines()
    {
        var lines = await Written.JsonLines(PersonalTexts.LeftOut, Records.Of(Plays().First(), SmallTalk.Scenario));

        var read = await Written.Import("\uFEFF" + lines.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n");

        Assert.That(read, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Import_WhenThereIsNothing_GivesNothing() => Assert.That(await Written.Import(""), Is.Empty);

    private static void AssertSame(RecordedRun back, RecordedRun run)
    {
        Assert.That(back.Header, Is.EqualTo(run.Header));
        Assert.That(back.Standing, Is.EqualTo(run.Standing));
        Assert.That(
            back.Entries.Select(entry => (entry.InputNumber, entry.Input, entry.TakenAt, entry.FirstEventNumber)),
            Is.EqualTo(run.Entries.Select(entry => (entry.InputNumber, entry.Input, entry.TakenAt, entry.FirstEventNumber))));
        Assert.That(
            back.Entries.Select(entry => entry.Events.Length), Is.EqualTo(run.Entries.Select(entry => entry.Events.Length)));
        Assert.That(back.Events(), Is.EqualTo(run.Events()));
    }

    /// <summary>Runs that together have every kind of input.</summary>
    private static IEnumerable<PlayedRun> Plays()
    {
        yield return new PlayedRun(SmallTalk.Scenario, ulong.MaxValue)
            .Hint().Choose("blame").Rewind("open").Wait(77).Choose("ask").Answer("Well, thank you — \"really\"\t🙂")
            .Wait(9_999).Choose("agree").Reflect("First line,\nsecond line. \u2028 שלום").Complete();
        var steered = new PlayedRun(SmallTalk.Scenario).Choose("tell").Choose("thank").Wait(1);
        yield return steered.Take(new RunInput.Pause(steered.Now)).Take(new RunInput.Resume(steered.Now))
            .Take(new RunInput.ExtendTime(30, steered.Now, Role.Facilitator))
            .Take(new RunInput.TimersOff(steered.Now, Role.Preview)).Jump("open").Leave();
        yield return new PlayedRun(SmallTalk.Scenario).Choose("tell").Choose("thank").Wait(10_000).TimeReached();
    }
}
