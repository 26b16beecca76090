// Scenarios as they were played: kept once by content, given back to the byte.

namespace VRTraining.Storage.Tests.Scenarios;

[CancelAfter(600_000)]
public sealed class ScenarioArchiveTests
{
    [Test]
    public async Task Keep_OfTheSameContentTwice_KeepsTheFirst(CancellationToken cancellationToken)
    {
        using var folder = new StoreFolder();
        await using var store = await folder.OpenAsync();
        var scenario = StoreFolder.SmallTalk with { Json = new byte[] { 0, 0xEF, 0xBB, 0xBF, 13, 10, 255 } };

        await store.Scenarios.KeepAsync(scenario, cancellationToken);
        await store.Scenarios.KeepAsync(scenario with { Title = "Another" }, cancellationToken);

        var kept = (await store.Scenarios.GetAsync(scenario.ContentHash, cancellationToken))!;
        Assert.That(kept with { Json = default }, Is.EqualTo(scenario with { Json = default }));
        Assert.That(kept.Json.ToArray(), Is.EqualTo(scenario.Json.ToArray()));
        Assert.That(await store.Scenarios.HasAsync(scenario.ContentHash, cancellationToken), Is.True);
    }

    [Test]
    public async Task Get_OfUnknownContent_IsNull(CancellationToken cancellationToken)
    {
        using var folder = new StoreFolder();
        await using var store = await folder.OpenAsync();

        Assert.That(await store.Scenarios.GetAsync(StoreFolder.SmallTalk.ContentHash, cancellationToken), Is.Null);
        Assert.That(await store.Scenarios.HasAsync(StoreFolder.SmallTalk.ContentHash, cancellationToken), Is.False);
    }
}
