// Looking after the database from the command line.
using System.Text.Json;

namespace VRTraining.Cli.Tests.Commands;

[CancelAfter(600_000)]
public sealed class DatabaseTests
{
    private Started _command = null!;

    [SetUp]
    public async Task Begin()
    {
        _command = new Started();
        await _command.RunAsync("play", Started.CoffeeBreak, "--plan", Started.Plan("best"));
    }

    [TearDown]
    public void End() => _command.Dispose();

    private string Database => Path.Combine(_command.Data, "vrtraining.db");

    [Test]
    public async Task Check_OfAWholeDatabase_IsFine_AndInfoRemembers()
    {
        var check = await _command.RunAsync("db", "check");
        var info = await _command.RunAsync("db", "info", "--json");
        var model = JsonDocument.Parse(info.Lines.Single()).RootElement;

        Assert.That((check.Code, check.Out), Is.EqualTo((0, $"{Database} is whole.\n")));
        Assert.That(model.GetProperty("rows").GetProperty("runs").GetInt32(), Is.EqualTo(1));
        Assert.That(model.GetProperty("checkedAt").GetString(), Is.Not.Null);
        Assert.That(model.GetProperty("backedUpAt").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task BackupAndRestore_GoBackToWhatWas_AndKeepWhatIs()
    {
        var copy = _command.PathOf("copy.backup");
        var backup = await _command.RunAsync("db", "backup", "--out", copy);
        await _command.RunAsync("play", Started.CoffeeBreak, "--plan", Started.Plan("best"));

        var restore = await _command.RunAsync("db", "restore", copy);
        var runs = await _command.RunAsync("runs", "--all", "--json");
        var again = await _command.RunAsync("db", "backup", "--out", copy);

        Assert.That(backup.Code, Is.Zero, backup.Error);
        Assert.That(restore.Out, Does.StartWith($"{Database} is the backup now; runs in it: 1. The database that was there is in "));
        Assert.That(runs.Lines, Has.Length.EqualTo(1));
        Assert.That(again.Code, Is.EqualTo(2), "a backup is never written over");
        Assert.That(Directory.EnumerateFiles(_command.Data, "*.replaced").Count(), Is.EqualTo(1));
        Assert.That(restore.Lines, Has.Length.EqualTo(1), "everybody in it was here before");
    }

    [Test]
    public async Task Restore_AfterSomebodyWasErased_SaysThatTheyAreBack_AndErasingNamesWhatWasMovedAside()
    {
        var copy = _command.PathOf("copy.backup");
        await _command.RunAsync("profile", "new", "quiet-otter");
        await _command.RunAsync("db", "backup", "--out", copy);
        await _command.RunAsync("me", "erase", "quiet-otter");

        var restore = await _command.RunAsync("db", "restore", copy);
        var erased = await _command.RunAsync("me", "erase", "quiet-otter", "--json");

        Assert.That(restore.Lines[1], Is.EqualTo(
            "Back again: quiet-otter. Whoever had been erased since the backup has to be erased once more: 'vrtraining me erase'."));
        var places = JsonDocument.Parse(erased.Lines.Single()).RootElement.GetProperty("erased").GetProperty("copies").EnumerateArray()
            .Select(place => place.GetProperty("place").GetString());
        Assert.That(places, Is.EqualTo([Directory.EnumerateFiles(_command.Data, "*.replaced").Single(), copy]));
    }

    [Test]
    public async Task Restore_OfSomethingElse_SaysSo()
    {
        var file = _command.PathOf("other");
        await File.WriteAllTextAsync(file, "hello");

        var restore = await _command.RunAsync("db", "restore", file);
        var missing = await _command.RunAsync("db", "restore", _command.PathOf("nothing"));

        Assert.That((restore.Code, missing.Code), Is.EqualTo((3, 2)));
        Assert.That(restore.Error, Does.StartWith($"vrtraining: {file} is not a database of VRTraining"));
    }

    [Test]
    public async Task Compact_SaysHowMuchSmallerItIs()
    {
        var compact = await _command.RunAsync("db", "compact");

        Assert.That(compact.Code, Is.Zero);
        Assert.That(compact.Out, Does.Match($"^{Database} is \\d+ kB smaller\\.\n$"));
    }
}
