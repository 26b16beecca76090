// The day it is where this computer stands.
namespace VRTraining.Host.Plays;

internal static class LocalDay
{
    /// <summary>Today, by this computer's time zone.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
