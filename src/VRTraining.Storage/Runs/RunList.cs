// Finds, lists and reads runs.
using System.Runtime.CompilerServices;
using VRTraining.Runs.Journal;
using VRTraining.Storage.Files;
using VRTraining.Storage.Journal;

namespace VRTraining.Storage.Runs;

/// <summary>Finds, lists and reads runs.</summary>
public sealed class RunList
{
    private const int PageSize = 256;

    /// <summary>As many as one transaction reads: few enough for memory, and enough that beginning one costs nothing.</summary>
    private const int RunsAtOnce = 16;

    private readonly Lane _reader;
    private readonly KnownEvents _known = new();

    internal RunList(Lane reader) => _reader = reader;

    /// <summary>Runs, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    public Task<IReadOnlyList<RunSummary>> ListAsync(RunFilter filter, int most, CancellationToken cancellationToken) =>
        _reader.ReadAsync<IReadOnlyList<RunSummary>>(
            lane =>
            {
                var (where, values) = Where(filter);
                return lane.Of($"""
                    SELECT {RunRow.Columns} FROM {RunRow.Tables} WHERE {where}
                    ORDER BY started_at DESC, key DESC LIMIT ?{values.Count + 1}
                    """).Rows(row => RunRow.Read(row), [.. values, most]);
            },
            cancellationToken);

    /// <summary>How many runs there are.</summary>
    public Task<int> CountAsync(RunFilter filter, CancellationToken cancellationToken) => _reader.ReadAsync(
        lane =>
        {
            var (where, values) = Where(filter);
            return (int)(long)lane.Of($"SELECT count(*) FROM runs WHERE {where}").Value([.. values])!;
        },
        cancellationToken);

    /// <summary>A run, or null where there is none of that id.</summary>
    public Task<RunSummary?> FindAsync(RunId run, CancellationToken cancellationToken) =>
        _reader.ReadAsync(
            lane => lane.Of($"SELECT {RunRow.Columns} FROM {RunRow.Tables} WHERE runs.id = ?1")
                .Rows(row => RunRow.Read(row), run.ToString()).SingleOrDefault(),
            cancellationToken);

    /// <summary>Up to ten runs whose id begins or ends so: what a person needs to type of it.</summary>
    /// <param name="part">Hexadecimal digits and dashes.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    public Task<IReadOnlyList<RunSummary>> FindByPartAsync(string part, CancellationToken cancellationToken) =>
        _reader.ReadAsync<IReadOnlyList<RunSummary>>(
            lane => lane.Of($"""
                SELECT {RunRow.Columns} FROM {RunRow.Tables}
                WHERE substr(runs.id, 1, length(?1)) = ?1 OR substr(runs.id, -length(?1)) = ?1
                ORDER BY started_at DESC LIMIT 10
                """).Rows(row => RunRow.Read(row), part.ToLowerInvariant()),
            cancellationToken);

    /// <summary>A run with all its entries, or null where there is none of that id.</summary>
    public Task<RecordedRun?> ReadAsync(RunId run, CancellationToken cancellationToken) =>
        _reader.ReadAsync(lane => JournalReader.Read(lane, _known, run), cancellationToken);

    /// <summary>
    /// Runs with all their entries, the oldest first, a few in memory at a time. A run that begins meanwhile may be among
    /// them; one that is erased meanwhile is left out.
    /// </summary>
    public async IAsyncEnumerable<RecordedRun> ReadAllAsync(
        RunFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (startedAt, key) = (long.MinValue, long.MinValue);
        while (true)
        {
            var page = await _reader.ReadAsync(lane => Page(lane, filter, startedAt, key), cancellationToken);
            foreach (var few in page.Chunk(RunsAtOnce))
            {
                var runs = await _reader.ReadAsync(
                    lane => few.Select(each => JournalReader.Read(lane, _known, each.Id)).OfType<RecordedRun>().ToList(),
                    cancellationToken);
                foreach (var run in runs)
                {
                    yield return run;
                }
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            (startedAt, key, _) = page[^1];
        }
    }

    private static List<(long StartedAt, long Key, RunId Id)> Page(Lane lane, RunFilter filter, long startedAt, long key)
    {
        var (where, values) = Where(filter);
        var (started, after) = (values.Count + 1, values.Count + 2);
        return lane.Of($"""
            SELECT started_at, key, id FROM runs
            WHERE {where} AND (started_at, key) > (?{started}, ?{after})
            ORDER BY started_at, key LIMIT {PageSize}
            """).Rows(
                row => (row.GetInt64(0), row.GetInt64(1), new RunId(Guid.ParseExact(row.GetString(2), "D"))),
                [.. values, startedAt, key]);
    }

    /// <summary>Only what is asked for is in the text, so that each kind of question finds its index.</summary>
    private static (string Sql, List<object?> Values) Where(RunFilter filter)
    {
        var terms = new List<string>();
        var values = new List<object?>();
        void Add(string term, object? value)
        {
            if (value is not null)
            {
                values.Add(value);
                terms.Add($"{term} ?{values.Count}");
            }
        }

        Add("runs.profile =", filter.Profile);
        Add("runs.scenario =", filter.Scenario?.Value);
        Add("started_at >=", filter.From?.ToUnixTimeMilliseconds());
        Add("started_at <", filter.Until?.ToUnixTimeMilliseconds());
        if (filter.IsOver is { } isOver)
        {
            terms.Add(isOver ? "is_over = 1" : "is_over = 0");
        }

        return (terms.Count == 0 ? "1" : string.Join(" AND ", terms), values);
    }
}
