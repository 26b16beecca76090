// Reports as files: whole, self-contained, and safe whatever a script or a name holds.
using System.Text;
using VRTraining.Exports.Html;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Exports.Tests.Html;

public sealed class ReportTests
{
    [Test]
    public async Task Run_TellsEachDecisionWithItsReasons_AndWhatToTryNext()
    {
        var run = new ExportedRun(Records.Of(HostedRun.Eventful(), SmallTalk.Scenario), SmallTalk.Scenario);

        var html = await RunAsync(run, "quiet-otter");

        Assert.That(html, Does.Contain("<h2>What to try next</h2>"));
        Assert.That(html, Does.Contain("rewound away").And.Contain("attempt 3"));
        Assert.That(html, Does.Contain("choice &#x27;ask&#x27;, effect 2"));
        Assert.That(html.Split("<li class=\"card\">"), Has.Length.EqualTo(1 + html.Split("class=\"inside\"").Length - 1));
        Assert.That(html, Does.Not.Contain("Ask first."), "what the learner wrote is nobody else's");
    }

    [Test]
    public async Task Run_LoadsNothing_AndRunsNothing()
    {
        var choice = Choice("only", "end", Quality.Setback) with
        {
            Text = "<script>alert(1)</script><img src=x onerror=alert(1)>",
            Consequence = "\0\u0007<b>&amp;\"'",
        };
        var scenario = new ScenarioBuilder().Node("start", Choices(choice)).Ends().Build();
        var run = new ExportedRun(Records.Of(new PlayedRun(scenario).Choose("only"), scenario), scenario);

        var html = await RunAsync(run, "</title><script>x</script>");

        Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("<img").And.Not.Contain("<b>"));
        Assert.That(html, Does.Not.Contain("http").And.Not.Contain("url("));
        Assert.That(html.Any(c => char.IsControl(c) && c != '\n'), Is.False);
    }

    [Test]
    public async Task Run_ThatWasNeverPlayed_IsAReportToo()
    {
        var recorded = Records.Of(new PlayedRun(SmallTalk.Scenario), SmallTalk.Scenario);

        var html = await RunAsync(new ExportedRun(recorded, SmallTalk.Scenario), "quiet-otter");

        Assert.That(html, Does.Contain("This run has no ending").And.Not.Contain("<svg"));
    }

    [Test]
    public async Task Run_InThePseudoLanguage_SaysNothingThatCannotBeTranslated()
    {
        Languages.Language.Pseudo.Use();
        var run = new ExportedRun(Records.Of(HostedRun.Eventful(), SmallTalk.Scenario), SmallTalk.Scenario);

        var html = await RunAsync(run, "quiet-otter");

        Assert.That(html, Does.Contain("<html lang=\"en-XA\">"));
        foreach (var word in new[] { "What to try next", "Skills", "Setbacks", "attempt 3", "Your attempts", "Made by VRTraining" })
        {
            Assert.That(html, Does.Contain($"⟦{word}"));
            Assert.That(html, Does.Not.Match($"[^⟦]{word}"));
        }
    }

    [TestCase(4, false)]
    [TestCase(5, true)]
    public async Task Cohort_HasFigures_FromFiveLearnersOn(int learners, bool hasFigures)
    {
        var html = await CohortAsync([.. Enumerable.Range(1, learners).Select(number => Completed(number, "ask"))]);

        Assert.That(html.Contains("<svg", StringComparison.Ordinal), Is.EqualTo(hasFigures));
        Assert.That(html.Contains("there are no figures yet", StringComparison.Ordinal), Is.EqualTo(!hasFigures));
        Assert.That(html, Does.Not.Contain("learner-"));
    }

    [Test]
    public async Task Cohort_CountsLearners_NotRuns()
    {
        var runs = Enumerable.Range(1, 9).Select(number => Completed(number, "ask", "the-same-one")).ToArray();

        Assert.That(await CohortAsync(runs), Does.Contain("there are no figures yet"));
    }

    [Test]
    public async Task Cohort_WhereOneChoseOtherwise_HidesThatOneAndWhatGivesItAway()
    {
        var html = await CohortAsync(
            [.. Enumerable.Range(1, 9).Select(number => Completed(number, "ask")), Completed(10, "tell")]);

        Assert.That(html, Does.Contain("10 learners came here."));
        Assert.That(html.Split("<td class=\"number\">hidden</td>"), Has.Length.GreaterThanOrEqualTo(3));
        Assert.That(html, Does.Not.Contain("9 of 10").And.Not.Contain("1 of 10"));
    }

    [Test]
    public async Task Cohort_WhereEnoughChoseEither_ShowsBothWithTheirIntervals()
    {
        var html = await CohortAsync(
        [
            .. Enumerable.Range(1, 5).Select(number => Completed(number, "ask")),
            .. Enumerable.Range(6, 5).Select(number => Completed(number, "tell")),
        ]);

        Assert.That(html, Does.Contain("5 of 10").And.Contain("24–76 %"));
        Assert.That(html, Does.Not.Contain("(50 %)"), "no bare percentage below twenty");
    }

    [Test]
    public async Task Cohort_InThePseudoLanguage_SaysNothingThatCannotBeTranslated()
    {
        Languages.Language.Pseudo.Use();
        var html = await CohortAsync(
            [.. Enumerable.Range(1, 9).Select(number => Completed(number, "ask")), Completed(10, "tell")]);

        Assert.That(html, Does.Contain("<html lang=\"en-XA\">"));
        foreach (var word in new[]
        {
            "Shares come", "What is about", "Learners are", "learners who", "How it turned out", "Skills shown", "Moment by moment",
            "Share, and", "95 % interval", "hidden", "of 10", "came here", "Too few", "it went well",
        })
        {
            Assert.That(html, Does.Match($"⟦[^⟧<]*{word}"));
            Assert.That(html, Does.Not.Match($"(⟧|>)[^⟦<]*{word}"));
        }
    }

    private static ExportedRun Completed(int number, string first, string? profile = null)
    {
        var played = new PlayedRun(SmallTalk.Scenario).Choose(first).Answer("thank you").Choose("agree").Reflect("").Complete();
        return new ExportedRun(
            Records.Of(played, SmallTalk.Scenario, number, profile ?? $"learner-{number}"), SmallTalk.Scenario);
    }

    private static async Task<string> RunAsync(ExportedRun run, string learner)
    {
        using var stream = new MemoryStream();
        await RunReport.WriteAsync(run, learner, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<string> CohortAsync(ExportedRun[] runs)
    {
        using var stream = new MemoryStream();
        await CohortReport.WriteAsync(Written.Async(runs), null, "All runs", stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
