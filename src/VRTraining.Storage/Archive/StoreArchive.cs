// Carries a whole history out of the store, and back in.
using System.Globalization;
using System.Runtime.CompilerServices;
using VRTraining.Runs.Archive;
using VRTraining.Storage.Files;
using VRTraining.Storage.Runs;

namespace VRTraining.Storage.Archive;

/// <summary>What an import did.</summary>
/// <param name="Runs">Runs that were added.</param>
/// <param name="AlreadyHere">Runs that were here with the same journal.</param>
/// <param name="Different">Runs that are here with another journal; the one here was kept.</param>
/// <param name="Renumbered">Added runs whose number another run had here; they come after the others now.</param>
/// <param name="Plans">If-then plans that were added.</param>
public sealed record Imported(int Runs, int AlreadyHere, int Different, int Renumbered, int Plans);

/// <summary>Reads and imports whole histories.</summary>
public sealed class StoreArchive
{
    private readonly Lane _reader;
    private readonly StoreFile _file;
    private readonly RunList _runs;

    internal StoreArchive(Lane reader, StoreFile file, RunList runs) => (_reader, _file, _runs) = (reader, file, runs);

    /// <summary>The history that a filter names, the oldest run first; one run in memory at a time.</summary>
    /// <param name="filter">Which runs; with a profile its plans come too, where no other condition is given.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async IAsyncEnumerable<ArchivePart> ReadAsync(
        RunFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var learners = await _reader.ReadAsync(
            lane => lane.Of("SELECT code, created_at FROM profiles WHERE ?1 IS NULL OR code = ?1 ORDER BY code").Rows(
                row => new ArchivePart.Learner(row.GetString(0), Time(row.GetInt64(1))), filter.Profile),
            cancellationToken);
        foreach (var learner in learners)
        {
            yield return learner;
        }

        var scripts = new HashSet<string>();
        await foreach (var run in _runs.ReadAllAsync(filter, cancellationToken))
        {
            var hash = run.Header.Run.ContentHash;
            if (scripts.Add(hash))
            {
                yield return await _reader.ReadAsync(lane => Script(lane, hash), cancellationToken);
            }

            yield return new ArchivePart.Run(run);
        }

        if (filter == new RunFilter { Profile = filter.Profile } && filter.Profile is { } profile)
        {
            foreach (var plan in await _reader.ReadAsync(lane => Plans(lane, profile), cancellationToken))
            {
                yield return plan;
            }
        }
    }

    /// <summary>
    /// Takes parts in; what is here already stays as it is, so that an import can be repeated. Runs are committed some hundred
    /// at a time: where the parts end in an error, those before it are here.
    /// </summary>
    /// <param name="parts">The parts; a run needs its script before it, or here.</param>
    /// <param name="progress">Told how many runs were looked at.</param>
    /// <param name="cancellationToken">Stops between runs.</param>
    /// <exception cref="FormatException">A run's script is neither in the parts nor here, or a learner's code is none.</exception>
    public async Task<Imported> ImportAsync(
        IAsyncEnumerable<ArchivePart> parts, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await using var import = new Import(_file);
        return await import.TakeAsync(parts, progress, cancellationToken);
    }

    private static ArchivePart.Script Script(Lane lane, string hash) =>
        lane.Of("SELECT id, version, title, json, kept_at FROM scenarios WHERE content_hash = ?1").Rows(
            row => new ArchivePart.Script(
                hash,
                new Simulation.Script.ScenarioId(row.GetString(0)),
                row.GetString(1),
                row.GetString(2),
                row.GetFieldValue<byte[]>(3),
                Time(row.GetInt64(4))),
            hash).Single();

    private static List<ArchivePart.Plan> Plans(Lane lane, string profile) => lane.Of("""
        SELECT runs.id, situation, action, due_on, made_at, done_at
        FROM action_plans LEFT JOIN runs ON runs.key = action_plans.run WHERE action_plans.profile = ?1 ORDER BY action_plans.key
        """).Rows(
            row => new ArchivePart.Plan(
                profile,
                row.IsDBNull(0) ? null : new VRTraining.Runs.Journal.RunId(Guid.ParseExact(row.GetString(0), "D")),
                row.GetString(1),
                row.GetString(2),
                DateOnly.ParseExact(row.GetString(3), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Time(row.GetInt64(4)),
                row.IsDBNull(5) ? null : Time(row.GetInt64(5))),
            profile);

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
