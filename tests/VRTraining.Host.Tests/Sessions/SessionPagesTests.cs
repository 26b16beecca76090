// A session by plain pages, without any script: from gathering to the end, with a vote that holds the learner's pick.
using System.Net;
using System.Text.RegularExpressions;
using VRTraining.Sessions.Phases;
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Host.Tests.Sessions;

[CancelAfter(120_000)]
public sealed partial class SessionPagesTests
{
    [Test]
    public async Task Session_GoesFromGatheringToTheEnd_AndErasesTheRun()
    {
        await using var session = await Session.StartAsync();
        var learner = await session.JoinAsync("learner");
        var room = await session.JoinManyAsync(6);
        await BeginAsync(session, learner);
        await session.ConsoleAsync("ask-at-choices", ("kind", "vote"));
        var run = await PlayAsync(learner);
        await ToTheChoiceAsync(learner, run);
        await Session.UntilAsync(() => session.State.OpenPolls.Any());

        var choice = Choices().Match(await FreshAsync(learner, run)).Groups[1].Value;
        await learner.SendAsync($"{run}/choose", ("choice", choice));
        await learner.OpenAsync(run);
        Assert.That(learner.Html, Does.Contain("The room is voting"));

        foreach (var (person, i) in room.Select((person, i) => (person, i)))
        {
            await person.OpenAsync("/session");
            await person.SendAsync("/session/vote", ("mark0", $"{i % 2}"));
            Assert.That(person.Html, Does.Contain("You have voted"));
        }

        await session.ConsoleAsync("close-poll");
        await Session.UntilAsync(() => session.State.Runs[0].Held is null);
        await room[0].OpenAsync("/session");
        Assert.That(room[0].Html, Does.Contain("6 votes"));
        await learner.OpenAsync(run);
        Assert.That(learner.Html, Does.Not.Contain("The room is voting"));

        await session.ConsoleAsync("ask-at-choices");
        await session.ConsoleAsync("note", ("text", "A long breath before the answer."));
        await session.ConsoleAsync("steer/leave");
        await session.ConsoleAsync("go-to", ("phase", "debrief"));
        await session.ConsoleAsync("close");
        var id = session.State.Session.Id;

        Assert.That(session.State.Phase, Is.EqualTo(SessionPhase.Closed));
        Assert.That(session.State.StandingNotes.Single().Text, Is.EqualTo("A long breath before the answer."));
        await using var store = await SqliteStore.OpenAsync(session.Desktop.Folder, TimeProvider.System, default);
        Assert.That(await store.Runs.ListAsync(RunFilter.All, 1, default), Is.Empty, "the run belonged to the session");
        Assert.That(await store.Profiles.ListAsync(default), Is.Empty, "and so did the profile that was made for it");

        await session.Facilitator.OpenAsync("/console/report");
        await session.Facilitator.SendAsync("/console/report/erase");
        Assert.That(session.Live.Host, Is.Null);
        Assert.That(await store.Sessions.ReadAsync(id, default), Is.Null);
    }

    [Test]
    public async Task Steering_MarksTheRunAssisted()
    {
        await using var session = await Session.StartAsync("late-report");
        var learner = await session.JoinAsync("learner");
        await BeginAsync(session, learner);
        var run = await PlayAsync(learner);
        await session.ConsoleAsync("steer/pause");
        await learner.OpenAsync(run);
        Assert.That(learner.Html, Does.Contain("Paused"));
        await session.ConsoleAsync("steer/resume");
        Assert.That(session.Facilitator.Html, Does.Not.Contain(">assisted<"), "a pause steers nobody");

        await session.ConsoleAsync("steer/jump", ("node", "facts"));

        Assert.That(session.Facilitator.Html, Does.Contain(">assisted<"));
    }

    [Test]
    public async Task Restart_InTheMiddle_LosesNeitherNoteNorVote()
    {
        await using var session = await Session.StartAsync();
        var learner = await session.JoinAsync("learner");
        var room = await session.JoinManyAsync(5);
        await BeginAsync(session, learner);
        await session.ConsoleAsync("note", ("text", "Before the crash."));
        await session.ConsoleAsync("ask-at-choices", ("kind", "predict"));
        var run = await PlayAsync(learner);
        await ToTheChoiceAsync(learner, run);
        await Session.UntilAsync(() => session.State.OpenPolls.Any());
        await room[0].OpenAsync("/session");
        await room[0].SendAsync("/session/vote", ("mark0", "0"));
        var papers = session.State.Boxes.Values.Single().Papers;
        var id = session.State.Session.Id;

        await session.Desktop.RestartAsync();

        Assert.That(session.State.Session.Id, Is.EqualTo(id));
        Assert.That(session.State.StandingNotes.Single().Text, Is.EqualTo("Before the crash."));
        Assert.That(session.State.Boxes.Values.Single().Papers, Is.EqualTo(papers).And.EqualTo(1));
    }

    [Test]
    public async Task Console_WithTwoLearners_ShowsSteersAndNotesTheChosenOne()
    {
        await using var session = await Session.StartAsync("late-report");
        var first = await session.JoinAsync("learner");
        var second = await session.JoinAsync("learner");
        await BeginAsync(session, first, second);
        await session.Facilitator.OpenAsync("/console");
        var run = await PlayAsync(first);
        var otherRun = await PlayAsync(second);
        await ToTheChoiceAsync(second, otherRun);
        var (learner, other) = (session.State.Runs[0].Learner.Value, session.State.Runs[1].Learner.Value);

        await session.Facilitator.OpenAsync($"/console?learner={other}");
        Assert.That(session.Facilitator.Html, Does.Contain("chooses at ").And.Contain("listens at "));
        await session.Facilitator.SendAsync("/console/note", ("text", "On the second."));
        await session.Facilitator.SendAsync("/console/steer/pause");
        await first.OpenAsync(run);
        Assert.That(first.Html, Does.Not.Contain("Paused"));
        await second.OpenAsync(otherRun);
        Assert.That(second.Html, Does.Contain("Paused"));
        await session.Facilitator.SendAsync("/console/steer/resume");
        await session.Facilitator.OpenAsync($"/console?learner={learner}");
        await session.Facilitator.SendAsync("/console/note", ("text", "On the first."));

        Assert.That(
            session.State.StandingNotes.Select(note => note.Moment!.Value.Run.ToString()),
            Is.EqualTo(new[] { otherRun[6..], run[6..] }));
        await session.Facilitator.OpenAsync("/console?learner=nobody");
        Assert.That(session.Facilitator.Status, Is.EqualTo(HttpStatusCode.OK), "a learner who left is no dead end");
    }

    [Test]
    public async Task Participant_SeesNoConsole_NoNote_AndNobodysVote()
    {
        await using var session = await Session.StartAsync();
        var participant = await session.JoinAsync();
        await session.ConsoleAsync("note", ("text", "secret-of-the-facilitator"));

        await participant.OpenAsync("/console");
        Assert.That(participant.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        await participant.OpenAsync("/session");
        Assert.That(participant.Html, Does.Not.Contain("secret-of-the-facilitator"));
        await participant.OpenAsync("/console/panel");
        Assert.That(participant.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Typed_Script_IsShownAsText()
    {
        await using var session = await Session.StartAsync();
        var participant = await session.JoinAsync();
        await session.ConsoleAsync("go-to", ("phase", "prebrief"));
        await participant.OpenAsync("/session");

        await participant.SendAsync("/session/rename", ("name", "<script>alert(1)</script>"));

        await session.Facilitator.OpenAsync("/console");
        Assert.That(session.Facilitator.Html, Does.Contain("&lt;script&gt;alert(1)&lt;/script&gt;"));
        Assert.That(session.Facilitator.Html, Does.Not.Contain("<script>alert"));
    }

    [Test]
    public async Task Name_OfAMegabyte_IsRefused_AndTheSessionGoesOn()
    {
        await using var session = await Session.StartAsync();
        var participant = await session.JoinAsync();

        Assert.That(await IsTakenAsync(participant, 1 << 20), Is.False);
        Assert.That(await IsTakenAsync(participant, 41), Is.False);
        await participant.OpenAsync("/session");
        await participant.SendAsync("/session/rename", ("name", "Ada"));
        Assert.That(session.State.People.Values.Select(person => person.Name), Does.Contain("Ada"));
    }

    [Test]
    public async Task Console_WithoutAScenario_LetsOneChoose()
    {
        await using var session = await Session.StartAsync(scenario: null);
        var early = await session.JoinAsync();
        Assert.That(early.Html, Does.Contain("You are in"));

        await session.Facilitator.SendAsync("/console/open", ("scenario", "late-report"));

        Assert.That(session.State.Scenario.Id.Value, Is.EqualTo("late-report"));
        await early.OpenAsync("/session");
        Assert.That(early.Html, Does.Contain("Before we begin"));
    }

    /// <summary>Whether a name of that length is taken; what is far too long is not even read to its end.</summary>
    private static async Task<bool> IsTakenAsync(Browserless person, int length)
    {
        try
        {
            await person.OpenAsync("/session");
            await person.SendAsync("/session/rename", ("name", new string('x', length)));
            return person.Status == HttpStatusCode.OK && !person.Html.Contains("data-refused", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task BeginAsync(Session session, params Browserless[] learners)
    {
        await session.ConsoleAsync("go-to", ("phase", "prebrief"));
        foreach (var learner in learners)
        {
            await learner.OpenAsync("/session");
            await learner.SendAsync("/session/agree");
        }

        await session.ConsoleAsync("go-to", ("phase", "play"));
        Assert.That(session.State.Phase, Is.EqualTo(SessionPhase.Play));
    }

    private static async Task<string> PlayAsync(Browserless learner)
    {
        await learner.OpenAsync("/session");
        await learner.SendAsync($"/scenarios/{ScenarioIn().Match(learner.Html).Groups[1].Value}/begin");
        Assert.That(learner.Path, Does.StartWith("/runs/"));
        return learner.Path;
    }

    private static async Task ToTheChoiceAsync(Browserless learner, string run)
    {
        while (learner.Has($"{run}/advance"))
        {
            await learner.SendAsync($"{run}/advance");
        }
    }

    private static async Task<string> FreshAsync(Browserless person, string address)
    {
        await person.OpenAsync(address);
        return person.Html;
    }

    [GeneratedRegex("name=\"choice\" value=\"([^\"]+)\"")]
    private static partial Regex Choices();

    [GeneratedRegex("action=\"/scenarios/([^\"/]+)/begin\"")]
    private static partial Regex ScenarioIn();
}
