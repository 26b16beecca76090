// What a typed line asks for.
using VRTraining.Cli.Play;

namespace VRTraining.Cli.Tests.Play;

public sealed class TypedTests
{
    private static IEnumerable<TestCaseData> Lines()
    {
        yield return new TestCaseData("", new Typed.Nothing());
        yield return new TestCaseData("   ", new Typed.Nothing());
        yield return new TestCaseData("2", new Typed.Number(2));
        yield return new TestCaseData(" 10 ", new Typed.Number(10));
        yield return new TestCaseData("-1", new Typed.Words("-1"));
        yield return new TestCaseData("99999999999", new Typed.Words("99999999999"));
        yield return new TestCaseData("?", new Typed.Keys());
        yield return new TestCaseData("help", new Typed.Keys());
        yield return new TestCaseData("H", new Typed.Hint());
        yield return new TestCaseData("r", new Typed.Rewind(null));
        yield return new TestCaseData("r 3", new Typed.Rewind(3));
        yield return new TestCaseData("r three", new Typed.Words("r three"));
        yield return new TestCaseData("p", new Typed.Pause());
        yield return new TestCaseData("t", new Typed.MoreTime());
        yield return new TestCaseData("T OFF", new Typed.TimersOff());
        yield return new TestCaseData("q", new Typed.LeaveForNow());
        yield return new TestCaseData("stop", new Typed.Stop());
        yield return new TestCaseData("red flag", new Typed.Stop());
        yield return new TestCaseData("Tell me, how are you?", new Typed.Words("Tell me, how are you?"));
    }

    [TestCaseSource(nameof(Lines))]
    public void Read_OfALine_SaysWhatItAsksFor(string line, object meant)
    {
        Assert.That(Typed.Read(line, "Red Flag"), Is.EqualTo(meant));
    }
}
