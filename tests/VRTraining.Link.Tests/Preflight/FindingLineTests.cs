// Findings travel as lines of JSON, and nothing else is taken for one.
using VRTraining.Link.Preflight;

namespace VRTraining.Link.Tests.Preflight;

public sealed class FindingLineTests
{
    private static readonly Finding Slow = new(
        "headset-refresh", Verdict.Warning, "72 Hz at most – “slow”.", "Charge it\nand look again.")
    {
        Details = ["72", "60"],
    };

    [Test]
    public void Write_PutsAFindingIntoOneLine()
    {
        var line = FindingLine.Write(Slow);

        Assert.That(line, Is.EqualTo(
            """{"about":"headset-refresh","verdict":"warning","text":"72 Hz at most – “slow”.","advice":"""
            + """ "Charge it\nand look again.","details":["72","60"]}""".TrimStart()));
    }

    [Test]
    public void Read_OfWhatWasWritten_IsTheSame()
    {
        var read = FindingLine.Read(FindingLine.Write(Slow));

        Assert.That(read! with { Details = [] }, Is.EqualTo(Slow with { Details = [] }));
        Assert.That(read.Details, Is.EqualTo(Slow.Details));
    }

    [Test]
    public void Read_WithoutAdviceAndDetails_HasNone()
    {
        var read = FindingLine.Read(FindingLine.Write(new Finding("a", Verdict.Ok, "b")));

        Assert.That(read!.Advice, Is.Null);
        Assert.That(read.Details, Is.Empty);
    }

    [TestCase("")]
    [TestCase("Error [GENERAL | xrCreateInstance] : no runtime")]
    [TestCase("{")]
    [TestCase("{}")]
    [TestCase("""{"about":"a","verdict":"splendid","text":"b"}""")]
    [TestCase("""{"about":"a","verdict":0,"text":"b"}""")]
    [TestCase("""{"about":"","verdict":"ok","text":"b"}""")]
    [TestCase("""{"about":"a","verdict":"ok","text":null}""")]
    [TestCase("""["about"]""")]
    public void Read_OfAnythingElse_IsNothing(string line) => Assert.That(FindingLine.Read(line), Is.Null);

    [TestCase(FindingLine.LongestLine, true)]
    [TestCase(FindingLine.LongestLine + 1, false)]
    public void Read_OfALineWithoutEnd_IsNothing(int length, bool isRead)
    {
        var around = FindingLine.Write(new Finding("a", Verdict.Ok, "")).Length;
        var line = FindingLine.Write(new Finding("a", Verdict.Ok, new string('b', length - around)));

        Assert.That(line, Has.Length.EqualTo(length));
        Assert.That(FindingLine.Read(line) is not null, Is.EqualTo(isRead));
    }

    [Test]
    public void Read_LeavesOutDetailsThatAreNoWords()
    {
        var read = FindingLine.Read("""{"about":"a","verdict":"ok","text":"b","details":[1,"two",null],"later":{}}""");

        Assert.That(read!.Details, Is.EqualTo(new[] { "two" }));
    }
}
