// Pictures of every page, as docs/pictures has them: VRTRAINING_PICTURES=write takes them anew.
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Browser;

[Category("pictures")]
[CancelAfter(600_000)]
public sealed class PictureTests
{
    /// <summary>A page of one colour takes some 6 kB at this size.</summary>
    private const int LeastBytes = 12_000;

    /// <summary>A page around a dark room takes some 28 kB, one around people some 200.</summary>
    private const int LeastBytesOfARoom = 80_000;

    private readonly Dictionary<string, byte[]> _pictures = [];

    [Test]
    public async Task Pages_InTheirPictures_AreNotBlankAndAllDiffer()
    {
        await using var browser = await RealBrowser.StartAsync();
        await using var desktop = await Desktop.StartAsync();
        await TakeAsync(browser, desktop, "", ColorScheme.Light, 1280, "en", room: true);
        await TakeAsync(browser, desktop, "-dark", ColorScheme.Dark, 1280, "en", room: true);
        await TakeAsync(browser, desktop, "-phone", ColorScheme.Light, 390, "en", room: false);
        await TakeAsync(browser, desktop, "-de", ColorScheme.Light, 1280, "de", room: false);

        if (Environment.GetEnvironmentVariable("VRTRAINING_PICTURES") == "write")
        {
            foreach (var (name, picture) in _pictures)
            {
                File.WriteAllBytes(Repository.PathOf("docs", "pictures", $"desktop-{name}.png"), picture);
            }
        }

        Assert.That(_pictures.Where(pair => pair.Value.Length < LeastBytes).Select(pair => pair.Key), Is.Empty);
        Assert.That(_pictures.Values.Select(Hash), Is.Unique);
    }

    [Test]
    public void PicturesInTheDocs_AreNotBlankAndAllDiffer()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("docs", "pictures"), "desktop-*.png").ToList();

        Assert.That(files, Has.Count.GreaterThan(1));
        Assert.That(files.Where(file => new FileInfo(file).Length < LeastBytes), Is.Empty);
        Assert.That(files.Select(file => Hash(File.ReadAllBytes(file))), Is.Unique);
    }

    private async Task TakeAsync(
        RealBrowser browser, Desktop desktop, string kind, ColorScheme scheme, int width, string language, bool room)
    {
        var play = PlainPlay.Of("thank-the-messenger", "setback-and-rewind");
        var page = await browser.VisitAsync(desktop, scheme: scheme, width: width, language: language);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await TakeAsync("profiles");
        await page.Locator("#code").FillAsync($"quiet-otter{kind}");
        await page.Locator("form[action='/profiles/create'] button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/library$"), new() { Timeout = 60_000 });
        await page.GotoAsync(Address("/scenarios/late-report"));
        await TakeAsync("prebrief");
        if (room)
        {
            await BeginAsync();
            await page.Locator("#stage canvas").WaitForAsync();
            await Assertions.Expect(page.Locator(".stage-loading")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
            do
            {
                // The first frames may still be on their way to the screen.
                await TakeAsync("play");
            }
            while (_pictures["play" + kind].Length < LeastBytesOfARoom);
        }

        await page.GotoAsync(Address("/settings"));
        await TakeAsync("settings");
        await page.Locator("input[name=View][value=Portraits]").CheckAsync();
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.GotoAsync(Address("/scenarios/thank-the-messenger"));
        await BeginAsync();
        await TakeAsync("play-2d");
        using (var plain = new Browserless(desktop.Host, language))
        {
            await plain.OpenAsync(desktop.Host.Address);
            await plain.SendAsync("/profiles/choose", ("code", $"quiet-otter{kind}"));
            await play.PlayAsync(desktop, plain, upTo: input => input is Simulation.Play.RunInput.Rewind);
            await page.GotoAsync(Address(plain.Path));
            await TakeAsync("setback");
            await play.PlayAsync(desktop, plain);
            await page.GotoAsync(Address(plain.Path));
            await TakeAsync("debrief");
        }

        foreach (var path in new[] { "library", "progress", "my-data" })
        {
            await page.GotoAsync(Address($"/{path}"));
            await page.EvaluateAsync("for (const code of document.querySelectorAll('.lead code')) code.textContent = '~/vrtraining.db'");
            await TakeAsync(path);
        }

        await page.Context.CloseAsync();

        string Address(string path) => new Uri(new Uri(desktop.Host.Address), path).ToString();

        async Task BeginAsync()
        {
            await page.Locator("form[action$='/begin'] button").ClickAsync();
            await page.Locator(".caption").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }

        async Task TakeAsync(string name) => _pictures[name + kind] = await page.ScreenshotAsync(new() { Timeout = 120_000 });
    }

    private static string Hash(byte[] picture) => Convert.ToHexString(SHA256.HashData(picture));
}
