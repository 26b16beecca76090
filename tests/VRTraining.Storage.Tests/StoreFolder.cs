// A data folder of a test's own, with a real database file.
using Microsoft.Data.Sqlite;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Live;
using VRTraining.Simulation.Play;
using VRTraining.Storage.Scenarios;
using VRTraining.Testing;

namespace VRTraining.Storage.Tests;

/// <summary>A data folder of a test's own, with a real database file.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder.</summary>
    public string Path => _folder.Path;

    /// <summary>The database file.</summary>
    public string File => _folder.PathOf(SqliteStore.FileName);

    /// <summary>The small talk, as an archive keeps it.</summary>
    public static KeptScenario SmallTalk { get; } = new(
        HostedRun.ContentHash, Testing.SmallTalk.Scenario.Id, "1.0.0", "Small talk", "{}"u8.ToArray());

    public Task<SqliteStore> OpenAsync(TimeProvider? time = null) =>
        SqliteStore.OpenAsync(Path, time ?? TimeProvider.System, CancellationToken.None);

    /// <summary>Opens it with all that a run of the small talk needs.</summary>
    public async Task<SqliteStore> OpenForRunsAsync(params string[] profiles)
    {
        var store = await OpenAsync();
        await store.Scenarios.KeepAsync(SmallTalk, CancellationToken.None);
        foreach (var profile in profiles.DefaultIfEmpty("quiet-otter"))
        {
            await store.Profiles.CreateAsync(profile, CancellationToken.None);
        }

        return store;
    }

    /// <summary>Makes the file and closes it.</summary>
    public async Task MakeAsync()
    {
        await using var store = await OpenForRunsAsync();
        await PlayAsync(store, HostedRun.Eventful());
    }

    /// <summary>Plays a run into a store.</summary>
    public static async Task<RunHeader> PlayAsync(IJournal journal, PlayedRun played, NewRun? run = null)
    {
        await using var host = await RunHost.BeginAsync(
            new Engine(Testing.SmallTalk.Scenario), run ?? HostedRun.New(), journal, TimeProvider.System, RunPace.Scripted,
            CancellationToken.None);
        await using var seat = host.Seat(Role.Learner);
        await seat.TakeAsync(played);
        return host.Run;
    }

    /// <summary>Runs SQL past the store.</summary>
    /// <returns>The first value.</returns>
    public object? Sql(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>A connection past the store.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    public void Dispose() => _folder.Dispose();
}
