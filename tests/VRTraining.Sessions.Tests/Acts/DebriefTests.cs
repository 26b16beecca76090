// The debrief: the learner speaks first, talk is timed, observers rate against anchors, plans are made.
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Debriefs;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Sessions.Tests.Acts;

[CancelAfter(60_000)]
public sealed class DebriefTests
{
    [Test]
    public async Task Room_BeforeTheLearner_MayNotSpeak()
    {
        await using var room = await Room.DebriefingAsync();
        await room.DoAsync(Room.Facilitator, new SessionCommand.BeginDebrief(DebriefStyle.Pearls));
        await room.DoAsync(Room.Facilitator, new SessionCommand.GoToStep(1));
        var talkOfTheRoom = new SessionCommand.TimeTalk(Speaker.Room);
        Assert.That(await room.AskAsync(Room.Facilitator, talkOfTheRoom), Is.EqualTo(SessionRefusals.LearnerFirst));
        Assert.That(
            await room.AskAsync(Room.Facilitator, new SessionCommand.GoToStep(2)), Is.EqualTo(SessionRefusals.LearnerFirst));

        await room.DoAsync(Room.Facilitator, new SessionCommand.TimeTalk(Speaker.Learner));

        await room.DoAsync(Room.Facilitator, new SessionCommand.GoToStep(2));
        await room.DoAsync(Room.Facilitator, talkOfTheRoom);
        Assert.That(room.State.Debrief!.Now.Name, Is.EqualTo("Description"));
    }

    [Test]
    public async Task Talk_IsTimedForWhoeverSpeaks()
    {
        await using var room = await Room.DebriefingAsync();
        await room.DoAsync(Room.Facilitator, new SessionCommand.BeginDebrief(DebriefStyle.PlusDelta));
        await room.DoAsync(Room.Facilitator, new SessionCommand.TimeTalk(Speaker.Learner));
        room.Time.Advance(TimeSpan.FromSeconds(90));
        await room.DoAsync(Room.Facilitator, new SessionCommand.TimeTalk(Speaker.Room));
        room.Time.Advance(TimeSpan.FromSeconds(30));
        await room.DoAsync(Room.Facilitator, new SessionCommand.TimeTalk(null));
        room.Time.Advance(TimeSpan.FromSeconds(500));

        var debrief = room.State.Debrief!;
        Assert.That(debrief.TalkOf(Speaker.Learner, room.Time.GetUtcNow()), Is.EqualTo(TimeSpan.FromSeconds(90)));
        Assert.That(debrief.TalkOf(Speaker.Room, room.Time.GetUtcNow()), Is.EqualTo(TimeSpan.FromSeconds(30)));
        Assert.That(debrief.TalkOf(Speaker.Facilitator, room.Time.GetUtcNow()), Is.EqualTo(TimeSpan.Zero));
    }

    [TestCase("listening", 0, false)]
    [TestCase("listening", 1, true)]
    [TestCase("listening", 3, true)]
    [TestCase("listening", 4, false)]
    [TestCase("juggling", 1, false)]
    public async Task Rating_OfAnAnchor_IsTaken_AndTheLastOneCounts(string skill, int level, bool taken)
    {
        await using var room = await Room.PlayingAsync();
        var refusal = await room.AskAsync(Room.Observer, new SessionCommand.Rate(room.Run, new SkillId(skill), level));
        Assert.That(refusal, Is.EqualTo(taken ? null : SessionRefusals.NoSuchLevel));

        await room.DoAsync(Room.Observer, new SessionCommand.Rate(room.Run, SmallTalk.Closing.Id, 1));
        await room.DoAsync(Room.Observer, new SessionCommand.Rate(room.Run, SmallTalk.Closing.Id, 2));
        Assert.That(room.State.Ratings.Where(rating => rating.Key.Skill == SmallTalk.Closing.Id).Select(rating => rating.Value),
            Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public async Task Plan_IsKeptWithItsDay_FiveAtMost()
    {
        await using var room = await Room.DebriefingAsync();
        var plan = new SessionCommand.MakePlan("When a report is late", "I ask first", new DateOnly(2026, 12, 7));
        for (var i = 0; i < 5; i++)
        {
            await room.DoAsync(Room.Participant(0), plan);
        }

        Assert.That(await room.AskAsync(Room.Participant(0), plan), Is.EqualTo(SessionRefusals.TooMany));
        Assert.That(room.State.Plans[0], Is.EqualTo(new SessionPlan(
            Room.Participant(0), "When a report is late", "I ask first", new DateOnly(2026, 12, 7))));
    }

    [Test]
    public async Task Debrief_DuringThePlay_IsRefused()
    {
        await using var room = await Room.PlayingAsync();

        Assert.That(
            await room.AskAsync(Room.Facilitator, new SessionCommand.BeginDebrief(DebriefStyle.SelfLed)),
            Is.EqualTo(SessionRefusals.NotInThisPhase));
    }
}
