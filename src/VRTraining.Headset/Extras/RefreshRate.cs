// How many pictures a second the headset shows: as many as the budget of a frame allows, where it can be chosen.
using Silk.NET.OpenXR;
using StereoKit;

namespace VRTraining.Headset.Extras;

/// <summary>Chooses the refresh rate on StereoKit's session; where the runtime has no such choice nothing happens.</summary>
internal static unsafe class RefreshRate
{
    /// <summary>What a frame of this app is budgeted for: 11.1 ms.</summary>
    public const float BudgetHertz = 90;

    private const string Extension = "XR_FB_display_refresh_rate";

    /// <summary>Asks for the choice; to be called before StereoKit begins.</summary>
    public static void Ask() => Backend.OpenXR.RequestExt(Extension);

    /// <summary>Chooses; to be called once StereoKit's session runs.</summary>
    /// <returns>The rate that was chosen, in Hz; null where there is no choice.</returns>
    public static float? Choose()
    {
        if (Backend.XRType != BackendXRType.OpenXR || !Backend.OpenXR.ExtEnabled(Extension))
        {
            return null;
        }

        var list = (delegate* unmanaged<Session, uint, uint*, float*, Result>)
            Backend.OpenXR.GetFunctionPtr("xrEnumerateDisplayRefreshRatesFB");
        var request = (delegate* unmanaged<Session, float, Result>)
            Backend.OpenXR.GetFunctionPtr("xrRequestDisplayRefreshRateFB");
        if (list is null || request is null)
        {
            return null;
        }

        var session = new Session { Handle = Backend.OpenXR.Session };
        uint count = 0;
        var rates = stackalloc float[16];
        return list(session, 16, &count, rates) == Result.Success
            && Best(new ReadOnlySpan<float>(rates, (int)count)) is { } best
            && request(session, best) == Result.Success
                ? best
                : null;
    }

    /// <summary>The highest rate within the budget, else the lowest that there is; null for none.</summary>
    public static float? Best(ReadOnlySpan<float> rates)
    {
        float? best = null;
        foreach (var rate in rates)
        {
            var isBetter = best is not { } known
                || (rate <= BudgetHertz ? rate > known || known > BudgetHertz : rate < known);
            if (isBetter)
            {
                best = rate;
            }
        }

        return best;
    }
}
