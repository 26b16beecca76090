// The end of a run and what it has to tell are one commit; only learners who share are told of.
using Microsoft.Data.Sqlite;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Outbox;
using VRTraining.Storage.Outbox;
using VRTraining.Testing;

namespace VRTraining.Storage.Tests.Outbox;

[CancelAfter(600_000)]
public sealed class StoreOutboxTests
{
    private static readonly RecordStore Lrs = new("lrs", new Uri("https://lrs.example.org/xapi"), "1.0.3");

    private StoreFolder _folder = null!;
    private SqliteStore _store = null!;

    [SetUp]
    public async Task Begin()
    {
        _folder = new StoreFolder();
        _store = await _folder.OpenForRunsAsync("quiet-otter", "bold-fox");
        await _store.Outbox.AddAsync(Lrs, CancellationToken.None);
    }

    [TearDown]
    public async Task End()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Complete_KeepsTheEntryAndItsItems_InOneCommit(CancellationToken cancellationToken)
    {
        var (run, entry) = await BegunAsync();

        await _store.CompleteAsync(run.Id, entry, Over, [Item("lrs", 1), Item("lrs", 2)], cancellationToken);

        Assert.That((await _store.ReadAsync(run.Id, cancellationToken))!.Entries, Has.Count.EqualTo(1));
        Assert.That(
            (await _store.Outbox.NextAsync("lrs", 9, cancellationToken)).Select(waiting => waiting.Statement),
            Is.EqualTo([Records.Id(1).Value, Records.Id(2).Value]));
    }

    [Test]
    public async Task Complete_WhereAnItemCannotBeKept_KeepsNeither(CancellationToken cancellationToken)
    {
        var (run, entry) = await BegunAsync();

        Assert.That(
            () => _store.CompleteAsync(run.Id, entry, Over, [Item("lrs", 1), Item("nobody", 2)], cancellationToken),
            Throws.InstanceOf<SqliteException>());

        Assert.That((await _store.ReadAsync(run.Id, cancellationToken))!.Entries, Is.Empty);
        Assert.That(await _store.Outbox.NextAsync("lrs", 9, cancellationToken), Is.Empty);
    }

    [Test]
    public async Task TellingJournal_ComposesOnce_WhenTheRunIsOver(CancellationToken cancellationToken)
    {
        var composed = new List<RecordedRun>();
        var journal = new TellingJournal(_store, (run, _) =>
        {
            composed.Add(run);
            return Task.FromResult<IReadOnlyList<OutboxItem>>([Item("lrs", 1)]);
        });

        var header = await StoreFolder.PlayAsync(journal, HostedRun.Eventful());

        var recorded = await _store.ReadAsync(header.Run.Id, cancellationToken);
        Assert.That(composed.Single().Standing, Is.EqualTo(recorded!.Standing));
        Assert.That(composed.Single().Events(), Is.EqualTo(recorded.Events()));
        Assert.That(await _store.Outbox.NextAsync("lrs", 9, cancellationToken), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Sharing_IsByLearner_AndTakenBack_TakesBackWhatWaits(CancellationToken cancellationToken)
    {
        var header = await StoreFolder.PlayAsync(_store, HostedRun.Eventful());
        Assert.That(await _store.Outbox.NotQueuedAsync("lrs", cancellationToken), Is.Empty);
        Assert.That(await _store.Outbox.NamesAsync("quiet-otter", cancellationToken), Is.Empty);

        await _store.Outbox.SetSharingAsync("quiet-otter", true, cancellationToken);
        Assert.That(await _store.Outbox.NotQueuedAsync("lrs", cancellationToken), Is.EqualTo([header.Run.Id]));
        Assert.That(await _store.Outbox.NamesAsync("quiet-otter", cancellationToken), Is.EqualTo(["lrs"]));
        Assert.That(await _store.Outbox.NamesAsync("bold-fox", cancellationToken), Is.Empty);
        await _store.Outbox.QueueAsync(header.Run.Id, [Item("lrs", 1)], cancellationToken);

        await _store.Outbox.SetSharingAsync("quiet-otter", false, cancellationToken);
        Assert.That(await _store.Outbox.NextAsync("lrs", 9, cancellationToken), Is.Empty);
    }

    [Test]
    public async Task Queue_OfTheSameItemAgain_KeepsTheFirst(CancellationToken cancellationToken)
    {
        var (run, _) = await BegunAsync();

        var first = await _store.Outbox.QueueAsync(run.Id, [Item("lrs", 1)], cancellationToken);
        var again = await _store.Outbox.QueueAsync(run.Id, [Item("lrs", 1), Item("lrs", 2)], cancellationToken);

        Assert.That((first, again), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Erase_TakesWhatWaits_AndThatTheLearnerShared(CancellationToken cancellationToken)
    {
        var (run, _) = await BegunAsync();
        await _store.Outbox.SetSharingAsync("quiet-otter", true, cancellationToken);
        await _store.Outbox.QueueAsync(run.Id, [Item("lrs", 1)], cancellationToken);

        var erased = await _store.Erasure.EraseAsync("quiet-otter", cancellationToken);

        Assert.That((erased!.Statements, erased.Left), Is.EqualTo((1, 0)));
        Assert.That(_folder.Sql("SELECT count(*) FROM outbox"), Is.Zero);
        Assert.That(_folder.Sql("SELECT count(*) FROM settings WHERE name LIKE '%quiet-otter'"), Is.Zero);
    }

    private static RunStanding Over { get; } =
        RunStanding.NotStarted with { Status = VRTraining.Simulation.Play.RunStatus.Left };

    private async Task<(NewRun Run, JournalEntry Entry)> BegunAsync()
    {
        var run = HostedRun.New();
        await _store.BeginAsync(run, CancellationToken.None);
        return (run, HostedRun.Entries(HostedRun.Eventful())[0]);
    }

    private static OutboxItem Item(string store, int number) => new(store, Records.Id(number).Value, "{}"u8.ToArray());
}
