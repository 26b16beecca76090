// Checking, copying, restoring and compacting a real database file.
using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using VRTraining.Runs.Journal;
using VRTraining.Storage.Runs;
using VRTraining.Storage.Upkeep;
using VRTraining.Testing;

namespace VRTraining.Storage.Tests.Upkeep;

[CancelAfter(600_000)]
public sealed class StoreUpkeepTests
{
    private StoreFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new StoreFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    private string Backup => Path.Combine(_folder.Path, "copy.backup");

    [Test]
    public async Task Check_OfAWholeFile_FindsNothing_AndIsRemembered(CancellationToken cancellationToken)
    {
        await _folder.MakeAsync();
        var time = new FakeTimeProvider(HostedRun.StartedAt);
        await using var store = await _folder.OpenAsync(time);
        var before = await store.Upkeep.DescribeAsync(cancellationToken);

        var findings = await store.Upkeep.CheckAsync(cancellationToken);

        var after = await store.Upkeep.DescribeAsync(cancellationToken);
        Assert.That(findings, Is.Empty);
        Assert.That((before.CheckedAt, after.CheckedAt), Is.EqualTo(((DateTimeOffset?)null, HostedRun.StartedAt)));
    }

    [Test]
    public async Task Check_OfARowThatRefersToNothing_NamesBothTables(CancellationToken cancellationToken)
    {
        await _folder.MakeAsync();
        _folder.Sql("PRAGMA foreign_keys = OFF; DELETE FROM profiles");
        await using var store = await _folder.OpenAsync();

        var findings = await store.Upkeep.CheckAsync(cancellationToken);

        Assert.That(findings, Is.EqualTo(["A row of runs refers to one of profiles that is not there."]));
        Assert.That((await store.Upkeep.DescribeAsync(cancellationToken)).CheckedAt, Is.Null);
    }

    [Test]
    public async Task BackUp_WhileOthersReadAndWrite_IsWhole_AndTheOwnersAlone(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenForRunsAsync();
        await StoreFolder.PlayAsync(store, HostedRun.Eventful());
        using var reading = _folder.Connect();
        using var select = reading.CreateCommand();
        select.CommandText = "BEGIN; SELECT count(*) FROM runs";
        select.ExecuteScalar();

        await store.Upkeep.BackUpAsync(Backup, cancellationToken);

        Assert.That(BackupFile.ProblemOf(Backup), Is.Null);
        Assert.That(Directory.GetFiles(_folder.Path, "*.partial"), Is.Empty);
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(Backup), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [Test]
    public async Task Check_WhereTheDiskIsFull_StillSaysThatTheFileIsWhole(CancellationToken cancellationToken)
    {
        await _folder.MakeAsync();
        await using var store = await _folder.OpenAsync();
        using var disk = SmallDisk.OfMegabytes(1);
        await store.Upkeep.BackUpAsync(Path.Combine(disk.Path, SqliteStore.FileName), cancellationToken);
        await using var full = await SqliteStore.OpenAsync(disk.Path, TimeProvider.System, cancellationToken);
        SmallDisk.Fill(Path.Combine(disk.Path, "ballast"));

        Assert.That(
            () => full.Settings.SetAsync("small", "x", cancellationToken),
            Throws.InstanceOf<JournalException>().With.Property("Problem").EqualTo(JournalProblem.DiskFull));
        Assert.That(await full.Upkeep.CheckAsync(cancellationToken), Is.Empty);
    }

    [Test]
    public async Task BackUp_WhereTheDiskIsFull_SaysSo_AndLeavesNothing(CancellationToken cancellationToken)
    {
        await _folder.MakeAsync();
        await using var store = await _folder.OpenAsync();
        using var disk = SmallDisk.OfMegabytes(1);
        SmallDisk.Fill(Path.Combine(disk.Path, "ballast"));

        var failure = Assert.ThrowsAsync<JournalException>(
            () => store.Upkeep.BackUpAsync(Path.Combine(disk.Path, "copy"), cancellationToken));

        Assert.That(failure!.Problem, Is.EqualTo(JournalProblem.DiskFull));
        Assert.That(Directory.GetFiles(disk.Path).Select(Path.GetFileName), Is.EqualTo(["ballast"]));
    }

    [Test]
    public async Task Restore_PutsTheBackupInPlace_AndKeepsWhatWasThere(CancellationToken cancellationToken)
    {
        await using (var store = await _folder.OpenForRunsAsync())
        {
            await StoreFolder.PlayAsync(store, HostedRun.Eventful());
            await store.Upkeep.BackUpAsync(Backup, cancellationToken);
            await StoreFolder.PlayAsync(store, HostedRun.Eventful(), HostedRun.New(seed: 8));
        }

        var aside = await BackupFile.RestoreAsync(Backup, _folder.Path, TimeProvider.System, cancellationToken);

        await using var restored = await _folder.OpenAsync();
        Assert.That(await restored.Runs.CountAsync(RunFilter.All, cancellationToken), Is.EqualTo(1));
        using var kept = new StoreFolder();
        File.Copy(aside!, kept.File);
        Assert.That(kept.Sql("SELECT count(*) FROM runs"), Is.EqualTo(2));
    }

    [Test]
    public async Task Restore_OverADamagedDatabase_KeepsItByteForByte(CancellationToken cancellationToken)
    {
        await using (var store = await _folder.OpenForRunsAsync())
        {
            await store.Upkeep.BackUpAsync(Backup, cancellationToken);
        }

        var damaged = RandomNumberGenerator.GetBytes(9000);
        await File.WriteAllBytesAsync(_folder.File, damaged, cancellationToken);

        var aside = await BackupFile.RestoreAsync(Backup, _folder.Path, TimeProvider.System, cancellationToken);

        Assert.That(await File.ReadAllBytesAsync(aside!, cancellationToken), Is.EqualTo(damaged));
        await using var restored = await _folder.OpenAsync();
        Assert.That(await restored.Profiles.ListAsync(cancellationToken), Has.Count.EqualTo(1));
    }

    [TestCase("not a database at all, but long enough to be read as one; not a database at all", JournalProblem.Foreign)]
    [TestCase("", JournalProblem.Foreign)]
    public async Task Restore_OfSomethingElse_ChangesNothing(string content, JournalProblem problem)
    {
        await _folder.MakeAsync();
        await File.WriteAllTextAsync(Backup, content.PadRight(content.Length == 0 ? 0 : 2000, '.'));
        var before = await File.ReadAllBytesAsync(_folder.File);

        var failure = Assert.ThrowsAsync<JournalException>(
            () => BackupFile.RestoreAsync(Backup, _folder.Path, TimeProvider.System, CancellationToken.None));

        Assert.That(failure!.Problem, Is.EqualTo(problem));
        Assert.That(await File.ReadAllBytesAsync(_folder.File), Is.EqualTo(before));
    }

    [Test]
    public async Task Restore_WhileTheDatabaseIsInUse_IsLocked_AndChangesNothing(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenForRunsAsync();
        await store.Upkeep.BackUpAsync(Backup, cancellationToken);

        var failure = Assert.ThrowsAsync<JournalException>(
            () => BackupFile.RestoreAsync(Backup, _folder.Path, TimeProvider.System, cancellationToken));

        Assert.That(failure!.Problem, Is.EqualTo(JournalProblem.Locked));
        Assert.That((await store.BeginAsync(HostedRun.New(), cancellationToken)).Number, Is.EqualTo(1));
    }

    [Test]
    public async Task Compact_AfterErasing_GivesRoomBack(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenForRunsAsync();
        for (var run = 0ul; run < 30; run++)
        {
            await StoreFolder.PlayAsync(store, HostedRun.Eventful(), HostedRun.New(seed: run));
        }

        await store.Erasure.EraseAsync("quiet-otter", cancellationToken);
        var before = await store.Upkeep.DescribeAsync(cancellationToken);

        var saved = await store.Upkeep.CompactAsync(cancellationToken);

        var after = await store.Upkeep.DescribeAsync(cancellationToken);
        Assert.That(before.FreeBytes, Is.GreaterThan(0));
        Assert.That(saved, Is.EqualTo(before.Bytes - after.Bytes).And.GreaterThanOrEqualTo(before.FreeBytes));
        Assert.That(after.FreeBytes, Is.Zero);
    }

    [Test]
    public async Task Append_WhileSomebodyReadsAnOlderState_DoesNotWait(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenForRunsAsync();
        using var reading = _folder.Connect();
        using var select = reading.CreateCommand();
        select.CommandText = "BEGIN; SELECT count(*) FROM runs";
        Assert.That(select.ExecuteScalar(), Is.Zero);

        await StoreFolder.PlayAsync(store, HostedRun.Eventful());

        // The reader stood in the middle of its transaction all the time, and still sees what it saw.
        select.CommandText = "SELECT count(*) FROM runs";
        Assert.That(select.ExecuteScalar(), Is.Zero);
        Assert.That(await store.Runs.CountAsync(RunFilter.All, cancellationToken), Is.EqualTo(1));
    }

    [Test]
    public async Task BackUp_WhenTheClockGoesBackwards_AndLaterOnes_AllStay(CancellationToken cancellationToken)
    {
        await _folder.MakeAsync();
        var late = HostedRun.StartedAt.AddYears(90);
        var time = new SettableClock { Now = late };
        await using var store = await _folder.OpenAsync(time);
        await store.Copies.NoteAsync("backup", "first", null, cancellationToken);
        time.Now -= TimeSpan.FromDays(400);

        await store.Copies.NoteAsync("backup", "second", null, cancellationToken);
        var begun = await store.BeginAsync(HostedRun.New() with { StartedAt = time.Now }, cancellationToken);

        Assert.That(begun.Number, Is.EqualTo(2));
        var listed = await store.Runs.ListAsync(RunFilter.All, 9, cancellationToken);
        Assert.That(listed.Select(run => run.Header.Number), Is.EqualTo([2, 1]));
        Assert.That((await store.Upkeep.DescribeAsync(cancellationToken)).BackedUpAt, Is.EqualTo(late));
    }

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
