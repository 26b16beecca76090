// What a crash leaves behind: files copied in the middle of a run, whole or torn, open at an entry's end.
using VRTraining.Runs.Journal;
using VRTraining.Runs.Recovery;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Storage.Tests.Journal;

[CancelAfter(600_000)]
public sealed class CrashTests
{
    private static readonly Engine Engine = new(SmallTalk.Scenario);

    [Test]
    public async Task Open_OfTheFilesAsAKillLeavesThem_HasEveryAcknowledgedEntry(CancellationToken cancellationToken)
    {
        using var folder = new StoreFolder();
        await using var store = await folder.OpenForRunsAsync();
        var run = HostedRun.New();
        await store.BeginAsync(run, cancellationToken);
        var entries = HostedRun.Entries(HostedRun.Eventful());
        for (var acknowledged = 1; acknowledged <= entries.Length; acknowledged++)
        {
            await store.AppendAsync(run.Id, entries[acknowledged - 1], RunStanding.NotStarted, cancellationToken);

            using var left = new StoreFolder();
            Copy(folder, left, log => log);

            Assert.That(await EntriesInAsync(left, run.Id), Is.EqualTo(acknowledged));
        }
    }

    [Test]
    public async Task Open_OfALogTornAnywhere_HasWholeEntriesOnly(CancellationToken cancellationToken)
    {
        using var folder = new StoreFolder();
        await (await folder.OpenForRunsAsync()).DisposeAsync();
        await using var store = await folder.OpenAsync();
        var run = HostedRun.New();
        await store.BeginAsync(run, cancellationToken);
        foreach (var entry in HostedRun.Entries(HostedRun.Eventful()).Take(12))
        {
            await store.AppendAsync(run.Id, entry, RunStanding.NotStarted, cancellationToken);
        }

        var length = new FileInfo($"{folder.File}-wal").Length;
        var found = new List<int>();
        for (var kept = 0L; kept <= length; kept += 3001)
        {
            using var left = new StoreFolder();
            Copy(folder, left, log => log[..(int)kept]);
            found.Add(await EntriesInAsync(left, run.Id));
        }

        Assert.That(found, Is.Ordered);
        Assert.That(found.Distinct().Count(), Is.GreaterThan(10), "each length of the log is another moment");
    }

    [Test]
    public async Task Open_OfALogWithAFlippedByte_HasWholeEntriesOnly(CancellationToken cancellationToken)
    {
        using var folder = new StoreFolder();
        await using var store = await folder.OpenForRunsAsync();
        var run = HostedRun.New();
        await store.BeginAsync(run, cancellationToken);
        foreach (var entry in HostedRun.Entries(HostedRun.Eventful()).Take(4))
        {
            await store.AppendAsync(run.Id, entry, RunStanding.NotStarted, cancellationToken);
        }

        using var left = new StoreFolder();
        Copy(folder, left, log =>
        {
            log[^2000] ^= 0x40;
            return log;
        });

        Assert.That(await EntriesInAsync(left, run.Id), Is.EqualTo(3), "the last commit is not whole any more");
    }

    /// <summary>Opens the store and replays the run.</summary>
    /// <returns>How many entries there are; −1 where the run itself is not in the file yet.</returns>
    private static async Task<int> EntriesInAsync(StoreFolder folder, RunId run)
    {
        await using var store = await folder.OpenAsync();
        var recorded = await store.ReadAsync(run, CancellationToken.None);
        if (recorded is null)
        {
            return -1;
        }

        Assert.That(Replay.Verify(Engine, recorded), Is.Null);
        return recorded.Entries.Count;
    }

    private static void Copy(StoreFolder from, StoreFolder to, Func<byte[], byte[]> log)
    {
        File.WriteAllBytes(to.File, Read(from.File));
        File.WriteAllBytes($"{to.File}-wal", log(Read($"{from.File}-wal")));
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
