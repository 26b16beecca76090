// Lists of runs: what is asked for, the newest first, found by an index however many there are.
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Script;
using VRTraining.Storage.Runs;
using VRTraining.Testing;

namespace VRTraining.Storage.Tests.Runs;

[CancelAfter(600_000)]
public sealed class RunListTests
{
    private StoreFolder _folder = null!;
    private SqliteStore _store = null!;

    [SetUp]
    public async Task Open()
    {
        _folder = new StoreFolder();
        _store = await _folder.OpenForRunsAsync("quiet-otter", "brave-finch");
    }

    [TearDown]
    public async Task Close()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task List_OfAll_HasTheNewestFirst(CancellationToken cancellationToken)
    {
        var (first, second, third) = (await BeginAsync(0), await BeginAsync(2), await BeginAsync(1));

        var listed = await _store.Runs.ListAsync(RunFilter.All, 10, cancellationToken);

        Assert.That(listed.Select(run => run.Header), Is.EqualTo(new[] { second, third, first }));
        var two = await _store.Runs.ListAsync(RunFilter.All, 2, cancellationToken);
        Assert.That(two.Select(run => run.Header), Is.EqualTo(new[] { second, third }));
    }

    [Test]
    public async Task List_OfSome_HasOnlyThose(CancellationToken cancellationToken)
    {
        var otter = await BeginAsync(0);
        var finch = await BeginAsync(1, "brave-finch");
        var over = await StoreFolder.PlayAsync(
            _store, new PlayedRun(SmallTalk.Scenario).Leave(), HostedRun.New() with { StartedAt = HostedRun.StartedAt.AddHours(2) });
        var hour = HostedRun.StartedAt.AddHours(1);

        async Task<RunHeader[]> Listed(RunFilter filter) =>
            [.. (await _store.Runs.ListAsync(filter, 10, cancellationToken)).Select(run => run.Header)];

        Assert.That(await Listed(new RunFilter { Profile = "brave-finch" }), Is.EqualTo(new[] { finch }));
        Assert.That(await Listed(new RunFilter { Scenario = new ScenarioId("other") }), Is.Empty);
        Assert.That(await Listed(new RunFilter { IsOver = true }), Is.EqualTo(new[] { over }));
        Assert.That(await Listed(new RunFilter { IsOver = false, Profile = "quiet-otter" }), Is.EqualTo(new[] { otter }));
        Assert.That(await Listed(new RunFilter { From = hour }), Is.EqualTo(new[] { over, finch }));
        Assert.That(await Listed(new RunFilter { Until = hour }), Is.EqualTo(new[] { otter }));
    }

    [Test]
    public async Task Find_GivesHowTheRunStands(CancellationToken cancellationToken)
    {
        var header = await StoreFolder.PlayAsync(_store, HostedRun.Eventful());

        var found = (await _store.Runs.FindAsync(header.Run.Id, cancellationToken))!;

        Assert.That(found.Header, Is.EqualTo(header));
        Assert.That(found.Standing, Is.EqualTo(new StandingFold(SmallTalk.Scenario).After(HostedRun.Eventful().Events).Standing));
        Assert.That(found.Title, Is.EqualTo("Small talk"));
    }

    [Test]
    public async Task FindByPart_FindsBeginningAndEndOfAnId(CancellationToken cancellationToken)
    {
        var id = (await BeginAsync(0)).Run.Id.ToString();
        await BeginAsync(1);

        foreach (var part in new[] { id, id[..18], id[^12..].ToUpperInvariant() })
        {
            var found = await _store.Runs.FindByPartAsync(part, cancellationToken);
            Assert.That(found.Select(run => run.Header.Run.Id.ToString()), Is.EqualTo(new[] { id }), part);
        }

        Assert.That(await _store.Runs.FindByPartAsync("%", cancellationToken), Is.Empty);
    }

    [Test]
    public async Task ReadAll_OverSeveralPages_GivesEachRunOnceTheOldestFirst(CancellationToken cancellationToken)
    {
        var begun = new List<RunHeader>();
        for (var i = 0; i < 515; i++)
        {
            // Many begin in the same millisecond.
            begun.Add(await BeginAsync(i / 100));
        }

        var read = new List<RunHeader>();
        await foreach (var run in _store.Runs.ReadAllAsync(RunFilter.All, cancellationToken))
        {
            read.Add(run.Header);
        }

        Assert.That(read, Is.EqualTo(begun));
    }

    [TestCase("runs.profile = 'x' AND", "runs_by_profile")]
    [TestCase("runs.scenario = 'x' AND", "runs_by_scenario")]
    [TestCase("is_over = 0 AND", "runs_unfinished")]
    [TestCase("", "runs_by_start")]
    public void List_OfEachKind_WalksAnIndexAndSortsNothing(string term, string index)
    {
        using var connection = _folder.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            EXPLAIN QUERY PLAN SELECT {RunRow.Columns} FROM {RunRow.Tables}
            WHERE {term} 1
            ORDER BY started_at DESC, key DESC LIMIT 20
            """;
        using var reader = command.ExecuteReader();
        var plan = "";
        while (reader.Read())
        {
            plan += reader.GetString(3) + "\n";
        }

        Assert.That(plan, Does.Contain(index).And.Not.Contain("TEMP B-TREE"));
    }

    private Task<RunHeader> BeginAsync(int hours, string profile = "quiet-otter") => _store.BeginAsync(
        HostedRun.New(profile) with { StartedAt = HostedRun.StartedAt.AddHours(hours) }, CancellationToken.None);
}
