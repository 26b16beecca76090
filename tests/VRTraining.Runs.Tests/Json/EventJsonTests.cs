// The JSON of events: others read it, so that every change of it is a change of this file.
using System.Reflection;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Runs.Tests.Json;

public sealed class EventJsonTests
{
    private static readonly RunId Run = new(new Guid("0192f0aa-1111-7abc-8def-0123456789ab"));
    private static readonly NodeId Node = new("opening");
    private static readonly ChoiceId Choice = new("thank-first");

    private static IEnumerable<TestCaseData> Bodies()
    {
        yield return Case(new RunEvent.RunStarted(ulong.MaxValue), """{"type":"run-started","seed":18446744073709551615}""");
        yield return Case(new RunEvent.NodeEntered(Node), """{"type":"node-entered","node":"opening"}""");
        yield return Case(
            new RunEvent.CheckpointReached(Node, 2), """{"type":"checkpoint-reached","node":"opening","mark":2}""");
        yield return Case(new RunEvent.LineSpoken(new LineId("l1")), """{"type":"line-spoken","line":"l1"}""");
        yield return Case(new RunEvent.HintShown(Node, 0), """{"type":"hint-shown","node":"opening","index":0}""");
        yield return Case(
            new RunEvent.ChoicesOffered(Node, [Choice, new ChoiceId("wait")], null),
            """{"type":"choices-offered","node":"opening","choices":["thank-first","wait"]}""");
        yield return Case(
            new RunEvent.ChoicesOffered(Node, [Choice], new RunTime(15300)),
            """{"type":"choices-offered","node":"opening","choices":["thank-first"],"deadline":15300}""");
        yield return Case(new RunEvent.AnswerAsked(Node), """{"type":"answer-asked","node":"opening"}""");
        yield return Case(new RunEvent.ReflectionAsked(Node), """{"type":"reflection-asked","node":"opening"}""");
        yield return Case(new RunEvent.TimeRanOut(Node), """{"type":"time-ran-out","node":"opening"}""");
        yield return Case(
            new RunEvent.AnswerMatched(Node, Choice), """{"type":"answer-matched","node":"opening","choice":"thank-first"}""");
        yield return Case(
            new RunEvent.ChoiceMade(Node, Choice, Quality.Setback),
            """{"type":"choice-made","node":"opening","choice":"thank-first","quality":"setback"}""");
        yield return Case(
            new RunEvent.MoodChanged(new CharacterId("maya"), Mood.Trust, 50, 45, Choice, 0),
            """{"type":"mood-changed","character":"maya","mood":"trust","from":50,"to":45,"choice":"thank-first","effect":0}""");
        yield return Case(
            new RunEvent.VariableChanged(new VariableId("asked"), "false", "true", Choice, 1),
            """{"type":"variable-changed","variable":"asked","from":"false","to":"true","choice":"thank-first","effect":1}""");
        yield return Case(
            new RunEvent.PointsScored(new SkillId("listening"), -2, 1, Choice, 2),
            """{"type":"points-scored","skill":"listening","points":-2,"anchor":1,"choice":"thank-first","effect":2}""");
        yield return Case(
            new RunEvent.SetbackHappened(Node, Choice),
            """{"type":"setback-happened","node":"opening","choice":"thank-first"}""");
        yield return Case(new RunEvent.ChanceTaken(Node, 1), """{"type":"chance-taken","node":"opening","way":1}""");
        yield return Case(new RunEvent.Reflected(Node), """{"type":"reflected","node":"opening"}""");
        yield return Case(new RunEvent.TimeExtended(new RunTime(20000)), """{"type":"time-extended","deadline":20000}""");
        yield return Case(new RunEvent.TimersTurnedOff(), """{"type":"timers-turned-off"}""");
        yield return Case(
            new RunEvent.Rewound(Node, 1, 2), """{"type":"rewound","node":"opening","mark":1,"leftAttempt":2}""");
        yield return Case(new RunEvent.Jumped(Node), """{"type":"jumped","node":"opening"}""");
        yield return Case(new RunEvent.RunAssisted(Role.Facilitator), """{"type":"run-assisted","by":"facilitator"}""");
        yield return Case(new RunEvent.RunPaused(), """{"type":"run-paused"}""");
        yield return Case(new RunEvent.RunResumed(), """{"type":"run-resumed"}""");
        yield return Case(
            new RunEvent.EndingReached(new EndingId("together"), Outcome.Mixed),
            """{"type":"ending-reached","ending":"together","outcome":"mixed"}""");
        yield return Case(new RunEvent.RunCompleted(), """{"type":"run-completed"}""");
        yield return Case(new RunEvent.RunLeft(), """{"type":"run-left"}""");
    }

    [TestCaseSource(nameof(Bodies))]
    public void Body_OfEachEvent_ReadsSo(RunEvent happened, string body)
    {
        Assert.That(EventJson.Body(happened), Is.EqualTo(body));
        Assert.That(EventJson.ReadBody(body), Is.EqualTo(happened));
    }

    [Test]
    public void Body_OfEachKindOfEvent_IsTestedHere()
    {
        var kinds = typeof(RunEvent).GetNestedTypes(BindingFlags.Public);

        Assert.That(Bodies().Select(body => body.Arguments[0]!.GetType()).Distinct(), Is.EquivalentTo(kinds));
    }

    [Test]
    public void Line_HasRunNumberAttemptAndTimeBefore()
    {
        var happened = new NumberedEvent(
            12, new StampedEvent(new RunTime(5300), 2, new RunEvent.ChoiceMade(Node, Choice, Quality.Best)));

        var line = EventJson.Line(Run, happened);

        Assert.That(line, Is.EqualTo(
            """{"run":"0192f0aa-1111-7abc-8def-0123456789ab","number":12,"attempt":2,"at":5300"""
            + ""","type":"choice-made","node":"opening","choice":"thank-first","quality":"best"}"""));
        Assert.That(EventJson.Read(line), Is.EqualTo((Run, happened)));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"type":"no-such-event"}""")]
    [TestCase("""{"type":"node-entered"}""")]
    [TestCase("""{"type":"node-entered","node":3}""")]
    [TestCase("""{"type":"chance-taken","node":"a","way":1.5}""")]
    [TestCase("""{"type":"ending-reached","ending":"a","outcome":"splendid"}""")]
    public void ReadBody_WhenItIsNoEvent_SaysSo(string body)
    {
        Assert.That(() => EventJson.ReadBody(body), Throws.TypeOf<FormatException>());
    }

    private static TestCaseData Case(RunEvent happened, string body) => new(happened, body) { TestName = $"Body {body}" };
}
