// Progress that is kept in the order it was told.
namespace VRTraining.Exports.Tests;

/// <summary>Unlike <see cref="Progress{T}"/> it is told at once, on the thread that tells.</summary>
internal sealed class Told(List<long> counts, Action? then = null) : IProgress<long>
{
    public void Report(long value)
    {
        counts.Add(value);
        then?.Invoke();
    }
}
