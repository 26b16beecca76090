// What every fixture in a real browser needs: one Chromium, people who come in, a press, and pictures for whoever wants to look.
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VRTraining.Languages;

namespace VRTraining.Host.Tests.Browser;

/// <summary>A fixture with a Chromium of its own; how long a test may wait is the fixture's own limit alone.</summary>
public abstract class BrowserFixture
{
    /// <summary>Longer than any page takes on a computer that is busy with everything else.</summary>
    private const int PatienceMilliseconds = 120_000;

    private RealBrowser? _browser;

    private protected RealBrowser Browser => _browser!;

    [OneTimeSetUp]
    public async Task OpenBrowser()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        _browser = await RealBrowser.StartAsync();
    }

    [OneTimeTearDown]
    public async Task CloseBrowser() => await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <summary>An address of a desktop.</summary>
    private protected static string AddressOf(Desktop desktop, string path) => new Uri(new Uri(desktop.Host.Address), path).ToString();

    /// <summary>Somebody comes in with the code, and is on the session's page then.</summary>
    private protected async Task<IPage> ComeInAsync(
        Desktop desktop, string role, int width = 390, int height = 844, string language = "en") => await ComeInAsync(
            await Browser.OpenAsync(AddressOf(desktop, "/join"), width, height, language: language), desktop, role, language);

    /// <summary>The same from a page that shows the way in already.</summary>
    private protected static async Task<IPage> ComeInAsync(IPage page, Desktop desktop, string role, string language = "en")
    {
        var spoken = Language.Find(language)!;
        await page.GetByLabel(spoken.Say("The code, six digits")).FillAsync(desktop.Host.Doors!.Code.Current);
        await page.Locator($"input[name=role][value={role}]").CheckAsync();
        await PressAsync(page, spoken.Say("Come in"));
        await ArriveAsync(page, "/session");
        await Expect(page.Locator(".session-body")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>
    /// Waits until a page is at an address whose path matches. Never by WaitForURLAsync: once the address fits, that waits for
    /// a load which may be over already, and on a busy computer for ever.
    /// </summary>
    protected static Task ArriveAsync(IPage page, string pathPattern) =>
        Expect(page).ToHaveURLAsync(new Regex($"^[^?#]*{pathPattern}([?#].*)?$"));

    protected static Task PressAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Presses a key on a page whose scripts, which listen for it, have come.</summary>
    protected static async Task PressKeyAsync(IPage page, string key)
    {
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'", null, new() { Timeout = PatienceMilliseconds });
        await page.Keyboard.PressAsync(key);
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    protected static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    /// <summary>Takes a picture where VRTRAINING_PICTURES names a folder for them.</summary>
    protected static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("VRTRAINING_PICTURES") is { Length: > 0 } folder and not "write")
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), Timeout = PatienceMilliseconds });
        }
    }
}
