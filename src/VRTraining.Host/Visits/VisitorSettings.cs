// Where the view settings of visitors are kept: in the store, or in memory for those who leave no trace.
using System.Collections.Concurrent;
using VRTraining.Storage;

namespace VRTraining.Host.Visits;

/// <summary>Keeps how each visitor wants to see and hear.</summary>
internal sealed class VisitorSettings(SqliteStore store)
{
    private readonly ConcurrentDictionary<string, ViewSettings> _withoutTrace = new();

    public async Task<ViewSettings> OfAsync(Visitor? visitor, CancellationToken cancellationToken) => visitor switch
    {
        null => new ViewSettings(),
        { LeavesNoTrace: true } => _withoutTrace.GetValueOrDefault(visitor.Profile) ?? new ViewSettings(),
        _ => await ViewSettings.OfAsync(store, visitor.Profile, cancellationToken),
    };

    public async Task KeepAsync(Visitor visitor, ViewSettings settings, CancellationToken cancellationToken)
    {
        if (visitor.LeavesNoTrace)
        {
            _withoutTrace[visitor.Profile] = settings.WithinRange();
            return;
        }

        await store.Settings.SetAsync(ViewSettings.NameFor(visitor.Profile), settings.WithinRange().ToJson(), cancellationToken);
    }

    /// <summary>Forgets somebody who practised without trace.</summary>
    public void Forget(Visitor visitor) => _withoutTrace.TryRemove(visitor.Profile, out _);
}
