// Days are counted to the millisecond, a purge reports what went, and its bytes are gone from the file.
using System.Text;
using Microsoft.Extensions.Time.Testing;
using VRTraining.Storage.Privacy;
using VRTraining.Storage.Runs;

namespace VRTraining.Storage.Tests.Privacy;

[CancelAfter(600_000)]
public sealed class RetentionTests
{
    private StoreFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new StoreFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase(0, 1)]
    [TestCase(1, 0)]
    public async Task Purge_TakesRunsThatAreOlder_ToTheMillisecond(int olderByMilliseconds, int left)
    {
        await _folder.MakeAsync();
        var changed = DateTimeOffset.FromUnixTimeMilliseconds((long)_folder.Sql("SELECT changed_at FROM runs")!);
        var time = new FakeTimeProvider(changed.AddDays(30).AddMilliseconds(olderByMilliseconds));
        await using var store = await _folder.OpenAsync(time);
        await store.Retention.SetAsync(new RetentionRule("runs", 30), CancellationToken.None);

        var purged = await store.Retention.PurgeAsync(CancellationToken.None);

        Assert.That(purged, Is.EqualTo([new Purged("runs", 1 - left, time.GetUtcNow().AddDays(-30))]));
        Assert.That(await store.Runs.CountAsync(RunFilter.All, CancellationToken.None), Is.EqualTo(left));
        Assert.That(_folder.Sql("SELECT count(*) FROM events"), left == 0 ? Is.Zero : Is.GreaterThan(0));
    }

    [Test]
    public async Task Purge_WhenTheClockWentBack_TakesNothing()
    {
        await _folder.MakeAsync();
        var changed = DateTimeOffset.FromUnixTimeMilliseconds((long)_folder.Sql("SELECT changed_at FROM runs")!);
        await using var store = await _folder.OpenAsync(new FakeTimeProvider(changed.AddDays(-400)));
        foreach (var subject in Retention.Subjects)
        {
            await store.Retention.SetAsync(new RetentionRule(subject, 1), CancellationToken.None);
        }

        var purged = await store.Retention.PurgeAsync(CancellationToken.None);

        Assert.That(purged.Sum(subject => subject.Rows), Is.Zero);
    }

    [Test]
    public async Task Purge_OfTexts_KeepsTheRuns_AndLeavesNoByteOfThem()
    {
        await _folder.MakeAsync();
        Assert.That(FileHolds("Ask first."), Is.True);
        await using (var store = await _folder.OpenAsync(new FakeTimeProvider(DateTimeOffset.MaxValue.AddDays(-1))))
        {
            await store.Retention.SetAsync(new RetentionRule("personal_texts", 1), CancellationToken.None);

            var purged = await store.Retention.PurgeAsync(CancellationToken.None);

            Assert.That(purged.Single().Rows, Is.EqualTo(3));
            Assert.That(await store.Runs.CountAsync(RunFilter.All, CancellationToken.None), Is.EqualTo(1));
        }

        Assert.That(FileHolds("Ask first."), Is.False);
    }

    [TestCase(0, 1)]
    [TestCase(1, 0)]
    public async Task Purge_OfSessions_TakesThemWithTheirEvents(int olderByMilliseconds, int left)
    {
        await _folder.MakeAsync();
        _folder.Sql("""
            INSERT INTO sessions (key, id, scenario, content_hash, facilitator, opened_at, event_count, is_closed)
            SELECT 1, '019a0000-0000-7000-8000-000000000001', id, content_hash, 'bold-fox', 0, 1, 1 FROM scenarios;
            INSERT INTO session_events VALUES (1, 1, 0, '{}')
            """);
        await using var store = await _folder.OpenAsync(
            new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddDays(30).AddMilliseconds(olderByMilliseconds)));
        await store.Retention.SetAsync(new RetentionRule("sessions", 30), CancellationToken.None);

        await store.Retention.PurgeAsync(CancellationToken.None);

        Assert.That(_folder.Sql("SELECT count(*) FROM session_events"), Is.EqualTo(left));
    }

    [Test]
    public async Task Purge_WithoutRules_TakesNothing()
    {
        await _folder.MakeAsync();
        await using var store = await _folder.OpenAsync(new FakeTimeProvider(DateTimeOffset.MaxValue.AddDays(-1)));

        Assert.That(await store.Retention.PurgeAsync(CancellationToken.None), Is.Empty);
        Assert.That(await store.Runs.CountAsync(RunFilter.All, CancellationToken.None), Is.EqualTo(1));
    }

    [TestCase("runs", 0)]
    [TestCase("profiles", 30)]
    public async Task Set_OfWhatCannotBe_IsRefused(string subject, int days)
    {
        await using var store = await _folder.OpenAsync();

        Assert.That(
            () => store.Retention.SetAsync(new RetentionRule(subject, days), CancellationToken.None),
            Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public async Task Purge_OfEachSubject_RunsOnTheRealSchema()
    {
        await using var store = await _folder.OpenForRunsAsync();
        foreach (var subject in Retention.Subjects)
        {
            await store.Retention.SetAsync(new RetentionRule(subject, 7), CancellationToken.None);
        }

        var purged = await store.Retention.PurgeAsync(CancellationToken.None);

        Assert.That(purged.Select(subject => subject.Subject), Is.EqualTo(Retention.Subjects));
        Assert.That((await store.Retention.ListAsync(CancellationToken.None)).Select(rule => rule.Days), Is.All.EqualTo(7));
    }

    private bool FileHolds(string text) =>
        File.ReadAllBytes(_folder.File).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
