// The store: one SQLite file that holds runs, profiles, played scenarios and settings.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Outbox;
using VRTraining.Storage.Archive;
using VRTraining.Storage.Files;
using VRTraining.Storage.Journal;
using VRTraining.Storage.Outbox;
using VRTraining.Storage.Plans;
using VRTraining.Storage.Privacy;
using VRTraining.Storage.Profiles;
using VRTraining.Storage.Runs;
using VRTraining.Storage.Scenarios;
using VRTraining.Storage.Schema;
using VRTraining.Storage.Sessions;
using VRTraining.Storage.Upkeep;

namespace VRTraining.Storage;

/// <summary>
/// The SQLite database of a data folder. All members are for any thread, and several processes may use one file at the
/// same time. Every failure that has a reason for the person is a <see cref="JournalException"/>.
/// </summary>
public sealed class SqliteStore : IOutboxJournal, IAsyncDisposable
{
    /// <summary>The database's name within the data folder.</summary>
    public const string FileName = "vrtraining.db";

    private readonly Lane _writer;
    private readonly Lane _reader;

    private SqliteStore(StoreFile file, TimeProvider time)
    {
        Path = file.Path;
        IsReadOnly = file.IsReadOnly;
        _writer = new Lane(file.Connect(), file.Path);
        _reader = new Lane(file.Connect(), file.Path);
        Settings = new Settings(_reader, _writer);
        Profiles = new ProfileList(_reader, _writer, time);
        Scenarios = new ScenarioArchive(_reader, _writer, time);
        Runs = new RunList(_reader);
        Plans = new ActionPlanList(_reader, _writer, time);
        Sessions = new SessionStore(_reader, _writer);
        Erasure = new Erasure(_writer, System.IO.Path.GetDirectoryName(file.Path)!);
        Copies = new CopyList(_reader, _writer, time);
        Looks = new LookList(_reader, _writer, time);
        Retention = new Retention(_reader, _writer, time);
        Inventory = new DataInventory(_reader);
        Archive = new StoreArchive(_reader, file, Runs);
        Outbox = new StoreOutbox(_reader, _writer, time);
        Upkeep = new StoreUpkeep(_reader, _writer, file, time);
    }

    /// <summary>The database file.</summary>
    public string Path { get; }

    /// <summary>Whether the file can only be read; then every write fails with <see cref="JournalProblem.ReadOnly"/>.</summary>
    public bool IsReadOnly { get; }

    /// <summary>The learners of this machine.</summary>
    public ProfileList Profiles { get; }

    /// <summary>The runs.</summary>
    public RunList Runs { get; }

    /// <summary>Every scenario that was played; one must be kept here before a run of it is begun.</summary>
    public ScenarioArchive Scenarios { get; }

    /// <summary>If-then plans.</summary>
    public ActionPlanList Plans { get; }

    /// <summary>Group sessions.</summary>
    public SessionStore Sessions { get; }

    /// <summary>Takes learners out of the store for good.</summary>
    public Erasure Erasure { get; }

    /// <summary>Copies of results that were made.</summary>
    public CopyList Copies { get; }

    /// <summary>Who looked at whose results.</summary>
    public LookList Looks { get; }

    /// <summary>How long things are kept.</summary>
    public Retention Retention { get; }

    /// <summary>What is stored, and why.</summary>
    public DataInventory Inventory { get; }

    /// <summary>Carries whole histories out and in.</summary>
    public StoreArchive Archive { get; }

    /// <summary>Statements on their way to record stores.</summary>
    public StoreOutbox Outbox { get; }

    /// <summary>Checks, copies and compacts the file.</summary>
    public StoreUpkeep Upkeep { get; }

    /// <summary>What is remembered between starts.</summary>
    public Settings Settings { get; }

    /// <summary>Opens the database of a data folder; makes folder and file where there are none.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="time">Stamps what is made here.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <exception cref="JournalException">The file cannot be used; it is left as it is.</exception>
    public static Task<SqliteStore> OpenAsync(string folder, TimeProvider time, CancellationToken cancellationToken) =>
        OpenAsync(System.IO.Path.Combine(folder, FileName), Layout.Migrations, time, cancellationToken);

    internal static Task<SqliteStore> OpenAsync(
        string file, ImmutableArray<Migration> migrations, TimeProvider time, CancellationToken cancellationToken) =>
        Task.Run(
            () => new SqliteStore(StoreFile.Open(System.IO.Path.GetFullPath(file), migrations, time), time),
            cancellationToken);

    /// <inheritdoc/>
    public Task<RunHeader> BeginAsync(NewRun run, CancellationToken cancellationToken) =>
        _writer.WriteAsync(lane => JournalWriter.Begin(lane, run), cancellationToken);

    /// <inheritdoc/>
    public Task AppendAsync(
        RunId run, JournalEntry entry, RunStanding standing, CancellationToken cancellationToken) =>
        _writer.WriteAsync(lane => JournalWriter.Append(lane, run, entry, standing), cancellationToken);

    /// <inheritdoc/>
    public Task CompleteAsync(
        RunId run,
        JournalEntry entry,
        RunStanding standing,
        IReadOnlyList<OutboxItem> items,
        CancellationToken cancellationToken) => _writer.WriteAsync(
            lane =>
            {
                JournalWriter.Append(lane, run, entry, standing);
                return StoreOutbox.Queue(lane, run, items, entry.TakenAt.ToUnixTimeMilliseconds());
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<RecordedRun?> ReadAsync(RunId run, CancellationToken cancellationToken) => Runs.ReadAsync(run, cancellationToken);

    /// <summary>Lets the file grow no further, as on a full disk.</summary>
    internal Task LimitPagesAsync() => _writer.WriteAsync(
        lane => lane.Of("PRAGMA max_page_count = 1").Value(), CancellationToken.None);

    /// <summary>Closes the file; runs that are not over can be resumed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync();
        await _writer.DisposeAsync();
    }
}
