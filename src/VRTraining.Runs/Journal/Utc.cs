// The one precision of wall-clock times that journals keep.
namespace VRTraining.Runs.Journal;

/// <summary>Wall-clock time as journals keep it.</summary>
internal static class Utc
{
    /// <summary>The same moment in UTC, without what is finer than a millisecond.</summary>
    public static DateTimeOffset WholeMilliseconds(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
