// Writes exports into memory.
using System.Text;
using VRTraining.Exports.Csv;
using VRTraining.Exports.JsonLines;
using VRTraining.Runs.Journal;

namespace VRTraining.Exports.Tests;

internal static class Written
{
    public static async Task<string> Csv(CsvTable table, ExportedRun[] runs, CsvOptions options) =>
        Encoding.UTF8.GetString(await CsvBytes(table, runs, options));

    public static async Task<byte[]> CsvBytes(CsvTable table, ExportedRun[] runs, CsvOptions options)
    {
        using var stream = new MemoryStream();
        await CsvExport.WriteAsync(table, Async(runs), stream, options);
        return stream.ToArray();
    }

    public static async Task<string> JsonLines(PersonalTexts texts, params RecordedRun[] runs)
    {
        using var stream = new MemoryStream();
        await JsonLinesExport.WriteAsync(Async(runs), stream, texts);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static async Task<List<RecordedRun>> Import(string lines)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        var runs = new List<RecordedRun>();
        await foreach (var run in JsonLinesImport.ReadAsync(stream))
        {
            runs.Add(run);
        }

        return runs;
    }

    public static async IAsyncEnumerable<T> Async<T>(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }
}
