// Voices can be heard.
using System.Runtime.InteropServices;
using VRTraining.Link.Preflight;

namespace VRTraining.Cli.Doctor;

/// <summary>Voices can be heard: there is a sound server or a sound card.</summary>
internal static partial class SoundCanPlay
{
    private const string About = "sound";

    /// <summary>Where a Linux kernel lists its sound cards.</summary>
    private const string Cards = "/proc/asound/cards";

    /// <summary>Looks for whatever plays sound here.</summary>
    /// <param name="environment">An environment variable, or null.</param>
    public static Finding Look(Func<string, string?> environment) =>
        OperatingSystem.IsLinux() ? LookOnLinux(environment, Cards)
        : OperatingSystem.IsWindows() ? Found(waveOutGetNumDevs() > 0 ? "Windows has a device that plays sound." : null)
        : new Finding(About, Verdict.Ok, "Was not looked at on this system.");

    /// <summary>A server that programs play through, else a card.</summary>
    /// <param name="environment">An environment variable, or null.</param>
    /// <param name="cards">The kernel's list of cards.</param>
    public static Finding LookOnLinux(Func<string, string?> environment, string cards)
    {
        var session = environment("XDG_RUNTIME_DIR");
        return Found(
            environment("PULSE_SERVER") is { Length: > 0 } || Has(session, "pulse", "native") || Has(session, "pipewire-0")
                ? "A sound server is running."
                : CardOf(cards) is { } card ? $"There is a sound card: {card}." : null);
    }

    private static Finding Found(string? text) => text is not null
        ? new Finding(About, Verdict.Ok, text)
        : new Finding(
            About, Verdict.Warning, "Nothing was found that plays sound. Runs work, silently and with captions.",
            "Plug in headphones or a headset, or see that the sound server of your session is running.");

    private static bool Has(string? folder, params string[] parts) =>
        folder is { Length: > 0 } && File.Exists(Path.Combine([folder, .. parts]));

    /// <summary>The name of the first card: what follows the colon in a line such as <c>0 [PCH]: HDA-Intel - HDA Intel PCH</c>.</summary>
    private static string? CardOf(string cards)
    {
        try
        {
            return File.ReadLines(cards)
                .Select(line => line.Split("]: ", 2))
                .FirstOrDefault(parts => parts.Length == 2)?[1].Trim();
        }
        catch (Exception none) when (none is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [DllImport("winmm.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint waveOutGetNumDevs();
}
