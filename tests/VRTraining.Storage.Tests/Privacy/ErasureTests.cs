// A learner is erased from every table and every byte, and told which copies may still hold something.
using System.Text;
using Microsoft.Extensions.Time.Testing;
using VRTraining.Storage.Plans;
using VRTraining.Storage.Privacy;
using VRTraining.Testing;

namespace VRTraining.Storage.Tests.Privacy;

[CancelAfter(600_000)]
public sealed class ErasureTests
{
    [Test]
    public async Task Erase_TakesEverything_AndNamesTheCopies(CancellationToken cancellationToken)
    {
        using var folder = new StoreFolder();
        var time = new FakeTimeProvider(HostedRun.StartedAt);
        await using var store = await folder.OpenAsync(time);
        await store.Scenarios.KeepAsync(StoreFolder.SmallTalk, cancellationToken);
        await store.Copies.NoteAsync("csv", "/before/there/was/anybody", null, cancellationToken);
        time.Advance(TimeSpan.FromMinutes(1));
        await store.Profiles.CreateAsync("quiet-otter", cancellationToken);
        await store.Profiles.CreateAsync("bold-fox", cancellationToken);
        await StoreFolder.PlayAsync(store, HostedRun.Eventful());
        await StoreFolder.PlayAsync(store, HostedRun.Eventful(), HostedRun.New("bold-fox", 8));
        var plan = new NewActionPlan(null, "When I hear it", "I will ask", new DateOnly(2026, 12, 1));
        await store.Plans.AddAsync("quiet-otter", plan, cancellationToken);
        await store.Looks.NoteAsync("boss", "show", "quiet-otter", cancellationToken);
        await store.Copies.NoteAsync("csv", "/out/mine", "quiet-otter", cancellationToken);
        await store.Copies.NoteAsync("csv", "/out/theirs", "bold-fox", cancellationToken);
        await store.Copies.NoteAsync("backup", "/out/all", null, cancellationToken);

        var erased = await store.Erasure.EraseAsync("quiet-otter", cancellationToken);

        Assert.That(
            (erased!.Runs, erased.Texts, erased.Plans, erased.Looks, erased.Statements, erased.Left),
            Is.EqualTo((1, 3, 1, 1, 0, 0)));
        Assert.That(erased.Copies, Is.EqualTo(
        [
            new ResultCopy(time.GetUtcNow(), "backup", "/out/all", null),
            new ResultCopy(time.GetUtcNow(), "csv", "/out/mine", "quiet-otter"),
        ]));
        Assert.That(folder.Sql("SELECT group_concat(profile) FROM runs"), Is.EqualTo("bold-fox"));
        Assert.That(folder.Sql("SELECT count(*) FROM copies"), Is.EqualTo(3));
    }

    [Test]
    public async Task Erase_AfterTheClockWentBack_NamesTheCopiesAndLooksSince(CancellationToken cancellationToken)
    {
        using var folder = new StoreFolder();
        await using (var store = await folder.OpenAsync(new FakeTimeProvider(HostedRun.StartedAt)))
        {
            await store.Profiles.CreateAsync("quiet-otter", cancellationToken);
        }

        await using var earlier = await folder.OpenAsync(new FakeTimeProvider(HostedRun.StartedAt.AddDays(-400)));
        await earlier.Copies.NoteAsync("csv", "/out/mine", "quiet-otter", cancellationToken);
        await earlier.Looks.NoteAsync("boss", "show", "quiet-otter", cancellationToken);

        Assert.That(await earlier.Looks.AtAsync("quiet-otter", cancellationToken), Has.Count.EqualTo(1));
        Assert.That((await earlier.Erasure.EraseAsync("quiet-otter", cancellationToken))!.Copies, Is.EqualTo(
            [new ResultCopy(HostedRun.StartedAt, "csv", "/out/mine", "quiet-otter")]));
    }

    [Test]
    public async Task Erase_LeavesNoByteOfTheLearner_InAnyFileOfTheFolder(CancellationToken cancellationToken)
    {
        using var folder = new StoreFolder();
        await folder.MakeAsync();
        await using (var store = await folder.OpenAsync())
        {
            await store.Erasure.EraseAsync("quiet-otter", cancellationToken);
        }

        foreach (var file in Directory.EnumerateFiles(folder.Path))
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
            foreach (var trace in new[] { "quiet-otter", "Ask first.", "それ" })
            {
                Assert.That(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace)), Is.EqualTo(-1), $"{trace} in {file}");
            }
        }
    }

    [Test]
    public async Task Erase_WhereTheNamesAreDamaged_ErasesAllElse_AndSaysThatANameMayBeLeft(CancellationToken cancellationToken)
    {
        using var folder = new StoreFolder();
        await folder.MakeAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "names.json"), "{", cancellationToken);
        await using var store = await folder.OpenAsync();

        var erased = await store.Erasure.EraseAsync("quiet-otter", cancellationToken);

        Assert.That((erased!.Runs, erased.Left, erased.Name), Is.EqualTo((1, 0, false)));
        Assert.That(erased.NameProblem, Does.StartWith("The file of names, "));
        Assert.That(folder.Sql("SELECT count(*) FROM runs"), Is.Zero);
    }

    [Test]
    public async Task Looks_AreToldToWhomTheyConcern(CancellationToken cancellationToken)
    {
        using var folder = new StoreFolder();
        await using var store = await folder.OpenForRunsAsync("quiet-otter", "bold-fox");
        await store.Looks.NoteAsync("boss", "show", "quiet-otter", cancellationToken);
        await store.Looks.NoteAsync("trainer", "export html", null, cancellationToken);

        var mine = await store.Looks.AtAsync("quiet-otter", cancellationToken);
        var theirs = await store.Looks.AtAsync("bold-fox", cancellationToken);

        Assert.That(mine.Select(look => look.Who), Is.EquivalentTo(["boss", "trainer"]));
        Assert.That(theirs.Select(look => look.Who), Is.EqualTo(["trainer"]));
    }
}
