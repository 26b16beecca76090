// Databases that cannot be used: one sentence with the reason and what to do, and the file stays as it is.
using System.Security.Cryptography;
using VRTraining.Runs.Journal;
using VRTraining.Testing;

namespace VRTraining.Storage.Tests.Files;

[CancelAfter(600_000)]
public sealed class BadFileTests
{
    private StoreFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new StoreFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase(1)]
    [TestCase(511)]
    [TestCase(512)]
    [TestCase(70_000)]
    public void Open_OfRandomBytes_IsForeign(int length)
    {
        var bytes = new byte[length];
        var random = 5ul;
        foreach (ref var value in bytes.AsSpan())
        {
            value = (byte)Simulation.Play.SeededRandom.Below(ref random, 256);
        }

        File.WriteAllBytes(_folder.File, bytes);

        var failure = Fails(JournalProblem.Foreign);

        Assert.That(failure.Message, Is.EqualTo(
            $"{_folder.File} is not a database of VRTraining; it is left as it is. "
            + "Move it away, or choose another folder with --data."));
        Assert.That(File.ReadAllBytes(_folder.File), Is.EqualTo(bytes));
    }

    [TestCase("CREATE TABLE theirs (x)")]
    [TestCase("PRAGMA application_id = 7")]
    [TestCase("CREATE TABLE theirs (x); PRAGMA application_id = 7; PRAGMA user_version = 1")]
    [TestCase("PRAGMA user_version = 1")]
    public void Open_OfSomeoneElsesDatabase_IsForeign(string sql)
    {
        _folder.Sql(sql);
        var before = Hash();

        Fails(JournalProblem.Foreign);

        Assert.That(Hash(), Is.EqualTo(before));
    }

    [Test]
    public void Open_OfAFolderInItsPlace_IsForeign()
    {
        Directory.CreateDirectory(_folder.File);

        Fails(JournalProblem.Foreign);
    }

    [Test]
    public async Task Open_OfAnEmptyFile_MakesADatabase()
    {
        await File.WriteAllBytesAsync(_folder.File, []);

        await using var store = await _folder.OpenAsync();

        Assert.That(await store.Profiles.ListAsync(CancellationToken.None), Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "There are no such permissions.")]
    public async Task Open_MakesFilesForTheirOwnerAlone_AndLeavesWhatWasGivenToOthers()
    {
#pragma warning disable CA1416 // Not on Windows, as the attribute says.
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (await _folder.OpenAsync())
        {
            Assert.That(
                Directory.EnumerateFiles(_folder.Path).Select(file => (Path.GetExtension(file), File.GetUnixFileMode(file))),
                Is.EquivalentTo([(".db", owner), (".db-wal", owner), (".db-shm", owner)]));
        }

        File.SetUnixFileMode(_folder.File, owner | UnixFileMode.GroupRead);
        await using var store = await _folder.OpenAsync();
        Assert.That(File.GetUnixFileMode(_folder.File), Is.EqualTo(owner | UnixFileMode.GroupRead));
#pragma warning restore CA1416
    }

    [Test]
    public async Task Open_OfANewerLayout_SaysWhich()
    {
        await _folder.MakeAsync();
        _folder.Sql("PRAGMA user_version = 99");
        var before = Hash();

        var failure = Fails(JournalProblem.Newer);

        Assert.That(failure.Message, Is.EqualTo(
            $"The database {_folder.File} was written by a newer VRTraining (layout 99; "
            + $"this one knows up to {Storage.Schema.Layout.Migrations.Length}). "
            + "Install the newer version, or choose another folder with --data."));
        Assert.That(Hash(), Is.EqualTo(before));
    }

    [Test]
    public async Task Open_OfATruncatedFile_IsDamaged()
    {
        await _folder.MakeAsync();
        var whole = await File.ReadAllBytesAsync(_folder.File);
        for (var kept = 4096; kept < whole.Length; kept += 4096)
        {
            await File.WriteAllBytesAsync(_folder.File, whole[..kept]);

            Fails(JournalProblem.Damaged, $"cut to {kept} of {whole.Length} bytes");
        }
    }

    [Test]
    public async Task Open_OfAFileTornAnywhere_IsDamagedOrReadsAsBefore()
    {
        await _folder.MakeAsync();
        var whole = await File.ReadAllBytesAsync(_folder.File);
        var damaged = 0;
        for (var page = 1; page < whole.Length / 4096; page++)
        {
            var torn = whole.ToArray();
            torn.AsSpan(page * 4096, 512).Fill(0xAA);
            await File.WriteAllBytesAsync(_folder.File, torn);
            try
            {
                await using var store = await _folder.OpenAsync();
                await store.Profiles.ListAsync(CancellationToken.None);
            }
            catch (JournalException failure) when (failure.Problem == JournalProblem.Damaged)
            {
                damaged++;
            }
        }

        Assert.That(damaged, Is.EqualTo((whole.Length / 4096) - 1), "each page is in use");
    }

    [Test]
    public async Task Open_WhileAnotherHoldsItAlone_IsLockedAfterSomeSeconds()
    {
        await _folder.MakeAsync();
        await using var other = _folder.Connect();
        using var command = other.CreateCommand();
        command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM settings";
        command.ExecuteNonQuery();
        var before = TimeProvider.System.GetTimestamp();

        var failure = Fails(JournalProblem.Locked);

        Assert.That(failure.Message, Is.EqualTo(
            $"Another program is using the database {_folder.File}. Close it there, and try again."));
        Assert.That(TimeProvider.System.GetElapsedTime(before).TotalSeconds, Is.GreaterThan(4.5));
    }

    [Test]
    public async Task Append_WhileAnotherWrites_WaitsForIt_ThenIsLocked_AndGoesOnAfterwards(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenForRunsAsync();
        await using var other = _folder.Connect();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();

        var failure = Assert.ThrowsAsync<JournalException>(() => store.BeginAsync(HostedRun.New(), cancellationToken));
        Assert.That(failure!.Problem, Is.EqualTo(JournalProblem.Locked));

        command.CommandText = "ROLLBACK";
        command.ExecuteNonQuery();
        Assert.That((await store.BeginAsync(HostedRun.New(), cancellationToken)).Number, Is.EqualTo(1));
    }

    [Test]
    public async Task Append_OnAFullDisk_KeepsWhatWasThere_AndGoesOnOnceThereIsRoom(CancellationToken cancellationToken)
    {
        using var disk = SmallDisk.OfMegabytes(1);
        await using var store = await SqliteStore.OpenAsync(disk.Path, TimeProvider.System, cancellationToken);
        await store.Scenarios.KeepAsync(StoreFolder.SmallTalk, cancellationToken);
        await store.Profiles.CreateAsync("quiet-otter", cancellationToken);
        var run = HostedRun.New();
        await store.BeginAsync(run, cancellationToken);
        var ballast = Path.Combine(disk.Path, "ballast");
        SmallDisk.Fill(ballast);

        var entries = HostedRun.Entries(HostedRun.Eventful());
        var kept = 0;
        Task Next() => store.AppendAsync(run.Id, entries[kept], RunStanding.NotStarted, cancellationToken);
        var failure = Assert.ThrowsAsync<JournalException>(async () =>
        {
            for (; ; kept++)
            {
                await Next();
            }
        });
        Assert.That(failure!.Problem, Is.EqualTo(JournalProblem.DiskFull));
        Assert.That((await store.ReadAsync(run.Id, cancellationToken))!.Entries, Has.Count.EqualTo(kept));

        File.Delete(ballast);
        await Next();
        Assert.That((await store.ReadAsync(run.Id, cancellationToken))!.Entries, Has.Count.EqualTo(kept + 1));
    }

    [Test]
    public async Task Append_WhenTheFileMayNotGrow_IsDiskFull(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenForRunsAsync();
        var run = HostedRun.New();
        await store.BeginAsync(run, cancellationToken);
        await store.LimitPagesAsync();
        var entry = HostedRun.Entries(HostedRun.Eventful())[0];
        var long4000 = entry with { Input = new Simulation.Play.RunInput.Reflect(new string('x', 4000), entry.Input.At) };

        var failure = Assert.ThrowsAsync<JournalException>(
            () => store.AppendAsync(run.Id, long4000, RunStanding.NotStarted, cancellationToken));

        Assert.That(failure!.Problem, Is.EqualTo(JournalProblem.DiskFull));
        Assert.That(failure.Message, Is.EqualTo(
            $"The disk that holds {_folder.File} is full. Free some space and go on; nothing that you have seen is lost."));
        Assert.That((await store.ReadAsync(run.Id, cancellationToken))!.Entries, Is.Empty);
    }

    [Test]
    public void Open_WhereNoFolderCanBeMade_SaysSo()
    {
        File.WriteAllText(_folder.File, "a file, not a folder");

        var failure = Assert.ThrowsAsync<JournalException>(() => SqliteStore.OpenAsync(
            Path.Combine(_folder.File, "data"), TimeProvider.System, CancellationToken.None));

        Assert.That(failure!.Problem, Is.EqualTo(JournalProblem.Unavailable));
        Assert.That(failure.Message, Does.EndWith(
            "See that its folder is there and that you may write to it, or choose another with --data."));
    }

    [Test]
    public async Task Open_OfAReadOnlyPlace_ListsAndReads_AndRefusesToWrite(CancellationToken cancellationToken)
    {
        await _folder.MakeAsync();
        using var readOnly = ReadOnlyPlace.CopyOf(_folder.Path);

        await using var store = await SqliteStore.OpenAsync(readOnly.Path, TimeProvider.System, cancellationToken);

        Assert.That(store.IsReadOnly, Is.True);
        var listed = await store.Runs.ListAsync(Storage.Runs.RunFilter.All, 10, cancellationToken);
        Assert.That(await store.ReadAsync(listed.Single().Header.Run.Id, cancellationToken), Is.Not.Null);
        var failure = Assert.ThrowsAsync<JournalException>(() => store.BeginAsync(HostedRun.New(), cancellationToken));
        Assert.That(failure!.Problem, Is.EqualTo(JournalProblem.ReadOnly));
        Assert.That(failure.Message, Does.Contain("can be read but not written"));
    }

    [Test]
    public async Task FindCurrent_WhereNobodyHasPractisedYet_MakesNobodyUp(CancellationToken cancellationToken)
    {
        await using (await _folder.OpenAsync())
        {
        }

        using var readOnly = ReadOnlyPlace.CopyOf(_folder.Path);
        await using var store = await SqliteStore.OpenAsync(readOnly.Path, TimeProvider.System, cancellationToken);

        Assert.That(await store.Profiles.FindCurrentAsync(cancellationToken), Is.Null);
        Assert.ThrowsAsync<JournalException>(() => store.Profiles.CurrentAsync(cancellationToken));
    }

    [Test]
    public void Open_OfAReadOnlyPlaceWithoutADatabase_SaysSo()
    {
        using var readOnly = ReadOnlyPlace.CopyOf(_folder.Path);

        var failure = Assert.ThrowsAsync<JournalException>(
            () => SqliteStore.OpenAsync(readOnly.Path, TimeProvider.System, CancellationToken.None));

        Assert.That(failure!.Problem, Is.EqualTo(JournalProblem.Unavailable).Or.EqualTo(JournalProblem.ReadOnly));
    }

    private JournalException Fails(JournalProblem problem, string message = "")
    {
        var failure = Assert.ThrowsAsync<JournalException>(() => _folder.OpenAsync(), message);
        Assert.That(failure!.Problem, Is.EqualTo(problem), message);
        return failure;
    }

    private string Hash() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(_folder.File)));
}
