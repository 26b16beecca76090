// The one play of a preview, its file, and who waits for news.
using System.Threading.Channels;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Host.Preview;

/// <summary>Holds the play of a preview and reads the file anew whenever it changes; for any number of threads.</summary>
internal sealed class PreviewDesk(string file, TimeProvider time)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(40);

    private readonly Lock _lock = new();
    private readonly PreviewPlay _play = new();
    private readonly HashSet<Channel<int>> _waiting = [];
    private (DateTime Written, long Length) _seen;

    /// <summary>The script.</summary>
    public string File { get; } = file;

    /// <summary>The text of the file as it was read last, line by line.</summary>
    public string[] Lines { get; private set; } = [];

    /// <summary>Does something with the play, and tells those who wait.</summary>
    public T With<T>(Func<PreviewPlay, T> act)
    {
        lock (_lock)
        {
            var before = _play.Version;
            var result = act(_play);
            if (_play.Version != before)
            {
                Tell(_play.Version);
            }

            return result;
        }
    }

    /// <summary>Looks at the file until it is told to stop. A stat every 40 ms costs nothing and works on every drive.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        do
        {
            if (Stamp() is { } stamp && stamp != _seen && Load())
            {
                _seen = stamp;
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>Reads the file now.</summary>
    /// <returns>Whether there was a whole file to read: editors empty it for a moment while they save.</returns>
    public bool Load()
    {
        var read = ScenarioReader.ReadFile(File);
        if (read.Diagnostics.Any(found => found.Code.Number is 1001 or 1003) && _play.Engine is not null)
        {
            return false;
        }

        string[] lines;
        try
        {
            lines = System.IO.File.ReadAllLines(File);
        }
        catch (Exception locked) when (locked is IOException or UnauthorizedAccessException)
        {
            // An editor holds it for a moment; the next look comes soon.
            return false;
        }

        With(play =>
        {
            Lines = lines;
            play.Load(read);
            return true;
        });
        return true;
    }

    /// <summary>The versions of the play from now on; the present one first.</summary>
    public async IAsyncEnumerable<int> VersionsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var news = Channel.CreateBounded<int>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
        {
            _waiting.Add(news);
            news.Writer.TryWrite(_play.Version);
        }

        try
        {
            await foreach (var version in news.Reader.ReadAllAsync(cancellationToken))
            {
                yield return version;
            }
        }
        finally
        {
            lock (_lock)
            {
                _waiting.Remove(news);
            }
        }
    }

    private (DateTime Written, long Length)? Stamp()
    {
        var info = new FileInfo(File);
        return info.Exists ? (info.LastWriteTimeUtc, info.Length) : null;
    }

    private void Tell(int version)
    {
        foreach (var news in _waiting)
        {
            news.Writer.TryWrite(version);
        }
    }
}
