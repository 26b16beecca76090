// Statements: in the envelope of cmi5, the same each time, and accepted by two validators of others.
using System.Text;
using System.Text.Json;
using VRTraining.Exports.Xapi;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests.Xapi;

public sealed class XapiTests
{
    private static readonly Guid Dns = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    [Test]
    public void NamedUuid_OfTheExampleOfTheRfc_IsTheOneItGives()
    {
        Assert.That(NamedUuid.Of(Dns, "www.example.com"), Is.EqualTo(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2")));
    }

    [Test]
    public void Statements_OfARunThatSucceeds_FollowTheEnvelope()
    {
        Assert.That(Verbs(Good()), Is.EqualTo(
            "initialized responded progressed responded progressed responded scored scored passed completed terminated"));
    }

    [Test]
    public void Statements_OfARunThatDoesNot_SayFailed_AndTellOfRewindsAndPauses()
    {
        var poor = new PlayedRun(SmallTalk.Scenario)
            .Choose("blame").Rewind("open").Choose("blame").Answer("hm").Choose("agree").Reflect("").Complete();

        Assert.That(Verbs(Run(poor)), Is.EqualTo(
            "initialized responded responded progressed responded progressed responded scored scored failed completed terminated"));
        Assert.That(Verbs(Run(Left())), Is.EqualTo("initialized suspended resumed responded scored scored terminated"));
    }

    [Test]
    public void Statements_NeverFollowTerminated_AndNoIdComesTwice()
    {
        var statements = Of(Run(HostedRun.Eventful()));

        Assert.That(statements.Select(statement => statement.Id), Is.Unique);
        Assert.That(Times(statements), Is.Ordered);
    }

    [Test]
    public void Statements_OfARunInWhichTheClockWentBack_StayInOrder()
    {
        var run = Good();
        var entries = run.Recorded.Entries.Select((entry, i) => entry with { TakenAt = entry.TakenAt.AddHours(-i) });

        var times = Times(Of(run with { Recorded = run.Recorded with { Entries = [.. entries] } })).ToList();

        Assert.That(times, Is.Ordered);
        Assert.That(times.Distinct(), Is.EqualTo(["2026-11-23T09:30:00.000Z"]));
    }

    [Test]
    public void Statements_ComposedAgain_AreTheSameToTheByte()
    {
        var (once, twice) = (Of(Run(HostedRun.Eventful())), Of(Run(HostedRun.Eventful())));

        Assert.That(twice.Select(statement => statement.Id), Is.EqualTo(once.Select(statement => statement.Id)));
        Assert.That(twice.Select(statement => Text(statement)), Is.EqualTo(once.Select(statement => Text(statement))));
    }

    [Test]
    public void Responded_NamesWhatWasOfferedChosenAndBest()
    {
        var responded = Json(Good()).First(statement => Verb(statement) == "responded");
        var definition = responded.GetProperty("object").GetProperty("definition");
        var result = responded.GetProperty("result");

        Assert.That(responded.GetProperty("object").GetProperty("id").GetString(), Does.EndWith("/scenario/test/node/open"));
        Assert.That(Ids(definition.GetProperty("choices")), Is.EqualTo(["ask", "tell", "blame"]));
        Assert.That(
            definition.GetProperty("correctResponsesPattern").EnumerateArray().Select(id => id.GetString()), Is.EqualTo(["ask"]));
        Assert.That(result.GetProperty("response").GetString(), Is.EqualTo("ask"));
        Assert.That(result.GetProperty("score").ToString(), Is.EqualTo("""{"scaled":1,"raw":2,"min":-1,"max":2}"""));
        Assert.That(result.TryGetProperty("success", out _), Is.False, "responses are graded, not right or wrong");
        Assert.That(
            responded.GetProperty("context").GetProperty("registration").GetGuid(), Is.EqualTo(Records.Id(1).Value));
    }

    [Test]
    public void EveryPattern_NamesAChoiceThatIsThere_AndNoChoiceComesTwice()
    {
        foreach (var responded in Json(Run(HostedRun.Eventful())).Where(statement => Verb(statement) == "responded"))
        {
            var definition = responded.GetProperty("object").GetProperty("definition");
            var choices = Ids(definition.GetProperty("choices")).ToList();

            Assert.That(choices, Is.Unique);
            Assert.That(
                definition.GetProperty("correctResponsesPattern").EnumerateArray().Select(id => id.GetString()),
                Is.Not.Empty.And.SubsetOf(choices));
            Assert.That(choices, Does.Contain(responded.GetProperty("result").GetProperty("response").GetString()));
        }
    }

    [Test]
    public void Score_IsGivenOnlyWhereItsBoundsAreProved()
    {
        var without = Json(Good()).Single(statement => Verb(statement) == "passed").GetProperty("result");
        var bounds = SmallTalk.Scenario.Skills.ToDictionary(skill => skill.Id, _ => new SkillBounds(-2, 6));
        var with = Json(Good() with { Bounds = bounds }).Single(statement => Verb(statement) == "passed").GetProperty("result");

        Assert.That(without.TryGetProperty("score", out _), Is.False);
        Assert.That(with.GetProperty("score").GetProperty("max").GetInt32(), Is.EqualTo(12));
        Assert.That(with.GetProperty("score").GetProperty("scaled").GetDouble(), Is.InRange(0, 1));
    }

    [Test]
    public void Statements_HoldNothingThatTheLearnerWrote()
    {
        var all = string.Concat(Of(Run(HostedRun.Eventful())).Select(Text));

        Assert.That(all, Does.Not.Contain("Ask first.").And.Not.Contain("Maya”"));
    }

    [Test]
    public void Statements_OfARunThatIsNotOver_AreNotMade()
    {
        Assert.That(() => Of(Run(new PlayedRun(SmallTalk.Scenario).Choose("ask"))), Throws.ArgumentException);
    }

    [TestCase("plain", "plain")]
    [TestCase("\u00a0\u2028🙂\ue000\u007f", "\u00a0\u2028🙂\ue000\u007f")]
    [TestCase("\\u0041 \\\\u0041", "\\\\u0041 \\\\\\\\u0041")]
    [TestCase("\u0001\u001f\n\"", "\\u0001\\u001f\\n\\\"")]
    public void PlainJson_EscapesWhatJavaScriptEscapes(string text, string written)
    {
        var json = Encoding.UTF8.GetString(PlainJson.Of(writer => writer.WriteStringValue(text)));

        Assert.That(json, Is.EqualTo($"\"{written}\""));
    }

    [Test]
    public async Task File_IsOneArray_AndSkipsRunsThatAreNotOver()
    {
        using var stream = new MemoryStream();
        await XapiExport.WriteAsync(
            Written.Async([Good(), Run(new PlayedRun(SmallTalk.Scenario).Choose("ask"))]), XapiActors.ByCode, stream);
        using var none = new MemoryStream();
        await XapiExport.WriteAsync(Written.Async<ExportedRun>([]), XapiActors.ByCode, none);

        Assert.That(JsonDocument.Parse(stream.ToArray()).RootElement.GetArrayLength(), Is.EqualTo(Of(Good()).Count));
        Assert.That(Encoding.UTF8.GetString(none.ToArray()), Is.EqualTo("[]\n"));
    }

    internal static ExportedRun Good() => Run(new PlayedRun(SmallTalk.Scenario)
        .Wait(900).Choose("ask").Answer("thank you").Wait(1_234).Choose("agree").Reflect("Hm.").Complete());

    internal static PlayedRun Left() => new PlayedRun(SmallTalk.Scenario)
        .Take(new RunInput.Pause(RunTime.Zero)).Take(new RunInput.Resume(RunTime.Zero)).Choose("tell").Leave();

    internal static ExportedRun Run(PlayedRun played) => new(Records.Of(played, SmallTalk.Scenario), SmallTalk.Scenario);

    private static IReadOnlyList<XapiStatement> Of(ExportedRun run) => XapiExport.Of(run, XapiActors.ByCode);

    private static List<JsonElement> Json(ExportedRun run) =>
        [.. Of(run).Select(statement => JsonDocument.Parse(statement.Body).RootElement)];

    private static string Verbs(ExportedRun run) => string.Join(' ', Json(run).Select(Verb));

    private static string Verb(JsonElement statement) =>
        statement.GetProperty("verb").GetProperty("display").GetProperty("en").GetString()!;

    private static IEnumerable<string?> Ids(JsonElement choices) =>
        choices.EnumerateArray().Select(choice => choice.GetProperty("id").GetString());

    private static IEnumerable<string?> Times(IEnumerable<XapiStatement> statements) =>
        statements.Select(statement => JsonDocument.Parse(statement.Body).RootElement.GetProperty("timestamp").GetString());

    private static string Text(XapiStatement statement) => Encoding.UTF8.GetString(statement.Body.Span);
}
