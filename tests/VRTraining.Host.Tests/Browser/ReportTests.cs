// Reports as files in a real browser: axe finds nothing, nothing scrolls sideways, and they print.
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using VRTraining.Exports;
using VRTraining.Exports.Html;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(300_000)]
public sealed class ReportTests
{
    private RealBrowser _browser = null!;
    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public async Task StartBrowser()
    {
        _browser = await RealBrowser.StartAsync();
        _folder = new TemporaryFolder();
        await WriteAsync("run.html", stream => RunReport.WriteAsync(Run(HostedRun.Eventful(), 1), "quiet-otter", stream));
        await WriteAsync("certificate.html", stream => Certificate.WriteAsync(Completed(1, "ask"), "Ada Lovelace", stream));
        var runs = Enumerable.Range(1, 24).Select(number => Completed(number, number % 3 == 0 ? "tell" : "ask"));
        await WriteAsync("all.html", stream => CohortReport.WriteAsync(runs.ToAsyncEnumerable(), null, "All learners", stream));
    }

    [OneTimeTearDown]
    public async Task StopBrowser()
    {
        _folder?.Dispose();
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }

    [TestCase("run.html", ColorScheme.Light, 1280)]
    [TestCase("run.html", ColorScheme.Dark, 360)]
    [TestCase("all.html", ColorScheme.Light, 360)]
    [TestCase("all.html", ColorScheme.Dark, 1280)]
    [TestCase("certificate.html", ColorScheme.Light, 1280)]
    [TestCase("certificate.html", ColorScheme.Dark, 360)]
    public async Task Report_HasNoViolations_AndFitsItsWindow(string file, ColorScheme scheme, int width)
    {
        var page = await _browser.OpenAsync(new Uri(_folder.PathOf(file)), scheme, width);

        var result = await page.RunAxe();

        Assert.That(
            result.Violations.Select(violation =>
                $"{violation.Id} at {string.Join(", ", violation.Nodes.Take(3).Select(node => node.Html))}"),
            Is.Empty);
        Assert.That(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "it scrolls sideways");
    }

    [Test]
    public async Task ReportOfEveryone_OnAPhone_HasItsNumbersInSight()
    {
        var page = await _browser.OpenAsync(new Uri(_folder.PathOf("all.html")), ColorScheme.Light, 360);

        var widths = await page.EvaluateAsync<int[]>(
            "[...document.querySelectorAll('.shares')].map(table => table.scrollWidth - table.parentElement.clientWidth)");

        Assert.That(widths, Has.Length.GreaterThan(3).And.All.LessThanOrEqualTo(0), "else one scrolls for them");
    }

    [Test]
    public async Task Report_Prints()
    {
        var page = await _browser.OpenAsync(new Uri(_folder.PathOf("run.html")), ColorScheme.Dark, 1280);

        var pdf = await page.PdfAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var ground = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

        Assert.That(pdf, Has.Length.GreaterThan(10_000));
        Assert.That(ground, Is.EqualTo("rgb(255, 255, 255)"), "paper stays white");
    }

    private async Task WriteAsync(string name, Func<Stream, Task> write)
    {
        await using var stream = File.Create(_folder.PathOf(name));
        await write(stream);
    }

    private static ExportedRun Completed(int number, string first) => Run(
        new PlayedRun(SmallTalk.Scenario).Choose(first).Answer("thank you").Choose("agree").Reflect("").Complete(), number);

    private static ExportedRun Run(PlayedRun played, int number) =>
        new(Records.Of(played, SmallTalk.Scenario, number, $"learner-{number}"), SmallTalk.Scenario);
}
