// A certificate and a badge are for runs that showed every skill, and say so honestly.
using System.Text;
using System.Text.Json;
using VRTraining.Exports.Badges;
using VRTraining.Exports.Html;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests.Html;

public sealed class CertificateTests
{
    private static readonly ExportedRun Earned = Run(
        new PlayedRun(SmallTalk.Scenario).Choose("ask").Answer("thank you").Choose("agree").Reflect("").Complete());

    [Test]
    public async Task Certificate_NamesTheLearnerAndTheSkills_AndClaimsNoSignature()
    {
        var html = await Of(stream => Certificate.WriteAsync(Earned, "Ada <Lovelace>", stream));

        Assert.That(html, Does.Contain("Ada &lt;Lovelace&gt;").And.Contain(SmallTalk.Scenario.Title));
        Assert.That(html, Does.Contain("not signed by anybody"));
        Assert.That(SmallTalk.Scenario.Skills.All(skill => html.Contains(skill.Name, StringComparison.Ordinal)), Is.True);
    }

    [Test]
    public async Task Badge_IsAnOpenBadgeCredentialWithoutAProof()
    {
        var badge = JsonDocument.Parse(await Of(stream => OpenBadge.WriteAsync(Earned, "Ada", stream))).RootElement;

        Assert.That(badge.GetProperty("@context")[0].GetString(), Is.EqualTo("https://www.w3.org/ns/credentials/v2"));
        Assert.That(
            badge.GetProperty("type").EnumerateArray().Select(type => type.GetString()),
            Is.EqualTo(["VerifiableCredential", "OpenBadgeCredential"]));
        Assert.That(badge.GetProperty("id").GetString(), Does.Match("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-"));
        var achievement = badge.GetProperty("credentialSubject").GetProperty("achievement");
        Assert.That(achievement.GetProperty("criteria").GetProperty("narrative").GetString(), Does.StartWith("Every skill shown"));
        Assert.That(badge.TryGetProperty("proof", out _), Is.False);
    }

    [Test]
    public void Neither_IsWritten_OfARunThatDidNotShowEverySkill()
    {
        var poor = Run(
            new PlayedRun(SmallTalk.Scenario).Choose("blame").Answer("hm").Choose("agree").Reflect("").Complete());
        var unfinished = Run(new PlayedRun(SmallTalk.Scenario).Choose("ask"));

        foreach (var run in new[] { poor, unfinished })
        {
            Assert.That(() => Certificate.WriteAsync(run, "Ada", Stream.Null), Throws.ArgumentException);
            Assert.That(() => OpenBadge.WriteAsync(run, "Ada", Stream.Null), Throws.ArgumentException);
        }
    }

    private static ExportedRun Run(PlayedRun played) => new(Records.Of(played, SmallTalk.Scenario), SmallTalk.Scenario);

    private static async Task<string> Of(Func<Stream, Task> write)
    {
        using var stream = new MemoryStream();
        await write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
