// The journal in SQLite: what was acknowledged is in the file, whole, and what a learner wrote is kept apart.
using Microsoft.Data.Sqlite;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Runs.Live;
using VRTraining.Runs.Recovery;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Storage.Tests.Journal;

[CancelAfter(600_000)]
public sealed class SqliteJournalTests
{
    private StoreFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new StoreFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Read_OfAReopenedFile_GivesBackTheSameRun(CancellationToken cancellationToken)
    {
        var memory = new MemoryJournal();
        var run = HostedRun.New(seed: ulong.MaxValue - 3);
        var played = new PlayedRun(SmallTalk.Scenario, run.Seed).Hint().Choose("blame").Wait(5).Answer("Merci… 🙂\r\n“x”");
        await StoreFolder.PlayAsync(memory, played, run);
        await using (var store = await _folder.OpenForRunsAsync())
        {
            await StoreFolder.PlayAsync(store, played, run);
        }

        await using var reopened = await _folder.OpenAsync();
        var found = (await reopened.ReadAsync(run.Id, cancellationToken))!;

        var expected = (await memory.ReadAsync(run.Id, cancellationToken))!;
        Assert.That((found.Header, found.Standing), Is.EqualTo((expected.Header, expected.Standing)));
        Assert.That(Lines(found), Is.EqualTo(Lines(expected)));
        Assert.That(found.Entries.Select(entry => entry.Input), Is.EqualTo(expected.Entries.Select(entry => entry.Input)));
        Assert.That(
            found.Entries.Select(entry => (entry.InputNumber, entry.FirstEventNumber)),
            Is.EqualTo(expected.Entries.Select(entry => (entry.InputNumber, entry.FirstEventNumber))));
        Assert.That(Replay.Verify(new Engine(SmallTalk.Scenario), found), Is.Null);
    }

    [Test]
    public async Task Read_OfAnUnknownRun_IsNull(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenAsync();

        Assert.That(await store.ReadAsync(HostedRun.New().Id, cancellationToken), Is.Null);
    }

    [Test]
    public async Task PersonalText_IsInItsOwnTableOnly_AndCanGoAlone(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenForRunsAsync();
        var run = await StoreFolder.PlayAsync(store, HostedRun.Eventful());

        Assert.That(_folder.Sql("SELECT count(*) FROM inputs WHERE body LIKE '%Thank you%' OR body LIKE '%Ask first%'"), Is.Zero);
        Assert.That(_folder.Sql("SELECT count(*) FROM events WHERE body LIKE '%Thank you%' OR body LIKE '%Ask first%'"), Is.Zero);
        Assert.That(_folder.Sql("SELECT count(*) FROM personal_texts"), Is.EqualTo(3));

        _folder.Sql("DELETE FROM personal_texts");
        var found = (await store.ReadAsync(run.Run.Id, cancellationToken))!;
        Assert.That(
            found.Entries.Select(entry => entry.Input).OfType<RunInput.Reflect>().Select(reflect => reflect.Text),
            Is.EqualTo(new[] { "" }));
    }

    [Test]
    public async Task Resume_FromTheFileAfterEachEntry_EndsInTheSameLines(CancellationToken cancellationToken)
    {
        var played = HostedRun.Eventful();
        var run = HostedRun.New();
        await using (var store = await _folder.OpenForRunsAsync())
        {
            await store.BeginAsync(run, cancellationToken);
        }

        for (var taken = 0; taken < played.Steps.Count; taken++)
        {
            // Each input in a store of its own, as if the process had been killed in between.
            await using var store = await _folder.OpenAsync();
            var found = (await store.ReadAsync(run.Id, cancellationToken))!;
            Assert.That(found.Entries, Has.Count.EqualTo(taken));
            await using var host = RunHost.Resume(
                new Engine(SmallTalk.Scenario), found, store, TimeProvider.System, RunPace.Scripted);
            await host.Seat(Role.Learner).TakeAsync(played.Steps[taken].Input);
        }

        await using var last = await _folder.OpenAsync();
        var whole = (await last.ReadAsync(run.Id, cancellationToken))!;
        Assert.That(
            whole.Events().Select(happened => happened.Stamped), Is.EqualTo(played.Events));
        Assert.That(whole.Standing.Status, Is.EqualTo(RunStatus.Completed));
    }

    [Test]
    public async Task Append_WhenTheRunIsPlayedElsewhere_IsRefusedAndChangesNothing(CancellationToken cancellationToken)
    {
        await using var here = await _folder.OpenForRunsAsync();
        await using var there = await _folder.OpenAsync();
        var run = HostedRun.New();
        await using var first = await RunHost.BeginAsync(
            new Engine(SmallTalk.Scenario), run, here, TimeProvider.System, RunPace.Scripted, cancellationToken);
        await using var second = RunHost.Resume(
            first.Engine, (await there.ReadAsync(run.Id, cancellationToken))!, there, TimeProvider.System, RunPace.Scripted);
        await first.Seat(Role.Learner).TakeAsync(new RunInput.Start(RunTime.Zero));

        var failure = Assert.ThrowsAsync<JournalException>(
            () => second.Seat(Role.Learner).SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken));

        Assert.That(failure!.Problem, Is.EqualTo(JournalProblem.PlayedElsewhere));
        await first.Seat(Role.Learner).TakeAsync(new RunInput.Advance(new RunTime(3)));
        var found = (await here.ReadAsync(run.Id, cancellationToken))!;
        Assert.That(found.Entries.Select(entry => entry.InputNumber), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(Replay.Verify(first.Engine, found), Is.Null);
    }

    [Test]
    public async Task Append_ByTwoStoresAtOnce_KeepsBothRuns(CancellationToken cancellationToken)
    {
        await using var here = await _folder.OpenForRunsAsync();
        await using var there = await _folder.OpenAsync();

        var runs = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => StoreFolder.PlayAsync(i % 2 == 0 ? here : there, HostedRun.Eventful())));

        Assert.That(runs.Select(run => run.Number), Is.EquivalentTo(Enumerable.Range(1, 8)));
        foreach (var run in runs)
        {
            var found = (await here.ReadAsync(run.Run.Id, cancellationToken))!;
            Assert.That(found.Events().Select(happened => happened.Stamped), Is.EqualTo(HostedRun.Eventful().Events));
        }
    }

    [Test]
    public async Task Append_WhenTheRunWasErased_SaysSo(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenForRunsAsync();
        var run = HostedRun.New();
        await store.BeginAsync(run, cancellationToken);
        _folder.Sql("DELETE FROM runs");

        var failure = Assert.ThrowsAsync<JournalException>(() => store.AppendAsync(
            run.Id, HostedRun.Entries(HostedRun.Eventful())[0], RunStanding.NotStarted, cancellationToken));

        Assert.That(failure!.Message, Does.Contain("may have been erased"));
    }

    [Test]
    public async Task Begin_NumbersRunsByProfileAndScenario(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenForRunsAsync("quiet-otter", "brave-finch");
        var other = HostedRun.New() with { Scenario = new("another") };

        var numbers = new List<int>();
        foreach (var run in new[] { HostedRun.New(), HostedRun.New("brave-finch"), HostedRun.New(), other })
        {
            numbers.Add((await store.BeginAsync(run, cancellationToken)).Number);
        }

        Assert.That(numbers, Is.EqualTo(new[] { 1, 1, 2, 1 }));
    }

    [Test]
    public async Task Begin_WithoutTheScenarioKept_IsADefect(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenAsync();

        Assert.That(
            () => store.BeginAsync(HostedRun.New(), cancellationToken),
            Throws.InvalidOperationException.With.Message.Contains("KeepAsync"));
    }

    [Test]
    public async Task Begin_WhenTheProfileIsGone_SaysSo(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenForRunsAsync();

        Assert.That(
            () => store.BeginAsync(HostedRun.New("brave-finch"), cancellationToken),
            Throws.TypeOf<JournalException>().With.Message.EqualTo(
                "There is no profile 'brave-finch' any more. Choose another one."));
    }

    [Test]
    public async Task Begin_OfTheSameRunTwice_IsADefect(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenForRunsAsync();
        var run = HostedRun.New();
        await store.BeginAsync(run, cancellationToken);

        Assert.That(() => store.BeginAsync(run, cancellationToken), Throws.TypeOf<SqliteException>());
        Assert.That((await store.BeginAsync(HostedRun.New(), cancellationToken)).Number, Is.EqualTo(2));
    }

    [Test]
    public async Task EveryConnection_HasTheSettingsThatMakeACommitLast()
    {
        await using var store = await _folder.OpenAsync();
        var file = Storage.Files.StoreFile.Open(_folder.File, Storage.Schema.Layout.Migrations, TimeProvider.System);
        await using var connection = file.Connect();

        object? Pragma(string name)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return command.ExecuteScalar();
        }

        Assert.That(
            new[] { "journal_mode", "synchronous", "foreign_keys", "busy_timeout", "trusted_schema", "application_id" }
                .Select(Pragma),
            Is.EqualTo(new object[] { "wal", 2L, 1L, 5000L, 0L, 0x56525472L }));
    }

    [Test]
    public async Task EveryTable_IsStrict()
    {
        await using var store = await _folder.OpenAsync();

        const string lax = """
            SELECT count(*) FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND NOT strict
            """;
        Assert.That(_folder.Sql(lax), Is.Zero);
        Assert.That(
            () => _folder.Sql("INSERT INTO profiles (code, created_at) VALUES ('x', 'yesterday')"),
            Throws.TypeOf<SqliteException>());
    }

    private static IEnumerable<string> Lines(RecordedRun run) =>
        run.Events().Select(happened => EventJson.Line(run.Header.Run.Id, happened));
}
