// The system's own Chromium, driven by Playwright; nothing is downloaded.
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VRTraining.Languages;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Browser;

/// <summary>One Chromium for all tests of a fixture.</summary>
internal sealed partial class RealBrowser : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
        "--disable-background-networking", "--disable-component-update", "--no-first-run",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private RealBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<RealBrowser> StartAsync()
    {
        var chromium = Tools.Require("sudo apt-get install chromium", "chromium", "chromium-browser", "google-chrome");
        var playwright = await Playwright.CreateAsync();
        return new RealBrowser(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Args = Flags,
        }));
    }

    /// <summary>A page in a context of its own: somebody else's browser.</summary>
    public async Task<IPage> OpenAsync(
        string address, int width, int height, bool javaScript = true, ColorScheme scheme = ColorScheme.Light,
        string language = "en")
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = javaScript,
            ColorScheme = scheme,
            Locale = language,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        return await OpenAsync(context, address);
    }

    /// <summary>A page in a context of its own, at an address.</summary>
    public async Task<IPage> OpenAsync(Uri address, ColorScheme scheme, int width)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
        });
        return await OpenAsync(context, address.AbsoluteUri);
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, string address)
    {
        context.SetDefaultTimeout(60_000);
        if (int.TryParse(Environment.GetEnvironmentVariable("VRTRAINING_SCRIPTS_LATE_BY_MS"), out var late))
        {
            // To find presses of a test that only a quick computer forgives.
            await context.RouteAsync("**/*.js", async route =>
            {
                await Task.Delay(late);
                await route.ContinueAsync();
            });
        }

        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Makes a profile, and is in the library then.</summary>
    public static async Task JoinAsync(IPage page, string code, string language = "en")
    {
        await page.GetByLabel(Language.Find(language)!.Say("A code for you")).FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = Language.Find(language)!.Say("Make a profile") }).ClickAsync();

        // Not WaitForURLAsync: it waits for a load that may be over already.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/library$"), new() { Timeout = 60_000 });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}
