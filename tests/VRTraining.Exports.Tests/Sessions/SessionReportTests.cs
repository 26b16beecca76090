// A session's report: the same in three forms, without names unless asked for, and safe to open.
using System.Text;
using VRTraining.Exports.Sessions;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Journal;
using VRTraining.Sessions.Live;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.State;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests.Sessions;

[CancelAfter(600_000)]
public sealed class SessionReportTests
{
    private static readonly PersonId Facilitator = new("facilitator");
    private static readonly PersonId Kim = new("kim");

    [TestCase(false)]
    [TestCase(true)]
    public async Task Report_HasNamesAndPlans_OnlyWhereAskedFor(bool withNames)
    {
        var report = SessionReport.Of(await StateAsync(), SmallTalk.Scenario, withNames, HostedRun.StartedAt);

        foreach (var text in new[] { await CsvAsync(report), await JsonAsync(report), await HtmlAsync(report) })
        {
            Assert.That(text.Contains("Kim Example", StringComparison.Ordinal), Is.EqualTo(withNames), text);
            Assert.That(text.Contains("ask first", StringComparison.Ordinal), Is.EqualTo(withNames), text);
            Assert.That(text, Does.Contain("shown to all"));
            Assert.That(text, Does.Not.Contain("kept back").And.Not.Contain("taken back"));
        }
    }

    [Test]
    public async Task Report_OpensWithoutRunningAnything()
    {
        var report = SessionReport.Of(await StateAsync("=1+1 <script>alert(1)</script>"), SmallTalk.Scenario, false, HostedRun.StartedAt);

        Assert.That(await HtmlAsync(report), Does.Contain("&lt;script&gt;").And.Not.Contain("<script>"));
        Assert.That(await CsvAsync(report), Does.Contain("'=1+1"));
    }

    [Test]
    public async Task Forms_SayTheSame()
    {
        var report = SessionReport.Of(await StateAsync(), SmallTalk.Scenario, false, HostedRun.StartedAt);

        Assert.That((await JsonAsync(report)).TrimEnd('\n').Split('\n'), Has.Length.EqualTo(report.Lines.Length));
        Assert.That(
            (await CsvAsync(report)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries),
            Has.Length.EqualTo(report.Lines.Length + 1));
        Assert.That((await HtmlAsync(report)).Split("<tr>"), Has.Length.EqualTo(report.Lines.Length + 1));
    }

    private static async Task<SessionState> StateAsync(string note = "a long breath")
    {
        var session = new NewSession(
            SessionId.New(HostedRun.StartedAt), SmallTalk.Scenario.Id, HostedRun.ContentHash, Facilitator, HostedRun.StartedAt);
        await using var host = await SessionHost.OpenAsync(
            session, SmallTalk.Scenario, new MemorySessionJournal(), TimeProvider.System, default);
        async Task DoAsync(PersonId by, SessionCommand command) =>
            Assert.That(await host.SubmitAsync(by, command, default), Is.Null, $"{command}");
        await DoAsync(Kim, new SessionCommand.Join(SessionRole.Participant, "Kim Example"));
        await DoAsync(new PersonId("learner"), new SessionCommand.Join(SessionRole.Learner, null));
        await DoAsync(new PersonId("learner"), new SessionCommand.Agree());
        foreach (var phase in new[] { SessionPhase.Prebrief, SessionPhase.Play, SessionPhase.Debrief })
        {
            await DoAsync(Facilitator, new SessionCommand.GoTo(phase));
        }

        await DoAsync(Facilitator, new SessionCommand.Write(false, null, note));
        await DoAsync(Facilitator, new SessionCommand.Write(false, null, "taken back"));
        await DoAsync(Facilitator, new SessionCommand.Undo());
        await DoAsync(Kim, new SessionCommand.Say(MessageKind.Thought, "shown to all"));
        await DoAsync(Kim, new SessionCommand.Say(MessageKind.Thought, "kept back"));
        await DoAsync(Facilitator, new SessionCommand.ShowMessage(new MessageId(1), true));
        await DoAsync(Kim, new SessionCommand.MakePlan("it is late", "ask first", new DateOnly(2026, 12, 1)));
        return host.State;
    }

    private static async Task<string> CsvAsync(SessionReport report) =>
        await WrittenAsync(to => SessionReportWriter.WriteCsvAsync(report, to, default));

    private static async Task<string> JsonAsync(SessionReport report) =>
        await WrittenAsync(to => SessionReportWriter.WriteJsonLinesAsync(report, to, default));

    private static async Task<string> HtmlAsync(SessionReport report) =>
        await WrittenAsync(to => SessionReportWriter.WriteHtmlAsync(report, to, default));

    private static async Task<string> WrittenAsync(Func<Stream, Task> write)
    {
        using var to = new MemoryStream();
        await write(to);
        return Encoding.UTF8.GetString(to.ToArray());
    }
}
