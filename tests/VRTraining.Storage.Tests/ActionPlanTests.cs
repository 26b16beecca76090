// If-then plans are kept a learner, and erased with the learner, down to the bytes of the file.
using System.Text;
using VRTraining.Storage.Plans;

namespace VRTraining.Storage.Tests;

public sealed class ActionPlanTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("vrtraining-plans-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task List_PutsOpenPlansFirstAndTheNextDueFirst()
    {
        await using var store = await SqliteStore.OpenAsync(_folder, TimeProvider.System, default);
        var profile = (await store.Profiles.CreateAsync("quiet-otter", default))!.Code;
        await store.Plans.AddAsync(profile, Plan("late", new DateOnly(2026, 12, 2)), default);
        await store.Plans.AddAsync(profile, Plan("done", new DateOnly(2026, 11, 30)), default);
        await store.Plans.AddAsync(profile, Plan("soon", new DateOnly(2026, 12, 1)), default);
        var done = (await store.Plans.ListAsync(profile, default)).Single(plan => plan.Situation == "done");

        await store.Plans.SetDoneAsync(profile, done.Key, true, default);

        Assert.That(
            (await store.Plans.ListAsync(profile, default)).Select(plan => plan.Situation),
            Is.EqualTo(new[] { "soon", "late", "done" }));
        Assert.That(await store.Plans.ListAsync("someone-else", default), Is.Empty);
    }

    [TestCase("", "do", false)]
    [TestCase("  ", "do", false)]
    [TestCase("when", "do", true)]
    public void IsComplete_NeedsBothHalves(string situation, string action, bool complete)
    {
        Assert.That(new NewActionPlan(null, situation, action, default).IsComplete, Is.EqualTo(complete));
    }

    [TestCase(500, true)]
    [TestCase(501, false)]
    public void IsComplete_TakesFiveHundredCharacters(int length, bool complete)
    {
        Assert.That(new NewActionPlan(null, "when", new string('x', length), default).IsComplete, Is.EqualTo(complete));
    }

    [Test]
    public async Task Erase_TakesTheProfileAndItsBytesOutOfTheFile()
    {
        const string Secret = "a sentence that nobody else may read";
        await using (var store = await SqliteStore.OpenAsync(_folder, TimeProvider.System, default))
        {
            await store.Profiles.CreateAsync("quiet-otter", default);
            await store.Plans.AddAsync("quiet-otter", Plan(Secret, new DateOnly(2026, 12, 2)), default);

            var erased = await store.Erasure.EraseAsync("quiet-otter", default);

            Assert.That((erased!.Runs, erased.Texts, erased.Plans), Is.EqualTo((0, 0, 1)));
            Assert.That(await store.Erasure.EraseAsync("quiet-otter", default), Is.Null);
            Assert.That(await store.Profiles.ListAsync(default), Is.Empty);
            Assert.That(Bytes(), Does.Not.Contain(Secret), "while the store is still open");
        }

        Assert.That(Bytes(), Does.Not.Contain(Secret));
    }

    private string Bytes() => string.Concat(Directory.EnumerateFiles(_folder).Select(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }));

    private static NewActionPlan Plan(string situation, DateOnly due) => new(null, situation, "I will ask first", due);
}
