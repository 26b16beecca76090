// A prepared statement as SQLite itself has it: what a bulk import has no time to go around.
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace VRTraining.Storage.Archive;

/// <summary>A prepared statement whose parameters are bound by number, from 1; for one thread at a time.</summary>
internal sealed class RawStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public RawStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
    }

    public RawStatement Bind(int parameter, long value)
    {
        raw.sqlite3_bind_int64(_statement, parameter, value);
        return this;
    }

    public RawStatement Bind(int parameter, ReadOnlySpan<byte> utf8)
    {
        raw.sqlite3_bind_text(_statement, parameter, utf8);
        return this;
    }

    public RawStatement Bind(int parameter, string? text)
    {
        if (text is null)
        {
            raw.sqlite3_bind_null(_statement, parameter);
            return this;
        }

        Span<byte> small = stackalloc byte[256];
        return Encoding.UTF8.GetMaxByteCount(text.Length) <= small.Length
            ? Bind(parameter, small[..Encoding.UTF8.GetBytes(text, small)])
            : Bind(parameter, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Runs it with what is bound.</summary>
    /// <exception cref="SqliteException">The database says no.</exception>
    public void Run()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            raw.sqlite3_reset(_statement);
            SqliteException.ThrowExceptionForRC(code, _database);
        }

        raw.sqlite3_reset(_statement);
    }

    public void Dispose() => _statement.Dispose();
}
