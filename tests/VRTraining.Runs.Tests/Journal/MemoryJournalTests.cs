// The journal in memory: numbers runs, keeps entries in order.
using VRTraining.Runs.Journal;
using VRTraining.Testing;

namespace VRTraining.Runs.Tests.Journal;

public sealed class MemoryJournalTests
{
    [Test]
    public async Task Begin_NumbersRunsByProfile()
    {
        var journal = new MemoryJournal();

        var headers = new[]
        {
            await journal.BeginAsync(HostedRun.New("quiet-otter"), CancellationToken.None),
            await journal.BeginAsync(HostedRun.New("brave-finch"), CancellationToken.None),
            await journal.BeginAsync(HostedRun.New("quiet-otter"), CancellationToken.None),
        };

        Assert.That(headers.Select(header => header.Number), Is.EqualTo(new[] { 1, 1, 2 }));
    }

    [Test]
    public async Task Append_WhenAnotherWasFaster_IsRefused()
    {
        var journal = new MemoryJournal();
        var run = (await journal.BeginAsync(HostedRun.New(), CancellationToken.None)).Run.Id;
        var entries = HostedRun.Entries(HostedRun.Eventful());
        await journal.AppendAsync(run, entries[0], RunStanding.NotStarted, CancellationToken.None);

        var failure = Assert.ThrowsAsync<JournalException>(
            () => journal.AppendAsync(run, entries[0], RunStanding.NotStarted, CancellationToken.None));

        Assert.That(failure!.Problem, Is.EqualTo(JournalProblem.PlayedElsewhere));
        Assert.That((await journal.ReadAsync(run, CancellationToken.None))!.Entries, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Read_OfAnUnknownRun_IsNull()
    {
        Assert.That(await new MemoryJournal().ReadAsync(HostedRun.New().Id, CancellationToken.None), Is.Null);
    }
}
