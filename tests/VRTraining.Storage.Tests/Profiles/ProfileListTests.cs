// Profiles: one made on first use, others by wish, known by a code only.
using VRTraining.Storage.Profiles;
using VRTraining.Testing;

namespace VRTraining.Storage.Tests.Profiles;

[CancelAfter(600_000)]
public sealed class ProfileListTests
{
    private StoreFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new StoreFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Current_OnFirstUse_IsMade_AndStays(CancellationToken cancellationToken)
    {
        Profile first;
        await using (var store = await _folder.OpenAsync())
        {
            first = await store.Profiles.CurrentAsync(cancellationToken);
        }

        await using var reopened = await _folder.OpenAsync();
        Assert.That(await reopened.Profiles.CurrentAsync(cancellationToken), Is.EqualTo(first));
        Assert.That(await reopened.Profiles.ListAsync(cancellationToken), Is.EqualTo(new[] { first }));
        Assert.That(ProfileCode.IsValid(first.Code), first.Code);
    }

    [Test]
    public async Task Current_ByTwoAtOnce_IsMadeOnce(CancellationToken cancellationToken)
    {
        await using var here = await _folder.OpenAsync();
        await using var there = await _folder.OpenAsync();

        var both = await Task.WhenAll(
            here.Profiles.CurrentAsync(cancellationToken), there.Profiles.CurrentAsync(cancellationToken));

        Assert.That(both[0], Is.EqualTo(both[1]));
    }

    [Test]
    public async Task Use_OfAnother_MakesItCurrent_AndOfNoneIsNull(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenAsync();
        await store.Profiles.CurrentAsync(cancellationToken);
        await store.Profiles.CreateAsync("p17", cancellationToken);

        Assert.That((await store.Profiles.UseAsync("p17", cancellationToken))?.Code, Is.EqualTo("p17"));
        Assert.That(await store.Profiles.UseAsync("nobody", cancellationToken), Is.Null);
        Assert.That((await store.Profiles.CurrentAsync(cancellationToken)).Code, Is.EqualTo("p17"));
    }

    [Test]
    public async Task Create_OfATakenCode_IsNull(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenAsync();
        await store.Profiles.CreateAsync("p17", cancellationToken);

        Assert.That(await store.Profiles.CreateAsync("p17", cancellationToken), Is.Null);
    }

    [Test]
    public async Task Create_OfMoreThanThereAreWords_StillFindsCodes(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenAsync();
        for (var i = 0; i < 60; i++)
        {
            Assert.That(await store.Profiles.CreateAsync(null, cancellationToken), Is.Not.Null);
        }

        Assert.That(await store.Profiles.ListAsync(cancellationToken), Has.Count.EqualTo(60));
    }

    [Test]
    public async Task List_CountsTheRunsOfEach(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenForRunsAsync("quiet-otter", "brave-finch");
        await store.BeginAsync(HostedRun.New(), cancellationToken);
        await store.BeginAsync(HostedRun.New(), cancellationToken);

        var profiles = await store.Profiles.ListAsync(cancellationToken);

        Assert.That(
            profiles.Select(profile => (profile.Code, profile.RunCount)),
            Is.EqualTo(new[] { ("brave-finch", 0), ("quiet-otter", 2) }));
    }

    [TestCase("ab", true)]
    [TestCase("a2345678901234567890123456789012", true)]
    [TestCase("a23456789012345678901234567890123", false)]
    [TestCase("a", false)]
    [TestCase("", false)]
    [TestCase("2b", false)]
    [TestCase("-ab", false)]
    [TestCase("Ab", false)]
    [TestCase("ab\n", false)]
    [TestCase("maría", false)]
    public void Code_IsShortPlainAndLowerCase(string code, bool valid)
    {
        Assert.That(ProfileCode.IsValid(code), Is.EqualTo(valid));
    }

    [Test]
    public async Task Create_OfAnImpossibleCode_IsADefectOfTheCaller(CancellationToken cancellationToken)
    {
        await using var store = await _folder.OpenAsync();

        Assert.That(() => store.Profiles.CreateAsync("Maria K.", cancellationToken), Throws.ArgumentException);
    }
}
