// Opens an address in the person's browser, where there is one to be seen.
using System.ComponentModel;
using System.Diagnostics;

namespace VRTraining.Cli.Terminal;

/// <summary>The person's browser.</summary>
internal static class Browser
{
    /// <summary>One of these is set where Linux has a screen.</summary>
    private static readonly string[] Shown = ["DISPLAY", "WAYLAND_DISPLAY"];

    /// <summary>Whether there is a screen to open one on.</summary>
    /// <param name="environment">An environment variable, or null.</param>
    public static bool HasScreen(Func<string, string?> environment) =>
        !OperatingSystem.IsLinux() || Shown.Any(name => environment(name) is { Length: > 0 });

    /// <summary>Opens an address.</summary>
    /// <returns>Whether a browser could be started.</returns>
    public static bool Open(string address)
    {
        if (!HasScreen(Environment.GetEnvironmentVariable))
        {
            return false;
        }

        try
        {
            using var browser = Process.Start(OperatingSystem.IsLinux() ? Quietly(address) : WithTheShell(address));
            return true;
        }
        catch (Exception none) when (none is Win32Exception or PlatformNotSupportedException or InvalidOperationException)
        {
            return false;
        }
    }

    private static ProcessStartInfo WithTheShell(string address) => new(address) { UseShellExecute = true };

    /// <summary>What the opener says while it tries one browser after the other helps nobody.</summary>
    private static ProcessStartInfo Quietly(string address) => new("xdg-open", [address])
    {
        RedirectStandardError = true,
        RedirectStandardOutput = true,
    };
}
