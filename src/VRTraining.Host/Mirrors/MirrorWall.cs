// All that can be mirrored now: the runs of a session, and those that a head in this process shows.
using System.Collections.Concurrent;
using VRTraining.Host.Plays;
using VRTraining.Languages;
using VRTraining.Runs.Journal;

namespace VRTraining.Host.Mirrors;

/// <summary>The wall of mirrors; for any thread.</summary>
public sealed class MirrorWall : IAsyncDisposable
{
    private readonly LiveRuns _runs;
    private readonly ScenarioShelf _shelf;
    private readonly Stagings _stagings;
    private readonly ConcurrentDictionary<string, MirrorSource> _shown = new();
    private readonly ConcurrentDictionary<(string Id, Language Language), MirrorFeed> _feeds = new();
    private IReadOnlyList<MirrorSource>? _replayed;

    internal MirrorWall(LiveRuns runs, ScenarioShelf shelf, Stagings stagings) =>
        (_runs, _shelf, _stagings) = (runs, shelf, stagings);

    /// <summary>
    /// What can be mirrored: what the room looks at again, else what is played. Who practises without trace is not shown;
    /// nor is a run that is over.
    /// </summary>
    public IReadOnlyList<MirrorSource> Sources => Volatile.Read(ref _replayed) ??
    [
        .. _shown.Values,
        .. _runs.Open.Where(run => !run.IsWithoutTrace && !run.Host.Standing.IsOver).Select(run => run.Mirror),
    ];

    /// <summary>Whether every mirror is blank because the session says so, whatever a wearer does.</summary>
    internal bool IsClosed { get; private set; }

    /// <summary>Whether the room votes on a run: then nobody shall see from a hand what the wearer is about to say.</summary>
    internal Func<RunId, bool> IsVotedOn { get; set; } = _ => false;

    /// <summary>Blanks every mirror, or leaves it to the wearers again.</summary>
    internal void Close(bool closed)
    {
        if (IsClosed != closed)
        {
            IsClosed = closed;
            Refresh();
        }
    }

    /// <summary>What the session says beside the events has changed.</summary>
    internal void Refresh()
    {
        foreach (var feed in _feeds.Values)
        {
            feed.Refresh();
        }
    }

    /// <summary>
    /// Shows a run that is hosted elsewhere in this process, until the result is disposed. Its scenario must be in the
    /// library or the archive of the data folder.
    /// </summary>
    public IDisposable Show(MirrorSource source)
    {
        _shown[source.Id] = source;
        return new Shown(() => _shown.TryRemove(source.Id, out _));
    }

    /// <summary>
    /// Shows scenes once more in place of what is played, or with null what is played again. Mirrors that are open go
    /// over to it by themselves.
    /// </summary>
    internal async Task ReplayAsync(IReadOnlyList<MirrorSource>? sources)
    {
        Volatile.Write(ref _replayed, sources);
        foreach (var (key, feed) in _feeds)
        {
            if (Find(key.Id) != feed.Source && _feeds.TryRemove(KeyValuePair.Create(key, feed)))
            {
                await feed.DisposeAsync();
            }
        }
    }

    /// <summary>Stops what is shown.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var feed in _feeds.Values)
        {
            await feed.DisposeAsync();
        }
    }

    /// <summary>
    /// What mirrors of a run are sent in a language: composed once for all who look in it, whoever plays in another.
    /// </summary>
    /// <param name="id">The run, as <see cref="MirrorSource.Id"/> has it.</param>
    /// <param name="language">The language of who looks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where there is no such run, or nobody knows its scenario.</returns>
    /// <exception cref="JournalException">The archive cannot be read.</exception>
    internal async Task<MirrorFeed?> FeedAsync(string id, Language language, CancellationToken cancellationToken)
    {
        if (_feeds.TryGetValue((id, language), out var known) && known.Source == Find(id))
        {
            return known;
        }

        if (Find(id) is not { } source
            || await _shelf.OfContentAsync(source.Seat.Run.Run.ContentHash, cancellationToken) is not { } playable)
        {
            return null;
        }

        var staging = await _stagings.OfAsync(playable, language, cancellationToken);
        var scenario = playable.In(language);
        var feed = _feeds.AddOrUpdate(
            (id, language),
            _ => NewFeed(),
            (_, before) => before.Source == source ? before : NewFeed());

        // Another scene may have been asked for meanwhile.
        return Find(id) == source ? feed : await FeedAsync(id, language, cancellationToken);

        MirrorFeed NewFeed() =>
            new(source, scenario, staging, () => IsClosed, () => source.Retelling is null && IsVotedOn(source.Seat.Run.Run.Id));
    }

    internal MirrorSource? Find(string id) => Sources.FirstOrDefault(source => source.Id == id);

    private sealed class Shown(Action gone) : IDisposable
    {
        public void Dispose() => gone();
    }
}
