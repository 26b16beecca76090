// A badge means something to whoever reads it: every word of it is in the contexts that it names.
using System.Text;
using VRTraining.Exports.Badges;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests.Badges;

[CancelAfter(600_000)]
public sealed class BadgeTests
{
    private static readonly ExportedRun Earned = new(
        Records.Of(
            new PlayedRun(SmallTalk.Scenario).Choose("ask").Answer("thank you").Choose("agree").Reflect("").Complete(),
            SmallTalk.Scenario),
        SmallTalk.Scenario);

    [Test]
    public async Task Badge_SaysOnlyWhatOpenBadgesDefines(CancellationToken cancellationToken)
    {
        var said = await NodeCheck.RunAsync(
            "badge.mjs", stream => OpenBadge.WriteAsync(Earned, "Ada", stream, cancellationToken), cancellationToken);

        Assert.That(said, Does.Match(@"\A\d\d facts, 0 findings\n\z"));
    }

    [TestCase("\"identityHash\"", "\"nickname\"")]
    [TestCase("\"Achievement\"]", "\"Acheivement\"]")]
    [TestCase("/v3p0/context-3.0.3", "/v3p0/context-9")]
    public async Task ABadgeWithAWordOfItsOwn_IsFound(string word, string own, CancellationToken cancellationToken)
    {
        using var badge = new MemoryStream();
        await OpenBadge.WriteAsync(Earned, "Ada", badge, cancellationToken);
        var changed = Encoding.UTF8.GetString(badge.ToArray()).Replace(word, own, StringComparison.Ordinal);

        var said = await NodeCheck.RunAsync(
            "badge.mjs", async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(changed), cancellationToken), cancellationToken);

        Assert.That(said, Does.Not.Contain("0 findings"));
    }
}
