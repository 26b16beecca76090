// The JSON of inputs: written for good, and never with what a learner wrote.
using System.Reflection;
using VRTraining.Runs.Json;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Runs.Tests.Json;

public sealed class InputJsonTests
{
    private static readonly RunTime At = new(5300);

    private static IEnumerable<TestCaseData> Lines()
    {
        yield return Case(new RunInput.Start(RunTime.Zero), """{"at":0,"by":"learner","type":"start"}""");
        yield return Case(new RunInput.Advance(At), """{"at":5300,"by":"learner","type":"advance"}""");
        yield return Case(
            new RunInput.Choose(new ChoiceId("wait"), At), """{"at":5300,"by":"learner","type":"choose","choice":"wait"}""");
        yield return Case(new RunInput.Answer("Thank you.", At), """{"at":5300,"by":"learner","type":"answer"}""");
        yield return Case(new RunInput.Reflect("Next time.", At), """{"at":5300,"by":"learner","type":"reflect"}""");
        yield return Case(
            new RunInput.Rewind(new NodeId("opening"), At), """{"at":5300,"by":"learner","type":"rewind","to":"opening"}""");
        yield return Case(new RunInput.Pause(At, Role.Facilitator), """{"at":5300,"by":"facilitator","type":"pause"}""");
        yield return Case(new RunInput.Resume(At), """{"at":5300,"by":"learner","type":"resume"}""");
        yield return Case(new RunInput.Leave(At), """{"at":5300,"by":"learner","type":"leave"}""");
        yield return Case(new RunInput.TimeReached(At), """{"at":5300,"by":"learner","type":"time-reached"}""");
        yield return Case(new RunInput.Hint(At), """{"at":5300,"by":"learner","type":"hint"}""");
        yield return Case(
            new RunInput.ExtendTime(30, At), """{"at":5300,"by":"learner","type":"extend-time","seconds":30}""");
        yield return Case(new RunInput.TimersOff(At), """{"at":5300,"by":"learner","type":"timers-off"}""");
        yield return Case(
            new RunInput.Jump(new NodeId("opening"), At, Role.Preview),
            """{"at":5300,"by":"preview","type":"jump","to":"opening"}""");
    }

    [TestCaseSource(nameof(Lines))]
    public void Line_OfEachInput_ReadsSo(RunInput input, string line)
    {
        Assert.That(InputJson.Line(input), Is.EqualTo(line));
        Assert.That(InputJson.Read(line, InputJson.PersonalTextOf(input)), Is.EqualTo(input));
    }

    [Test]
    public void Line_OfEachKindOfInput_IsTestedHere()
    {
        var kinds = typeof(RunInput).GetNestedTypes(BindingFlags.Public);

        Assert.That(Lines().Select(line => line.Arguments[0]!.GetType()), Is.EquivalentTo(kinds));
    }

    [Test]
    public void Read_WhenThePersonalTextWasErased_GivesAnEmptyOne()
    {
        var input = InputJson.Read("""{"at":1,"by":"learner","type":"reflect"}""", null);

        Assert.That(input, Is.EqualTo(new RunInput.Reflect("", new RunTime(1))));
    }

    [TestCase("")]
    [TestCase("""{"at":1,"by":"learner","type":"dance"}""")]
    [TestCase("""{"at":1,"by":"someone","type":"start"}""")]
    [TestCase("""{"by":"learner","type":"start"}""")]
    public void Read_WhenItIsNoInput_SaysSo(string line)
    {
        Assert.That(() => InputJson.Read(line, null), Throws.TypeOf<FormatException>());
    }

    private static TestCaseData Case(RunInput input, string line) => new(input, line) { TestName = $"Line {line}" };
}
