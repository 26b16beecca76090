// kill -9 at any instant: every line that was flushed is in the journal, and the run goes on from there.
using VRTraining.Runs.Json;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Storage;
using VRTraining.Storage.Runs;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Processes;

/// <summary>Twenty kills; a thousand with <c>VRTRAINING_FULL=1</c>.</summary>
public sealed class KillTests
{
    private const string Scenario = "late-report";

    /// <summary>Longer than a start takes: some kills come before the first line.</summary>
    private const int LatestStartKillMilliseconds = 2000;

    private static readonly string Folder = Repository.PathOf("scenarios", Scenario);

    private static readonly string Plan = Path.Combine(Folder, "plans", "setback-and-rewind.plan");

    private static bool Full => Environment.GetEnvironmentVariable("VRTRAINING_FULL") == "1";

    [Test]
    [CancelAfter(7_200_000)]
    public async Task Journal_AfterKillMinusNine_HasEveryFlushedLineAndGoesOn(CancellationToken cancellationToken)
    {
        using var command = new Started();
        var whole = await WholePlayAsync(command);
        var chance = 20261123UL;
        var (flushedInAll, keptInAll, underway, before) = (0, 0, 0, default(RunId));
        var kills = Full ? 1_000 : 20;
        for (var kill = 1; kill <= kills; kill++)
        {
            var flushed = await PlayAndKillAsync(command.Data, chance, whole.Length, cancellationToken);
            SeededRandom.Next(ref chance);

            var (run, kept, unfinished) = await JournalAsync(command.Data, cancellationToken);
            if (run == before)
            {
                Assert.That(flushed, Is.Empty, $"kill {kill} came before the run");
                continue;
            }

            before = run;
            Assert.That(kept.Take(flushed.Length), Is.EqualTo(flushed), $"kill {kill}");
            flushedInAll += flushed.Length;
            keptInAll += kept.Length;
            if (!unfinished)
            {
                continue;
            }

            underway++;
            var rest = await command.RunAsync("play", Folder, "--plan", Plan, "--resume", "--json");
            Assert.That(rest.Code, Is.Zero, $"kill {kill}: {rest.Error}");
            var (same, after, goesOn) = await JournalAsync(command.Data, cancellationToken);
            Assert.That((same, goesOn), Is.EqualTo((run, false)), $"kill {kill}");
            Assert.That(after, Is.EqualTo([.. kept, .. rest.Lines]), $"kill {kill}");
            Assert.That(after.Select(Body), Is.EqualTo(whole), $"kill {kill}");
        }

        await TestContext.Out.WriteLineAsync(
            $"{kills} kills, {underway} within a run; {flushedInAll} lines flushed, {keptInAll} events in the journals, none lost");
        Assert.That(underway, Is.GreaterThan(kills / 4));
    }

    /// <summary>The same kills where nothing is journalled: what was flushed is lost then, and the same look finds it.</summary>
    [Test]
    [CancelAfter(600_000)]
    public async Task Journal_WhereNothingIsKept_LacksWhatWasFlushed(CancellationToken cancellationToken)
    {
        using var command = new Started();
        var whole = await WholePlayAsync(command);
        await command.RunAsync("play", Folder, "--plan", Plan, "--json");
        var (before, _, _) = await JournalAsync(command.Data, cancellationToken);
        var chance = 20261124UL;
        var flushedInAll = 0;
        for (var kill = 1; kill <= 3; kill++)
        {
            var flushed = await PlayAndKillAsync(command.Data, chance, whole.Length, cancellationToken, "--no-trace");
            SeededRandom.Next(ref chance);

            var (run, _, _) = await JournalAsync(command.Data, cancellationToken);
            Assert.That(run, Is.EqualTo(before), "nothing came into the journal");
            flushedInAll += flushed.Length;
        }

        Assert.That(flushedInAll, Is.GreaterThan(0), "something was shown that no journal has: the test above would fail");
    }

    /// <summary>The events of the plan where nobody interferes, without the run's id.</summary>
    private static async Task<string[]> WholePlayAsync(Started command)
    {
        var play = await command.RunAsync("play", Folder, "--plan", Plan, "--json", "--no-trace");
        return [.. play.Lines.Select(Body)];
    }

    /// <summary>Plays and kills at a moment that chance decides; gives the lines that were flushed by then.</summary>
    private static async Task<string[]> PlayAndKillAsync(
        string data, ulong chance, int events, CancellationToken cancellationToken, params string[] options)
    {
        using var play = BuiltCommand.Start(
            new Dictionary<string, string>(),
            ["play", Folder, "--plan", Plan, "--new", "--json", "--data", data, .. options]);
        var lines = new List<string>();
        if (SeededRandom.Below(ref chance, 5) == 0)
        {
            await Task.Delay(SeededRandom.Below(ref chance, LatestStartKillMilliseconds), cancellationToken);
        }
        else
        {
            for (var last = SeededRandom.Below(ref chance, events); lines.Count <= last;)
            {
                lines.Add((await play.Out.ReadLineAsync(cancellationToken))!);
            }

            // A moment more, so that the kill comes in the midst of whatever follows.
            for (var spins = SeededRandom.Below(ref chance, 2000); spins > 0; spins--)
            {
                Thread.SpinWait(100);
            }
        }

        play.Kill();
        var rest = await play.Out.ReadToEndAsync(cancellationToken);
        await play.EndAsync();
        return [.. lines, .. rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>The newest run, its events as lines, and whether it can go on.</summary>
    private static async Task<(RunId Run, string[] Lines, bool Unfinished)> JournalAsync(
        string data, CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(data, TimeProvider.System, cancellationToken);
        var filter = new RunFilter { Scenario = new ScenarioId(Scenario) };
        if (await store.Runs.ListAsync(filter, 1, cancellationToken) is not [var newest])
        {
            return default;
        }

        var recorded = await store.ReadAsync(newest.Header.Run.Id, cancellationToken);
        var events = recorded!.Entries.SelectMany(entry => entry.Events.Select(
            (happened, i) => new NumberedEvent(entry.FirstEventNumber + i, happened)));
        return (
            newest.Header.Run.Id,
            [.. events.Select(happened => EventJson.Line(newest.Header.Run.Id, happened))],
            !newest.Standing.IsOver);
    }

    private static string Body(string line) => line[line.IndexOf("\"number\"", StringComparison.Ordinal)..];
}
