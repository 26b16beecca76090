// Taking one's data away on the desktop, and erasing it: with the name, and with the copies that were made.
using System.Net;
using VRTraining.Host.Desktop;
using VRTraining.Storage;
using VRTraining.Storage.Names;
using VRTraining.Testing;

namespace VRTraining.Host.Tests;

[CancelAfter(600_000)]
public sealed class MyDataTests
{
    [TestCase("runs.csv", "run_id,learner_code,")]
    [TestCase("choices.csv", "run_id,attempt_id,")]
    [TestCase("skills.csv", "run_id,skill_id,")]
    [TestCase("plans.csv", "when,i_will,")]
    [TestCase("everything.jsonl", "{\"learner\":")]
    public async Task Export_GivesTheFile_AndNotesTheCopy(string file, string begins)
    {
        await using var desktop = await Desktop.StartAsync(PlainPlay.Of("thank-the-messenger", "best").Seed);
        using var visitor = await desktop.VisitAsync("quiet-otter");
        await PlainPlay.Of("thank-the-messenger", "best").PlayAsync(desktop, visitor);

        await visitor.OpenAsync($"/my-data/export/{file}");

        Assert.That(visitor.Html.TrimStart('\uFEFF'), Does.StartWith(begins));
        await using var store = await SqliteStore.OpenAsync(desktop.Folder, TimeProvider.System, default);
        Assert.That((await store.Copies.HoldingAsync("quiet-otter", default)).Single().Place, Does.EndWith(" (browser)"));
    }

    [Test]
    public async Task Page_TellsWhoLooked_AndWhichCopiesWereMade()
    {
        await using var desktop = await Desktop.StartAsync();
        using var visitor = await desktop.VisitAsync("quiet-otter");
        await visitor.OpenAsync("/my-data");
        Assert.That(visitor.Html, Does.Contain("Nobody else has looked at your results"));
        Assert.That(visitor.Html, Does.Contain("None: your results are in that one file alone."));

        await using (var store = await SqliteStore.OpenAsync(desktop.Folder, desktop.Time, default))
        {
            await store.Looks.NoteAsync("boss", "show", "quiet-otter", default);
            await store.Looks.NoteAsync("trainer", "export html", null, default);
            for (var copy = 1; copy <= 11; copy++)
            {
                await store.Copies.NoteAsync("csv", $"/out/{copy}", "quiet-otter", default);
            }
        }

        await visitor.OpenAsync("/my-data");

        Assert.That(visitor.Html, Does.Contain(": boss, <code>show</code></li>"));
        Assert.That(visitor.Html, Does.Contain(": trainer, <code>export html</code>, everyone&#x27;s</li>"));
        Assert.That(visitor.Html, Does.Contain("<code>/out/11</code>").And.Contain("<code>/out/2</code>"));
        Assert.That(visitor.Html, Does.Not.Contain("<code>/out/1</code>"));
        Assert.That(visitor.Html, Does.Contain("and before that 1 more"));
    }

    [Test]
    public async Task WhereNothingCanBeWritten_OneLooksBackAndTakesOnesDataAway_AndIsToldWhyNoRunBegins()
    {
        using var disk = SmallDisk.OfMegabytes(8);
        var file = Path.Combine(disk.Path, SqliteStore.FileName);
        await using (var desktop = await Desktop.StartAsync(PlainPlay.Of("thank-the-messenger", "best").Seed))
        {
            using var before = await desktop.VisitAsync("quiet-otter");
            await PlainPlay.Of("thank-the-messenger", "best").PlayAsync(desktop, before);
            await using var store = await SqliteStore.OpenAsync(desktop.Folder, TimeProvider.System, default);
            await store.Upkeep.BackUpAsync(file, default);
        }

        disk.Protect();
        await using var host = await DesktopHost.StartAsync(new DesktopOptions(disk.Path, 0, []), default);
        using var visitor = new Browserless(host);
        await visitor.OpenAsync(host.Address);
        await visitor.SendAsync("/profiles/choose", ("code", "quiet-otter"));
        Assert.That((visitor.Status, visitor.Path), Is.EqualTo((HttpStatusCode.OK, "/library")));

        await visitor.OpenAsync("/progress");
        Assert.That(visitor.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(visitor.Html, Does.Contain("Thank the messenger"));
        await visitor.OpenAsync("/my-data/export/runs.csv");
        Assert.That(visitor.Html, Does.Contain(",quiet-otter,thank-the-messenger,"));
        await visitor.OpenAsync("/scenarios/thank-the-messenger");
        await visitor.SendAsync("/scenarios/thank-the-messenger/begin");
        Assert.That(visitor.Html, Does.Contain($"The database {file} can be read but not written."));
    }

    [Test]
    public async Task Erase_TakesRunsAndName_AndNamesTheCopies()
    {
        using var keys = new TemporaryFolder();
        await using var desktop = await Desktop.StartAsync();
        using var visitor = await desktop.VisitAsync("quiet-otter");
        var names = new NameBook(desktop.Folder, keys.PathOf("names.key"));
        names.Keep("quiet-otter", new Person("Ada"));
        await visitor.OpenAsync("/my-data/export/runs.csv");
        await visitor.OpenAsync("/my-data");

        await visitor.SendAsync("/my-data/erase", ("confirm", "bold-fox"));
        Assert.That(visitor.Html, Does.Contain("so nothing was erased"));
        await visitor.SendAsync("/my-data/erase", ("confirm", "quiet-otter"));

        Assert.That(visitor.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(visitor.Html, Does.Contain("Copies that may still hold something: runs.csv (browser)."));
        Assert.That(names.Find("quiet-otter"), Is.Null);
        await using var store = await SqliteStore.OpenAsync(desktop.Folder, TimeProvider.System, default);
        Assert.That(await store.Profiles.FindAsync("quiet-otter", default), Is.Null);
    }
}
