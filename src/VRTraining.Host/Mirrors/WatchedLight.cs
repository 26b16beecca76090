// The light that tells a wearer whether others watch.
namespace VRTraining.Host.Mirrors;

/// <summary>Tells a head how many mirrors there are, at once and whenever that changes, until it is disposed.</summary>
internal sealed class WatchedLight : IDisposable
{
    private readonly Wearer _wearer;
    private readonly Func<int, bool, Task> _tell;

    public WatchedLight(Wearer wearer, Func<int, bool, Task> tell)
    {
        (_wearer, _tell) = (wearer, tell);
        wearer.Changed += Tell;
        Tell();
    }

    public void Dispose() => _wearer.Changed -= Tell;

    private void Tell()
    {
        var watched = _wearer.Watched;
        _ = _tell(watched.Mirrors, watched.Blanked);
    }
}
