// What the store costs beside what it stands on: raw bind and step, one fdatasync, and a large history.
using System.Diagnostics;
using System.Runtime.InteropServices;
using VRTraining.Runs.Archive;
using VRTraining.Runs.Journal;
using VRTraining.Storage;
using VRTraining.Storage.Runs;
using VRTraining.Storage.Scenarios;
using VRTraining.Testing;

namespace VRTraining.Benchmarks.Figures;

internal static class StoreFigures
{
    private const int ImportedRuns = 1_500;
    private const int Rounds = 5;
    private const int Commits = 150;
    private const int LargeHistory = 100_000;
    private const int Learners = 1_000;

    private static readonly KeptScenario Script = new(
        HostedRun.ContentHash, SmallTalk.Scenario.Id, "1.0.0", "Small talk", "{}"u8.ToArray());

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        yield return Figure.Most("store.import_vs_raw", await ImportRatioAsync(), "x", 2.2);
        yield return Figure.Most("store.commit_vs_fdatasync", await CommitRatioAsync(), "x", 1.5);
        yield return Figure.Most("store.open_and_list_of_100k_ms", await OpenAndListAsync(), "ms", 50);
    }

    /// <summary>The same runs, once through the store's import and once as finished bytes through bind and step.</summary>
    private static async Task<double> ImportRatioAsync()
    {
        var entries = HostedRun.Entries(HostedRun.Eventful());
        var ratios = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var runs = Enumerable.Range(1, ImportedRuns).Select(number => new RecordedRun(
                new RunHeader(HostedRun.New(seed: (ulong)number), number), RunStanding.NotStarted, entries)).ToList();
            using var ours = new TemporaryFolder();
            using var theirs = new TemporaryFolder();
            await using var store = await NewAsync(ours.Path);
            await using (await NewAsync(theirs.Path))
            {
            }

            using var raw = new RawInsert(Path.Combine(theirs.Path, SqliteStore.FileName), runs);
            var rawSeconds = Seconds(raw.Run);
            var start = Stopwatch.GetTimestamp();
            await store.Archive.ImportAsync(
                runs.Select(ArchivePart (run) => new ArchivePart.Run(run)).ToAsyncEnumerable(), null, CancellationToken.None);
            ratios.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / rawSeconds);
        }

        // The first round warms up.
        return Median(ratios[1..]);
    }

    /// <summary>A decision that is played live, and as many bytes appended to a file beside it and brought to the disk.</summary>
    private static async Task<double> CommitRatioAsync()
    {
        using var folder = new TemporaryFolder();
        await using var store = await NewAsync(folder.Path);
        var entries = HostedRun.Entries(HostedRun.Eventful());
        using var file = new FileStream(folder.PathOf("plain"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 0);
        var (commits, syncs) = (new List<double>(), new List<double>());
        var log = new FileInfo(Path.Combine(folder.Path, SqliteStore.FileName + "-wal"));
        while (commits.Count < Commits)
        {
            var run = HostedRun.New();
            await store.BeginAsync(run, CancellationToken.None);
            foreach (var entry in entries)
            {
                log.Refresh();
                var before = log.Length;
                var start = Stopwatch.GetTimestamp();
                await store.AppendAsync(run.Id, entry, RunStanding.NotStarted, CancellationToken.None);
                commits.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);

                log.Refresh();
                var bytes = new byte[Math.Max(4096, log.Length - before)];
                syncs.Add(Seconds(() =>
                {
                    file.Write(bytes);
                    Sync(file);
                }));
            }
        }

        return Median(commits) / Median(syncs);
    }

    private static async Task<double> OpenAndListAsync()
    {
        using var folder = new TemporaryFolder();
        await using (var store = await NewAsync(folder.Path))
        {
            static ArchivePart Part(int number) => new ArchivePart.Run(new RecordedRun(
                new RunHeader(HostedRun.New($"learner-{number % Learners}"), 1 + (number / Learners)), RunStanding.NotStarted, []));
            await store.Archive.ImportAsync(
                Enumerable.Range(0, LargeHistory).Select(Part).ToAsyncEnumerable(), null, CancellationToken.None);
        }

        var times = new List<double>();
        for (var round = 0; round < 9; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var store = await SqliteStore.OpenAsync(folder.Path, TimeProvider.System, CancellationToken.None);
            var listed = await store.Runs.ListAsync(new RunFilter { Profile = "learner-7" }, 500, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (listed.Count != LargeHistory / Learners)
            {
                throw new InvalidOperationException($"{listed.Count} runs were listed; what is measured would be something else.");
            }
        }

        return Median(times[2..]);
    }

    public static async Task<SqliteStore> NewAsync(string folder)
    {
        var store = await SqliteStore.OpenAsync(folder, TimeProvider.System, CancellationToken.None);
        await store.Scenarios.KeepAsync(Script, CancellationToken.None);
        await store.Profiles.CreateAsync("quiet-otter", CancellationToken.None);
        return store;
    }

    private static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Sync(FileStream file)
    {
        if (!OperatingSystem.IsLinux() || fdatasync((int)file.SafeFileHandle.DangerousGetHandle()) != 0)
        {
            file.Flush(flushToDisk: true);
        }
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fdatasync(int file);
}
