// One connection to the database, used by one piece of work at a time.
using Microsoft.Data.Sqlite;

namespace VRTraining.Storage.Files;

/// <summary>
/// One connection whose work is done in turn, on a thread of the pool, each piece in one transaction. Commands are
/// prepared once and used again.
/// </summary>
internal sealed class Lane(SqliteConnection connection, string file) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, Statement> _statements = [];

    /// <summary>Reads one consistent state of the database.</summary>
    public Task<T> ReadAsync<T>(Func<Lane, T> work, CancellationToken cancellationToken) =>
        InTurnAsync(() => Transact("BEGIN", work), cancellationToken);

    /// <summary>
    /// Writes, all or nothing. It asks for the writer's lock at once: a reader that wants to become a writer halfway
    /// would be turned down while another writes.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<Lane, T> work, CancellationToken cancellationToken) =>
        InTurnAsync(() => Transact("BEGIN IMMEDIATE", work), cancellationToken);

    /// <summary>
    /// Moves what is in the write-ahead log to the file, and empties the log. Where somebody still reads an older state
    /// it does what it can, and the rest happens when the last store closes.
    /// </summary>
    public Task EmptyLogAsync(CancellationToken cancellationToken) =>
        AloneAsync(lane => lane.Of("PRAGMA wal_checkpoint(TRUNCATE)").Value(), cancellationToken);

    /// <summary>Works outside a transaction, for what SQLite does not do within one.</summary>
    public Task<T> AloneAsync<T>(Func<Lane, T> work, CancellationToken cancellationToken) =>
        InTurnAsync(() => work(this), cancellationToken);

    /// <summary>The statement, prepared when it is asked for first; only within a piece of work.</summary>
    public Statement Of(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new Statement(connection, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        await connection.DisposeAsync();
        _turn.Dispose();
    }

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, cancellationToken);
        }
        catch (Exception failure) when (StoreProblem.Explains(failure))
        {
            throw StoreProblem.From(failure, file);
        }
        finally
        {
            _turn.Release();
        }
    }

    private T Transact<T>(string begin, Func<Lane, T> work)
    {
        Of(begin).Run();
        try
        {
            var result = work(this);
            Of("COMMIT").Run();
            return result;
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    private void Rollback()
    {
        try
        {
            Of("ROLLBACK").Run();
        }
        catch (SqliteException)
        {
            // A full disk and some other failures have rolled back already; the first failure is the one to tell.
        }
    }
}
