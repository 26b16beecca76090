// How long a saved script takes to be on the page beside the editor.
using System.Diagnostics;
using VRTraining.Host.Preview;
using VRTraining.Testing;

namespace VRTraining.Benchmarks.Figures;

internal static class PreviewFigures
{
    private const int Saves = 20;

    /// <summary>From the moment a save is done to the moment its part of the page has arrived, the slowest of twenty.</summary>
    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "scenario.json");
        var text = await File.ReadAllTextAsync(Repository.PathOf("scenarios", "late-report", "scenario.json"));
        await File.WriteAllTextAsync(file, text);
        await using var preview = await PreviewHost.StartAsync(file, 0, TimeProvider.System, CancellationToken.None);
        using var browser = new HttpClient { BaseAddress = new Uri(preview.Address) };
        await browser.GetAsync(preview.Address);
        using var changes = new StreamReader(await browser.GetStreamAsync("/changes"));
        var slowest = TimeSpan.Zero;
        for (var save = 0; save < Saves; save++)
        {
            var title = $"The late report, for the {save}th time";
            await File.WriteAllTextAsync(file, text.Replace("\"The late report\"", $"\"{title}\"", StringComparison.Ordinal));
            var start = Stopwatch.GetTimestamp();
            while (!(await browser.GetStringAsync("/part")).Contains(title, StringComparison.Ordinal))
            {
                await changes.ReadLineAsync();
            }

            var took = Stopwatch.GetElapsedTime(start);
            slowest = save > 0 && took > slowest ? took : slowest;
        }

        yield return Figure.Most("preview.reload_ms", slowest.TotalMilliseconds, "ms", 300);
    }
}
