// What a person waits for when nothing is warm: the command as a whole process, on a large script and on the desktop.
using System.Diagnostics;
using VRTraining.Scenarios.Library;
using VRTraining.Testing;

namespace VRTraining.Benchmarks.Figures;

internal static class ColdFigures
{
    private const int Rounds = 5;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        var script = Path.Combine(folder.Path, "large-script", "scenario.json");
        Directory.CreateDirectory(Path.GetDirectoryName(script)!);
        await File.WriteAllBytesAsync(script, LargeScenario.Write());
        yield return Figure.Most("cold.check_large_script_s", await MedianAsync(() => RunAsync("check", script, "--quiet")), "s", 0.7);
        foreach (var found in new ScenarioLibrary([Repository.PathOf("scenarios")]).All())
        {
            var check = await MedianAsync(() => RunAsync("check", found.Folder, "--quiet"));
            yield return Figure.Most($"cold.check_s/{found.Name}", check, "s", 1);
            var prove = await MedianAsync(() => RunAsync("prove", found.Folder, "--quiet", "--data", folder.Path));
            yield return Figure.Most($"cold.prove_s/{found.Name}", prove, "s", 1);
        }

        yield return Figure.Most("cold.desktop_first_page_s", await MedianAsync(() => FirstPageAsync(folder.Path)), "s", 2);
    }

    private static async Task<double> MedianAsync(Func<Task> work)
    {
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            times[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        Array.Sort(times);
        return times[Rounds / 2];
    }

    private static async Task RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{arguments[0]} ended with {process.ExitCode}; what is measured would be something else.");
        }
    }

    private static async Task FirstPageAsync(string data)
    {
        using var process = Start("desktop", "--no-browser", "--data", Path.Combine(data, "desktop"));
        var line = await process.StandardOutput.ReadLineAsync() ?? "";
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = new System.Net.CookieContainer() });
        using var page = await http.GetAsync(new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]));
        page.EnsureSuccessStatusCode();
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "vrtraining.dll"), .. arguments])
    {
        RedirectStandardOutput = true,
    })!;
}
