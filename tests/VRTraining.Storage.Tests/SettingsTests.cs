// Settings are remembered, changed and forgotten.
namespace VRTraining.Storage.Tests;

[CancelAfter(600_000)]
public sealed class SettingsTests
{
    [Test]
    public async Task Set_IsRememberedOverAReopening_AndNullForgets(CancellationToken cancellationToken)
    {
        using var folder = new StoreFolder();
        await using (var store = await folder.OpenAsync())
        {
            await store.Settings.SetAsync("text-size", "large", cancellationToken);
            await store.Settings.SetAsync("text-size", "larger", cancellationToken);
        }

        await using var reopened = await folder.OpenAsync();
        Assert.That(await reopened.Settings.GetAsync("text-size", cancellationToken), Is.EqualTo("larger"));

        await reopened.Settings.SetAsync("text-size", null, cancellationToken);
        Assert.That(await reopened.Settings.GetAsync("text-size", cancellationToken), Is.Null);
    }
}
