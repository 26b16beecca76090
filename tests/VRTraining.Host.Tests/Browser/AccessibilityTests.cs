// Every page, in light and dark, at a desktop's and a phone's width: axe finds nothing to object to, and none scrolls sideways.
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace VRTraining.Host.Tests.Browser;

[CancelAfter(300_000)]
public sealed class AccessibilityTests : BrowserFixture
{
    [TestCase(ColorScheme.Light, 1280, "en")]
    [TestCase(ColorScheme.Dark, 1280, "en")]
    [TestCase(ColorScheme.Light, 360, "de")]
    [TestCase(ColorScheme.Dark, 1280, "de")]
    public async Task EveryPage_HasNoViolations(ColorScheme scheme, int width, string language)
    {
        var play = PlainPlay.Of("thank-the-messenger", "setback-and-rewind");
        await using var desktop = await Desktop.StartAsync();
        var page = await Browser.VisitAsync(desktop, scheme: scheme, width: width, language: language);
        var findings = new List<string>();
        await LookAsync("profiles");
        await RealBrowser.JoinAsync(page, "quiet-otter", language);
        await LookAsync("library");
        using (var plain = new Browserless(desktop.Host))
        {
            await plain.OpenAsync(desktop.Host.Address);
            await plain.SendAsync("/profiles/choose", ("code", "quiet-otter"));
            await play.PlayAsync(desktop, plain);
            await page.GotoAsync(Address(plain.Path));
            await LookAsync("debrief");
            await plain.OpenAsync("/scenarios/thank-the-messenger");
            await plain.SendAsync("/scenarios/thank-the-messenger/begin");
            await page.GotoAsync(Address(plain.Path));
            await LookAsync("play");
        }

        foreach (var path in new[] { "/scenarios/late-report", "/progress", "/settings", "/my-data", "/nowhere" })
        {
            await page.GotoAsync(Address(path));
            await LookAsync(path);
        }

        Assert.That(findings, Is.Empty);

        async Task LookAsync(string name)
        {
            var result = await page.RunAxe();
            findings.AddRange(result.Violations.Select(violation =>
                $"{name}: {violation.Id} at {string.Join(", ", violation.Nodes.Take(3).Select(node => node.Html))}"));
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"))
            {
                findings.Add($"{name}: scrolls sideways");
            }
        }

        string Address(string path) => AddressOf(desktop, path);
    }
}
