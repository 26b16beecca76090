// What a large export costs: rows a second, and whether memory stays flat while a million rows go by.
using System.Diagnostics;
using VRTraining.Exports;
using VRTraining.Exports.Csv;
using VRTraining.Exports.JsonLines;
using VRTraining.Runs.Archive;
using VRTraining.Runs.Journal;
using VRTraining.Storage.Runs;
using VRTraining.Testing;

namespace VRTraining.Benchmarks.Figures;

internal static class ExportFigures
{
    /// <summary>Three decisions each: 1,000,002 rows of choices.</summary>
    private const int Runs = 333_334;

    /// <summary>Enough to tell of the rest: 60,000 rows of choices.</summary>
    private const int StoredRuns = 20_000;

    /// <summary>Enough to tell of the rest.</summary>
    private const int LineRuns = 33_334;

    private const int RowsPerRun = 3;

    private const double LeastRowsPerSecond = 200_000;

    /// <summary>Reading the journals is most of it: a million choices within a minute, with a bar that moves.</summary>
    private const double LeastStoredRowsPerSecond = 20_000;

    /// <summary>Memory is compared between here and the end.</summary>
    private const int WarmRuns = 1_000;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var csv = await MeasureAsync(Runs, (runs, progress) => CsvExport.WriteAsync(
            CsvTable.Choices, runs, Stream.Null, CsvOptions.ForSpreadsheets, progress));
        yield return Figure.Least("exports.csv_rows_per_s", Runs * RowsPerRun / csv.Seconds, "rows/s", LeastRowsPerSecond);
        yield return Figure.Most("exports.csv_growth_kb", csv.GrowthBytes / 1024.0, "kB", 256);

        yield return Figure.Least("exports.csv_from_store_rows_per_s", await FromStoreAsync(), "rows/s", LeastStoredRowsPerSecond);

        var lines = await MeasureAsync(LineRuns, (runs, progress) => JsonLinesExport.WriteAsync(
            runs.Select(run => run.Recorded), Stream.Null, PersonalTexts.Included, progress));
        yield return Figure.Least("exports.jsonl_runs_per_s", LineRuns / lines.Seconds, "runs/s", 5_000);
        yield return Figure.Most("exports.jsonl_growth_kb", lines.GrowthBytes / 1024.0, "kB", 256);
    }

    private static async Task<(double Seconds, long GrowthBytes)> MeasureAsync(
        int count, Func<IAsyncEnumerable<ExportedRun>, IProgress<long>, Task> export)
    {
        await export(RunsOf(WarmRuns), new Watch(count));
        var watch = new Watch(count);
        var start = Stopwatch.GetTimestamp();
        await export(RunsOf(count), watch);
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, watch.AtTheEnd - watch.Warm);
    }

    /// <summary>From a database on disk to the file's bytes: what a person waits for.</summary>
    private static async Task<double> FromStoreAsync()
    {
        using var folder = new TemporaryFolder();
        await using var store = await StoreFigures.NewAsync(folder.Path);
        var entries = Recorded().Entries;
        await store.Archive.ImportAsync(
            Enumerable.Range(1, StoredRuns).Select(ArchivePart (number) => new ArchivePart.Run(new RecordedRun(
                new RunHeader(HostedRun.New(seed: (ulong)number), number), RunStanding.NotStarted, entries))).ToAsyncEnumerable(),
            null,
            CancellationToken.None);
        var start = Stopwatch.GetTimestamp();
        await CsvExport.WriteAsync(
            CsvTable.Choices,
            store.Runs.ReadAllAsync(RunFilter.All, CancellationToken.None).Select(run => new ExportedRun(run, SmallTalk.Scenario)),
            Stream.Null,
            CsvOptions.ForSpreadsheets);
        return StoredRuns * RowsPerRun / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static RecordedRun Recorded() => Records.Of(
        new PlayedRun(SmallTalk.Scenario)
            .Wait(900).Choose("ask").Answer("thank you").Wait(1_200).Choose("agree").Reflect("Ask first.").Complete(),
        SmallTalk.Scenario);

    /// <summary>Each run is a copy with lists of its own, made when it is asked for, as a database would give it.</summary>
    private static async IAsyncEnumerable<ExportedRun> RunsOf(int count)
    {
        var recorded = Recorded();
        for (var i = 0; i < count; i++)
        {
            await Task.CompletedTask;
            yield return new ExportedRun(
                recorded with { Entries = [.. recorded.Entries.Select(entry => entry with { InputNumber = entry.InputNumber })] },
                SmallTalk.Scenario);
        }
    }

    /// <summary>Looks at what is alive once things are warm, and again at the end.</summary>
    private sealed class Watch(int last) : IProgress<long>
    {
        public long Warm { get; private set; }

        public long AtTheEnd { get; private set; }

        public void Report(long value)
        {
            if (value == WarmRuns)
            {
                Warm = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (value == last)
            {
                AtTheEnd = GC.GetTotalMemory(forceFullCollection: true);
            }
        }
    }
}
