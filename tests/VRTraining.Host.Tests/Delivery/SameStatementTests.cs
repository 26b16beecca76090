// Whether what a record store gives back is what it was sent, in whatever way it writes it.
using System.Text;
using VRTraining.Host.Delivery;

namespace VRTraining.Host.Tests.Delivery;

public sealed class SameStatementTests
{
    private static readonly string Sent = """
        {"id":"0199a0b1-0000-7000-8000-00000000000a","verb":{"id":"v"},"result":{"score":{"scaled":0.5},"response":"T1"},
        "timestamp":"2026-11-30T22:18:02.250Z"}
        """;

    [TestCase("2026-11-30T22:18:02.250Z", "2026-11-30T22:18:02.250000+00:00", true)]
    [TestCase("2026-11-30T22:18:02.250Z", "2026-11-30T22:18:02.25Z", true)]
    [TestCase("2026-11-30T22:18:02.250Z", "2026-11-30T23:18:02.250+01:00", true)]
    [TestCase("2026-11-30T22:18:02.250Z", "2026-11-30T22:18:02.251Z", false)]
    [TestCase("00000000000a", "00000000000A", true)]
    [TestCase("00000000000a", "00000000000b", false)]
    [TestCase("0.5", "0.50", true)]
    [TestCase("0.5", "0.51", false)]
    [TestCase("\"T1\"", "\"t1\"", false)]
    [TestCase("\"verb\":", "\"stored\":\"2026-11-30T22:19:00Z\",\"verb\":", true)]
    [TestCase("\"response\":\"T1\"", "\"completion\":true", false)]
    public void Statement_ThatIsWrittenInAnotherWay_IsTheSame_AndAnotherIsNot(string ours, string theirs, bool same)
    {
        Assert.That(Sent, Does.Contain(ours));
        Assert.That(
            SameStatement.As(Encoding.UTF8.GetBytes(Sent), Encoding.UTF8.GetBytes(Sent.Replace(ours, theirs, StringComparison.Ordinal))),
            Is.EqualTo(same));
    }
}
