// Every column of the real schema has a purpose, and nothing personal hides in it.
using VRTraining.Storage.Privacy;

namespace VRTraining.Storage.Tests.Privacy;

[CancelAfter(600_000)]
public sealed class DataInventoryTests
{
    [Test]
    public async Task EveryColumn_HasALineInTheInventory()
    {
        var inventory = await InventoryAsync();

        Assert.That(
            inventory.Where(entry => entry.Purpose is null).Select(entry => $"{entry.Table}.{entry.Column}"),
            Is.Empty,
            "say in src/VRTraining.Storage/Privacy/inventory.txt what each column is for, how long it is kept and who sees it");
        Assert.That(inventory.Select(entry => (entry.Table, entry.Column)), Is.EquivalentTo(DataInventory.Explained));
    }

    [Test]
    public async Task NoColumn_IsForPosesGazeSoundOrFeelings()
    {
        string[] forbidden = ["pose", "gaze", "audio", "voice", "emotion", "feeling", "heart", "pupil", "email", "first_name", "last_name"];

        var found = from entry in await InventoryAsync()
                    where forbidden.Any(word => entry.Column.Contains(word, StringComparison.OrdinalIgnoreCase))
                    select $"{entry.Table}.{entry.Column}";

        Assert.That(found, Is.Empty);
    }

    private static async Task<IReadOnlyList<InventoryEntry>> InventoryAsync()
    {
        using var folder = new StoreFolder();
        await using var store = await folder.OpenAsync();
        return await store.Inventory.ListAsync(CancellationToken.None);
    }
}
