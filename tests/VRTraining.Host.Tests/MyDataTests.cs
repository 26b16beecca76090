// Taking one's data away on the desktop, and erasing it: with the name, and with the copies that were made.
using System.Net;
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
