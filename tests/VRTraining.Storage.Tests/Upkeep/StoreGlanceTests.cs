// A glance says what a database is and leaves the folder as it was.
using VRTraining.Runs.Journal;
using VRTraining.Storage.Upkeep;

namespace VRTraining.Storage.Tests.Upkeep;

[CancelAfter(600_000)]
public sealed class StoreGlanceTests
{
    private StoreFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new StoreFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Glance_WhereThereIsNoDatabase_MakesNone(CancellationToken cancellationToken)
    {
        var glance = await StoreGlance.AtAsync(_folder.Path, cancellationToken);

        Assert.That(glance, Is.Null);
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), Is.Empty);
    }

    [Test]
    public async Task Glance_AtADatabase_TellsItsLayoutAndSize(CancellationToken cancellationToken)
    {
        await _folder.MakeAsync();
        var layout = Convert.ToInt32(_folder.Sql("PRAGMA user_version"), null);

        var glance = await StoreGlance.AtAsync(_folder.Path, cancellationToken);

        Assert.That(glance, Is.EqualTo(new StoreGlance(_folder.File, new FileInfo(_folder.File).Length, layout, layout)));
    }

    [Test]
    public async Task Glance_AtAnOlderLayout_DoesNotBringItUpToDate(CancellationToken cancellationToken)
    {
        await _folder.MakeAsync();
        _folder.Sql("PRAGMA user_version = 1");

        var glance = await StoreGlance.AtAsync(_folder.Path, cancellationToken);

        Assert.That(glance!.Layout, Is.EqualTo(1));
        Assert.That(glance.NewestLayout, Is.GreaterThan(1));
        Assert.That(_folder.Sql("PRAGMA user_version"), Is.EqualTo(1));
        Assert.That(Directory.EnumerateFiles(_folder.Path, "*.backup"), Is.Empty);
    }

    [Test]
    public async Task Glance_WhileARunIsPlayed_Works(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenForRunsAsync();

        Assert.That(await StoreGlance.AtAsync(_folder.Path, cancellationToken), Is.Not.Null);
    }

    [TestCase(511)]
    [TestCase(70_000)]
    public void Glance_AtSomethingElse_IsForeign(int length)
    {
        File.WriteAllBytes(_folder.File, new byte[length].Select((_, at) => (byte)(at + 1)).ToArray());

        Assert.That(() => StoreGlance.AtAsync(_folder.Path, CancellationToken.None), Throws
            .InstanceOf<JournalException>().With.Property(nameof(JournalException.Problem)).EqualTo(JournalProblem.Foreign));
    }

    [Test]
    public async Task Glance_AtADatabaseWithABrokenPage_IsDamaged()
    {
        await _folder.MakeAsync();
        await using (var file = new FileStream(_folder.File, FileMode.Open))
        {
            // Every page but the first, which says what the file is.
            file.Position = 4096;
            file.Write(new byte[file.Length - 4096].Select(_ => (byte)0xa5).ToArray());
        }

        Assert.That(() => StoreGlance.AtAsync(_folder.Path, CancellationToken.None), Throws
            .InstanceOf<JournalException>().With.Property(nameof(JournalException.Problem)).EqualTo(JournalProblem.Damaged));
    }
}
