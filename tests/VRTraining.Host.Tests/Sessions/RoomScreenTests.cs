// What the big screen, the console and the phones say along a whole session: the way in, the next thing, and the thanks.
namespace VRTraining.Host.Tests.Sessions;

[CancelAfter(120_000)]
public sealed class RoomScreenTests
{
    private Session _session = null!;

    [SetUp]
    public async Task Begin() => _session = await Session.StartAsync();

    [TearDown]
    public async Task End() => await _session.DisposeAsync();

    [Test]
    public async Task Mirror_WhileGathering_ShowsTheWayIn_ButOnlyTheFacilitators()
    {
        var participant = await _session.JoinAsync();
        var code = _session.Doors.Code.Current;
        var shown = $"{code[..3]} {code[3..]}";

        foreach (var address in new[] { "/mirror", "/mirror/room" })
        {
            await _session.Facilitator.OpenAsync(address);
            Assert.That(_session.Facilitator.Html, Does.Contain(shown).And.Contain("One is in.").And.Contain("class=\"qr\""));
            await participant.OpenAsync(address);
            Assert.That(participant.Html, Does.Not.Contain(shown).And.Not.Contain(code).And.Contain("It begins in a moment."));
        }
    }

    [Test]
    public async Task Console_SaysWhatComesNext_AndTheMirrorGoesAlong()
    {
        await SaysAsync("Put the mirror on the big screen", "Come in");
        var participant = await _session.JoinAsync();
        await SaysAsync("Who practises?", "One is in.");
        var learner = await _session.JoinAsync("learner");
        await SaysAsync("When everybody is here, go to the ground rules.", "2 are in.");

        await _session.ConsoleAsync("go-to", ("phase", "prebrief"));
        await SaysAsync("Learner 2 has not agreed yet.", "0 of 2 have agreed.");
        await learner.OpenAsync("/session");
        await learner.SendAsync("/session/agree");
        await SaysAsync("Begin the play.", "1 of 2 have agreed.");

        await _session.ConsoleAsync("go-to", ("phase", "play"));
        await SaysAsync("The learner begins when ready.", "Nobody is practising yet.");
        await PlayToAChoiceAsync(learner);
        await SaysAsync("You may let the room vote first.", "data-run=");
        await _session.ConsoleAsync("poll/vote");
        await SaysAsync("Let them vote.", "The room is voting");
        await participant.OpenAsync("/mirror/room");
        Assert.That(participant.Html, Does.Contain("The room is voting").And.Not.Contain("0 of 1 have voted"));
        await _session.ConsoleAsync("close-poll");
        await _session.ConsoleAsync("steer/leave");
        await SaysAsync("The scene is over. Let it sink in", "Take a breath");

        await _session.ConsoleAsync("go-to", ("phase", "debrief"));
        await SaysAsync("Choose how to talk about it.", "Here we look at moments of it again.");
        await _session.ConsoleAsync("begin-debrief", ("style", "pearls"));
        await SaysAsync("The learner speaks first.", "Setting the scene");
        await _session.ConsoleAsync("talk", ("who", "learner"));
        await SaysAsync("When this is talked through, go on to", "Setting the scene");
        await _session.ConsoleAsync("step", ("step", "4"));
        await SaysAsync("Ask everybody for one plan.", "Taking it along");
        await _session.ConsoleAsync("close");
        await SaysAsync("Thank everybody, and take the report.", "What this room did together");
    }

    [Test]
    public async Task End_TellsWhatTheRoomDid_AndEverybodyTheirOwnPlan()
    {
        var (learner, _) = await _session.PlayToTheDebriefAsync("best");
        var (one, other) = (await _session.JoinAsync(), await _session.JoinAsync("observer"));
        await one.OpenAsync("/session");
        await one.SendAsync("/session/plan", ("situation", "bad news comes"), ("act", "thank first"));

        await _session.ConsoleAsync("close");

        await one.OpenAsync("/session");
        Assert.That(one.Html, Does.Contain("3 people learnt together.").And.Contain("One conversation was practised."));
        Assert.That(one.Html, Does.Contain("One plan for what to try next was made."));
        Assert.That(one.Html, Does.Contain("When bad news comes, I will thank first"));
        await other.OpenAsync("/session");
        Assert.That(other.Html, Does.Contain("3 people learnt together.").And.Not.Contain("bad news comes"));
        Assert.That(other.Html, Does.Not.Contain("/session/rate"), "nothing can be rated any more");
        Assert.That(other.Html, Does.Not.Contain("votes were given").And.Not.Contain("0 "), "what there was none of is not told");
        await learner.OpenAsync("/session");
        Assert.That(learner.Html, Does.Contain("Thank you for practising in front of others"));
    }

    private async Task SaysAsync(string console, string mirror)
    {
        await _session.Facilitator.OpenAsync("/console");
        Assert.That(_session.Facilitator.Html, Does.Contain(console));
        await _session.Facilitator.OpenAsync("/mirror");
        Assert.That(_session.Facilitator.Html, Does.Contain(mirror));
    }

    private static async Task PlayToAChoiceAsync(Browserless learner)
    {
        await learner.OpenAsync("/session");
        await learner.SendAsync("/scenarios/thank-the-messenger/begin");
        var run = learner.Path;
        while (learner.Has($"{run}/advance"))
        {
            await learner.SendAsync($"{run}/advance");
        }
    }
}
