// What the facts of a headset mean for the person.
using System.Globalization;
using VRTraining.Link.Preflight;

namespace VRTraining.Headset.Preflight;

/// <summary>What the facts of a headset mean for the person.</summary>
internal static class HeadsetFindings
{
    /// <summary>Fewer pictures a second make some people feel unwell.</summary>
    public const float ComfortableHertz = 72;

    /// <summary>What StereoKit draws through on this system.</summary>
    private static string GraphicsExtension => OperatingSystem.IsWindows() ? "XR_KHR_D3D11_enable" : "XR_MNDX_egl_enable";

    /// <summary>A finding for each part.</summary>
    public static IEnumerable<Finding> Of(HeadsetFacts facts)
    {
        yield return new Finding("headset-runtime", Verdict.Ok, $"{facts.Runtime}.") { Details = facts.Extensions };
        yield return facts.Extensions.Contains(GraphicsExtension)
            ? new Finding("headset-graphics", Verdict.Ok, "It takes the pictures that this app draws.")
            : new Finding(
                "headset-graphics", Verdict.Warning, $"It cannot take the pictures that this app draws ({GraphicsExtension}).",
                OperatingSystem.IsWindows()
                    ? "Choose another OpenXR runtime, such as SteamVR."
                    : "Choose another OpenXR runtime: Monado and WiVRn take them.");
        if (facts.System is not { } system)
        {
            yield return new Finding(
                "headset-system", Verdict.Warning, "No headset answers.",
                "Switch it on, connect it, put it on once, and try again.");
            yield break;
        }

        yield return new Finding("headset-system", Verdict.Ok, $"{system} is ready.");
        yield return new Finding("headset-hands", Verdict.Ok, facts.TracksHands
            ? "Bare hands are seen; controllers work as well."
            : "Bare hands are not seen: controllers, or looking at a response for a moment, choose.");
        yield return new Finding("headset-eyes", Verdict.Ok, facts.TracksEyes
            ? "Where the eyes look can point, if you like; it is never stored."
            : "Eyes are not followed: the head points instead.");
        yield return new Finding("headset-room", Verdict.Ok, facts.ShowsTheRoom
            ? "Colleagues can sit at your own table."
            : "Your own room cannot be shown: such scenes take place in the meeting room.");
        if (facts.Eye is { Width: > 0 } eye)
        {
            yield return new Finding("headset-views", Verdict.Ok, $"Each eye gets {eye.Width} × {eye.Height} pixels.");
        }

        yield return Refresh(facts);
    }

    private static Finding Refresh(HeadsetFacts facts) => facts.RefreshRates switch
    {
        [] => new Finding("headset-refresh", Verdict.Ok, "How many pictures a second it shows is told only while it is worn."),
        var rates when rates.Max() < ComfortableHertz => new Finding(
            "headset-refresh", Verdict.Warning, $"It shows at most {Hertz(rates.Max())} pictures a second, which some find tiring.",
            "Look in its settings for a higher refresh rate, and take breaks."),
        var rates => new Finding(
            "headset-refresh", Verdict.Ok, $"It shows {string.Join(", ", rates.Select(Hertz))} pictures a second."),
    };

    private static string Hertz(float rate) => rate.ToString("0.#", CultureInfo.InvariantCulture);
}
