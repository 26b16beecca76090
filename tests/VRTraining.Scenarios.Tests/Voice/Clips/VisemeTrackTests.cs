// The file beside a clip: written, read, and judged.
using System.Text;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Mouth;

namespace VRTraining.Scenarios.Tests.Voice.Clips;

public sealed class VisemeTrackTests
{
    private static readonly VisemeTrack Track = new()
    {
        DurationMs = 900,
        Origin = ClipOrigin.Rendered,
        VisemesFrom = VisemeSource.Festival,
        Text = "ab",
        Clip = "cd",
        Keys = [new(0, Viseme.Rest, 1), new(120, Viseme.MBP, 0.85), new(900, Viseme.AA, 0)],
    };

    [Test]
    public void Write_IsReadBack()
    {
        const string File = """
            {
              "format": 1,
              "durationMs": 900,
              "origin": "rendered",
              "visemesFrom": "festival",
              "textHash": "ab",
              "clipHash": "cd",
              "keys": [
                { "at": 0, "viseme": "rest" },
                { "at": 120, "viseme": "MBP", "weight": 0.85 },
                { "at": 900, "viseme": "AA", "weight": 0 }
              ]
            }

            """;

        var written = Track.Write();
        var read = VisemeTrack.Read(written);

        Assert.That(Encoding.UTF8.GetString(written), Is.EqualTo(File));
        Assert.That(read.Keys, Is.EqualTo(Track.Keys));
        Assert.That(read with { Keys = Track.Keys }, Is.EqualTo(Track));
    }

    [TestCase("", "It is not valid JSON of this format.")]
    [TestCase("[]", "It is not valid JSON of this format.")]
    [TestCase("""{ "durationMs": 1 }""", "A member is missing.")]
    [TestCase("""{ "format": 2 }""", "It is of another format than 1.")]
    public void Read_WhenBroken_SaysWhy(string json, string reason)
    {
        Assert.That(() => VisemeTrack.Read(Encoding.UTF8.GetBytes(json)),
            Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo(reason));
    }

    [Test]
    public void Read_WhenAVisemeIsUnknown_NamesIt()
    {
        var json = Encoding.UTF8.GetString(Track.Write()).Replace("MBP", "PBM", StringComparison.Ordinal);

        Assert.That(() => VisemeTrack.Read(Encoding.UTF8.GetBytes(json)),
            Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("There is no viseme 'PBM'."));
    }

    [TestCase(900, 1, null)]
    [TestCase(901, 1, "A key at 901 ms is not between 120 and 900 ms.")]
    [TestCase(120, 0, null)]
    [TestCase(119, 0, "A key at 119 ms is not between 120 and 900 ms.")]
    [TestCase(500, 1.01, "The weight 1.01 is not from 0 to 1.")]
    [TestCase(500, -0.01, "The weight -0.01 is not from 0 to 1.")]
    public void Fault_OfAKey_IsSaid(int atMs, double weight, string? fault)
    {
        var track = Track with { Keys = [.. Track.Keys[..2], new(atMs, Viseme.AA, weight)] };

        Assert.That(track.Fault(), Is.EqualTo(fault));
    }

    [Test]
    public void Fault_OfNoLength_IsSaid()
    {
        Assert.That((Track with { DurationMs = 0 }).Fault(), Is.EqualTo("Its length is not at least 1 ms."));
    }
}
