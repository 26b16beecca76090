// Bringing a file up to date: step by step, after a backup, all or nothing.
using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using VRTraining.Runs.Journal;
using VRTraining.Storage.Schema;
using VRTraining.Testing;

namespace VRTraining.Storage.Tests.Schema;

[CancelAfter(600_000)]
public sealed class UpgradeTests
{
    private static readonly int Today = Layout.Migrations.Length;

    /// <summary>Two more steps than there are.</summary>
    private static readonly ImmutableArray<Migration> Later =
    [
        .. Layout.Migrations,
        new(Today + 1, "CREATE TABLE later (run INTEGER PRIMARY KEY) STRICT; INSERT INTO later SELECT key FROM runs;"),
        new(Today + 2, "ALTER TABLE later ADD COLUMN due INTEGER;"),
    ];

    private StoreFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new StoreFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    private string[] Backups => [.. Directory.EnumerateFiles(_folder.Path, "*.backup").Order(StringComparer.Ordinal)];

    private static IEnumerable<int> Layouts => Enumerable.Range(1, Later.Length);

    [TestCaseSource(nameof(Layouts))]
    public async Task Open_OfEachOlderLayout_LeadsToTheSame_AndKeepsTheRuns(int layout)
    {
        await OpenAsync([.. Later.Take(layout)]);
        _folder.Sql($"""
            INSERT INTO profiles VALUES ('quiet-otter', 1);
            INSERT INTO scenarios VALUES ('{HostedRun.ContentHash}', 'test', '1.0.0', 'Test', x'7b7d', 1);
            INSERT INTO runs SELECT 1, '{Guid.Empty}', 'quiet-otter', 'test', '1.0.0', '{HostedRun.ContentHash}',
                1, 7, 1, 'playing', 0, 1, 0, 0, NULL, NULL, NULL, 0, 1, 0;
            """);

        await OpenAsync(Later);

        using var fresh = new StoreFolder();
        await using (await SqliteStore.OpenAsync(fresh.File, Later, TimeProvider.System, CancellationToken.None))
        {
        }

        const string schema = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)";
        Assert.That(_folder.Sql(schema), Is.EqualTo(fresh.Sql(schema)));
        Assert.That(_folder.Sql("PRAGMA user_version"), Is.EqualTo(Later.Length));
        Assert.That(_folder.Sql("SELECT profile FROM runs"), Is.EqualTo("quiet-otter"));
        Assert.That(_folder.Sql("SELECT count(*) FROM later"), Is.EqualTo(layout <= Today ? 1 : 0), "filled by its step");
        Assert.That(_folder.Sql("PRAGMA quick_check"), Is.EqualTo("ok"));
        Assert.That(Backups, Has.Length.EqualTo(layout < Later.Length ? 1 : 0));
    }

    [Test]
    public async Task Open_OfALayoutWithOnePollAtATime_KeepsThePapersInItsBox()
    {
        await OpenAsync([.. Later.Take(4)]);
        _folder.Sql($$$"""
            INSERT INTO scenarios VALUES ('{{{HostedRun.ContentHash}}}', 'test', '1.0.0', 'Test', x'7b7d', 1);
            INSERT INTO sessions VALUES (1, '{{{Guid.Empty}}}', 'test', '{{{HostedRun.ContentHash}}}', 'facilitator', 1, 2, 0);
            INSERT INTO session_events VALUES (1, 1, 1, '{"type":"poll-opened","poll":{"id":1}}');
            INSERT INTO session_events VALUES (1, 2, 1, '{"type":"poll-opened","poll":{"id":2}}');
            INSERT INTO session_ballots VALUES (1, 'a'), (1, 'b');
            INSERT INTO session_tallies VALUES (1, 0, 1, 2);
            """);

        await OpenAsync(Later);

        Assert.That(_folder.Sql("SELECT group_concat(poll || ballot, ' ') FROM session_ballots"), Is.EqualTo("2a 2b"));
        Assert.That(
            _folder.Sql("SELECT poll || '/' || question || '/' || option || '/' || votes FROM session_tallies"),
            Is.EqualTo("2/0/1/2"));
        Assert.That(_folder.Sql("PRAGMA freelist_count"), Is.Zero);
    }

    [Test]
    public async Task Open_OfAnOlderLayout_BacksTheFileUpBefore()
    {
        await _folder.MakeAsync();

        await OpenAsync(Later);

        using var backup = new SqliteConnection($"Data Source={Backups.Single()};Pooling=False;Mode=ReadOnly");
        backup.Open();
        using var command = backup.CreateCommand();
        command.CommandText = "SELECT user_version || ' ' || (SELECT count(*) FROM runs) FROM pragma_user_version";
        Assert.That(command.ExecuteScalar(), Is.EqualTo($"{Today} 1"));
        Assert.That(Path.GetFileName(Backups.Single()), Is.EqualTo($"vrtraining.layout{Today}-20261102T090000000Z.backup"));
        Assert.That(
            _folder.Sql("SELECT kind || ' ' || place || ' ' || (profile IS NULL) FROM copies"),
            Is.EqualTo($"backup {Backups.Single()} 1"),
            "whoever is erased later is told of it");
    }

    [Test]
    public async Task Open_WhenAStepFails_LeavesTheFileAsItWas()
    {
        await _folder.MakeAsync();
        ImmutableArray<Migration> broken =
            [.. Later.Take(Today + 1), new(Today + 2, "CREATE TABLE half (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);")];

        Assert.That(() => OpenAsync(broken), Throws.TypeOf<JournalException>());

        Assert.That(_folder.Sql("PRAGMA user_version"), Is.EqualTo(Today));
        Assert.That(_folder.Sql("SELECT count(*) FROM sqlite_schema WHERE name IN ('later', 'half')"), Is.Zero);
        await OpenAsync(Later);
        Assert.That(_folder.Sql("PRAGMA user_version"), Is.EqualTo(Today + 2));
    }

    [Test]
    public async Task Open_ByManyAtOnce_TakesEachStepOnce()
    {
        for (var round = 0; round < 5; round++)
        {
            using var folder = new StoreFolder();

            var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => folder.OpenAsync()));

            foreach (var store in stores)
            {
                await store.DisposeAsync();
            }

            Assert.That(folder.Sql("PRAGMA user_version"), Is.EqualTo(Today));
        }
    }

    [Test]
    public async Task Open_WhileAnotherBringsItUpToDate_WaitsAndFindsItDone()
    {
        await _folder.MakeAsync();
        using var secondBacksUp = new ManualResetEventSlim();
        Task? second = null;
        var time = new Clock(() =>
        {
            second = Task.Run(() => OpenAsync(Later, new Clock(secondBacksUp.Set)));
            secondBacksUp.Wait(TimeSpan.FromSeconds(2));
        });

        await OpenAsync(Later, time);
        await second!;

        Assert.That(secondBacksUp.IsSet, Is.False);
        Assert.That(Backups, Has.Length.EqualTo(1));
        Assert.That(_folder.Sql("PRAGMA user_version"), Is.EqualTo(Later.Length));
    }

    [Test]
    public void Migrations_RiseByOne()
    {
        Assert.That(
            Layout.Migrations.Select(migration => migration.Version),
            Is.EqualTo(Enumerable.Range(1, Layout.Migrations.Length)));
    }

    private async Task OpenAsync(ImmutableArray<Migration> migrations, TimeProvider? time = null)
    {
        time ??= new Microsoft.Extensions.Time.Testing.FakeTimeProvider(HostedRun.StartedAt);
        await using var store = await SqliteStore.OpenAsync(_folder.File, migrations, time, CancellationToken.None);
    }

    /// <summary>A clock that is read once an upgrade: for the name of its backup.</summary>
    private sealed class Clock(Action read) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            read();
            return HostedRun.StartedAt;
        }
    }
}
