// A history that is carried to another store gives the same database there.
using VRTraining.Runs.Archive;
using VRTraining.Runs.Journal;
using VRTraining.Storage.Archive;
using VRTraining.Storage.Plans;
using VRTraining.Storage.Runs;
using VRTraining.Testing;

namespace VRTraining.Storage.Tests.Archive;

[CancelAfter(600_000)]
public sealed class StoreArchiveTests
{
    private StoreFolder _from = null!;
    private StoreFolder _to = null!;

    [SetUp]
    public void MakeFolders() => (_from, _to) = (new StoreFolder(), new StoreFolder());

    [TearDown]
    public void RemoveFolders()
    {
        _from.Dispose();
        _to.Dispose();
    }

    [Test]
    public async Task Import_OfAWholeHistory_GivesTheSameDatabase(CancellationToken cancellationToken)
    {
        await using var from = await FilledAsync();
        await using var to = await _to.OpenAsync();
        var counts = new List<long>();

        var done = await to.Archive.ImportAsync(
            from.Archive.ReadAsync(new RunFilter { Profile = "quiet-otter" }, cancellationToken), new Counted(counts), cancellationToken);

        Assert.That(done, Is.EqualTo(new Imported(3, 0, 0, 0, 1)));
        Assert.That(counts, Is.EqualTo([1, 2, 3]));
        foreach (var table in new[] { "profiles", "scenarios", "runs", "inputs", "events", "personal_texts", "action_plans" })
        {
            var rows = WholeTable.Of(_from, table);
            Assert.That(rows, Is.Not.Empty, table);
            Assert.That(WholeTable.Of(_to, table), Is.EqualTo(rows), table);
        }
    }

    [Test]
    public async Task Import_Twice_ChangesNothing(CancellationToken cancellationToken)
    {
        await using var from = await FilledAsync();
        await using var to = await _to.OpenAsync();
        var filter = new RunFilter { Profile = "quiet-otter" };
        await to.Archive.ImportAsync(from.Archive.ReadAsync(filter, cancellationToken), null, cancellationToken);
        var before = WholeTable.Of(_to, "events");

        var done = await to.Archive.ImportAsync(from.Archive.ReadAsync(filter, cancellationToken), null, cancellationToken);

        Assert.That(done, Is.EqualTo(new Imported(0, 3, 0, 0, 0)));
        Assert.That(WholeTable.Of(_to, "events"), Is.EqualTo(before));
    }

    [Test]
    public async Task Import_OfARunWhoseNumberIsTaken_GivesItTheNext(CancellationToken cancellationToken)
    {
        await using var from = await _from.OpenForRunsAsync();
        await StoreFolder.PlayAsync(from, HostedRun.Eventful());
        await using var to = await _to.OpenForRunsAsync();
        await StoreFolder.PlayAsync(to, HostedRun.Eventful());

        var done = await to.Archive.ImportAsync(from.Archive.ReadAsync(RunFilter.All, cancellationToken), null, cancellationToken);

        Assert.That(done, Is.EqualTo(new Imported(1, 0, 0, 1, 0)));
        Assert.That(_to.Sql("SELECT group_concat(run_no) FROM (SELECT run_no FROM runs ORDER BY key)"), Is.EqualTo("1,2"));
    }

    [Test]
    public async Task Import_OfARunThatIsHereWithAnotherJournal_KeepsTheOneHere(CancellationToken cancellationToken)
    {
        await using var store = await _from.OpenForRunsAsync();
        var header = await StoreFolder.PlayAsync(store, HostedRun.Eventful());
        var recorded = (await store.ReadAsync(header.Run.Id, cancellationToken))!;
        var shorter = recorded with { Entries = [.. recorded.Entries.Take(3)] };

        var done = await store.Archive.ImportAsync(
            new ArchivePart[] { new ArchivePart.Run(shorter) }.ToAsyncEnumerable(), null, cancellationToken);

        Assert.That(done, Is.EqualTo(new Imported(0, 0, 1, 0, 0)));
        Assert.That((await store.ReadAsync(header.Run.Id, cancellationToken))!.Entries, Has.Count.EqualTo(recorded.Entries.Count));
    }

    [Test]
    public async Task Import_OfARunWithoutItsScript_SaysSo_AndKeepsWhatCameBefore(CancellationToken cancellationToken)
    {
        await using var from = await FilledAsync();
        var parts = await from.Archive.ReadAsync(RunFilter.All, cancellationToken).ToListAsync(cancellationToken);
        parts.RemoveAll(part => part is ArchivePart.Script);
        await using var to = await _to.OpenAsync();

        Assert.That(
            () => to.Archive.ImportAsync(parts.ToAsyncEnumerable(), null, cancellationToken),
            Throws.InstanceOf<FormatException>().With.Message.EndsWith("is neither in the file nor kept here."));

        Assert.That(await to.Profiles.ListAsync(cancellationToken), Has.Count.EqualTo(1));
        Assert.That((await to.Profiles.CreateAsync("bold-fox", cancellationToken))?.Code, Is.EqualTo("bold-fox"), "nothing holds a lock");
    }

    [TestCase("-abc")]
    [TestCase("<b>x</b>")]
    [TestCase("UPPER")]
    [TestCase("")]
    public async Task Import_OfALearnerWhoseCodeIsNone_IsTurnedDown(string code, CancellationToken cancellationToken)
    {
        await using var from = await FilledAsync();
        var parts = await from.Archive.ReadAsync(RunFilter.All, cancellationToken).ToListAsync(cancellationToken);
        var run = parts.OfType<ArchivePart.Run>().First().Recorded;
        var theirs = run with { Header = run.Header with { Run = run.Header.Run with { Id = Records.Id(7), Profile = code } } };
        await using var to = await _to.OpenAsync();

        ArchivePart[] alone = [new ArchivePart.Learner(code, HostedRun.StartedAt)];
        ArchivePart[] withRun = [parts.OfType<ArchivePart.Script>().First(), new ArchivePart.Run(theirs)];
        foreach (var wrong in new[] { alone, withRun })
        {
            Assert.That(
                () => to.Archive.ImportAsync(wrong.ToAsyncEnumerable(), null, cancellationToken),
                Throws.InstanceOf<FormatException>().With.Message.StartsWith("A learner's code is none: "));
        }

        Assert.That(await to.Profiles.ListAsync(cancellationToken), Is.Empty);
        Assert.That(await to.Runs.CountAsync(RunFilter.All, cancellationToken), Is.Zero);
    }

    [Test]
    public async Task Import_OfMoreRunsThanATransactionTakes_HasThemAll(CancellationToken cancellationToken)
    {
        await using var store = await _from.OpenForRunsAsync();
        var entries = HostedRun.Entries(HostedRun.Eventful());
        var parts = Enumerable.Range(1, 600).Select(ArchivePart (number) => new ArchivePart.Run(
            new RecordedRun(new RunHeader(HostedRun.New(), number), RunStanding.NotStarted, entries)));

        var done = await store.Archive.ImportAsync(parts.ToAsyncEnumerable(), null, cancellationToken);

        Assert.That(done.Runs, Is.EqualTo(600));
        Assert.That(await store.Runs.CountAsync(RunFilter.All, cancellationToken), Is.EqualTo(600));
        Assert.That(await store.Upkeep.CheckAsync(cancellationToken), Is.Empty);
    }

    /// <summary>A setback, a rewind, answers and reflections; an unfinished run; a run with another seed; and a plan.</summary>
    private async Task<SqliteStore> FilledAsync()
    {
        var store = await _from.OpenForRunsAsync();
        var first = await StoreFolder.PlayAsync(store, HostedRun.Eventful());
        await StoreFolder.PlayAsync(store, new PlayedRun(SmallTalk.Scenario).Choose("ask"), HostedRun.New());
        await StoreFolder.PlayAsync(store, HostedRun.Eventful(), HostedRun.New(seed: ulong.MaxValue));
        var plan = new NewActionPlan(first.Run.Id, "When it “rains”\n", "=1+1", new DateOnly(2026, 12, 1));
        await store.Plans.AddAsync("quiet-otter", plan, CancellationToken.None);
        return store;
    }

    private sealed class Counted(List<long> counts) : IProgress<long>
    {
        public void Report(long value) => counts.Add(value);
    }
}
