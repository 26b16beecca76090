// Visits of the real browser to a test's desktop.
using Microsoft.Playwright;

namespace VRTraining.Host.Tests.Browser;

internal sealed partial class RealBrowser
{
    /// <summary>A page in a context of its own, at the start page of a desktop.</summary>
    public Task<IPage> VisitAsync(
        Desktop desktop, bool javaScript = true, ColorScheme scheme = ColorScheme.Light, int width = 1280,
        string language = "en") => OpenAsync(desktop.Host.Address, width, 800, javaScript, scheme, language);
}
