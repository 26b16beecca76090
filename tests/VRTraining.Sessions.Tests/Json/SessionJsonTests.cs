// The JSON of a session's events: read back to the same, for every kind of event.
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Debriefs;
using VRTraining.Sessions.Journal;
using VRTraining.Sessions.Json;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;
using VRTraining.Sessions.Ratings;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Sessions.Tests.Json;

public sealed class SessionJsonTests
{
    private static readonly PersonId Kim = new("kim");
    private static readonly RunId Run = new(Guid.Parse("0198f000-0000-7000-8000-000000000001"));
    private static readonly Moment Then = new(Run, 12, new RunTime(5300));

    private static readonly SessionEvent[] Events =
    [
        new SessionEvent.Joined(Kim, SessionRole.Observer, "Kim “K” <b>"),
        new SessionEvent.Joined(Kim, SessionRole.Observer, null),
        new SessionEvent.Renamed(Kim, null),
        new SessionEvent.Agreed(Kim),
        new SessionEvent.PhaseBegan(SessionPhase.Debrief),
        new SessionEvent.RoleGiven(Kim, SessionRole.Learner),
        new SessionEvent.RunBegan(Kim, Run),
        new SessionEvent.RunDecidedOn(Run, Afterwards.Keep),
        new SessionEvent.MirrorBlanked(true),
        new SessionEvent.AskingSet(PollKind.Predict),
        new SessionEvent.AskingSet(null),
        new SessionEvent.PickHeld(Run, new ChoiceId("ask")),
        new SessionEvent.PickLetGo(Run),
        new SessionEvent.HandsAsked(new PollId(3)),
        new SessionEvent.HandShown(new PollId(3), new Hand(Kim, 1)),
        new SessionEvent.NoteWritten(new Note(new NoteId(1), true, Then, "here", HostedRun.StartedAt)),
        new SessionEvent.NoteWritten(new Note(new NoteId(2), false, null, "there", HostedRun.StartedAt)),
        new SessionEvent.NoteTakenBack(new NoteId(2)),
        new SessionEvent.NoteUndone(),
        new SessionEvent.Whispered(new Prompt(SessionRole.Observer, "watch Maya")),
        new SessionEvent.MessageSent(new RoomMessage(new MessageId(1), MessageKind.Thought, "それ 🙂")),
        new SessionEvent.MessageShown(new MessageId(1), true),
        new SessionEvent.Reacted(Reaction.Surprise),
        new SessionEvent.Rated(new Rating(new RatingKey(Kim, Run, new SkillId("listening")), 2)),
        new SessionEvent.DebriefBegan(DebriefStyle.PlusDelta),
        new SessionEvent.StepBegan(2),
        new SessionEvent.TalkTimed(Speaker.Learner),
        new SessionEvent.TalkTimed(null),
        new SessionEvent.Replayed(new ReplayView(Then, Plays: true, ThoughtsRevealed: true, new ChoiceId("ask"), Then)),
        new SessionEvent.Replayed(new ReplayView(Then)),
        new SessionEvent.Replayed(null),
        new SessionEvent.PlanMade(new SessionPlan(Kim, "When", "then", new DateOnly(2026, 12, 7))),
    ];

    public static string Text(StampedSessionEvent happened) => SessionJson.Line(happened.Event);

    [TestCaseSource(nameof(Events))]
    public void Line_ReadBack_IsTheSameEvent(SessionEvent happened)
    {
        Assert.That(SessionJson.Read(SessionJson.Line(happened)), Is.EqualTo(happened));
    }

    [Test]
    public void Poll_ReadBack_HasItsQuestionsAndNumbers()
    {
        var opened = new SessionEvent.PollOpened(new Poll(
            new PollId(2), PollKind.ScaleAfter, SafetyScale.Items, new PollPlace(Run, new NodeId("open"), 5), "00ff"));
        var closed = new SessionEvent.PollClosed(new PollId(2), new Tally(6, [[4, 2], [0, 6]]));

        var poll = ((SessionEvent.PollOpened)SessionJson.Read(SessionJson.Line(opened))).Poll;
        var tally = ((SessionEvent.PollClosed)SessionJson.Read(SessionJson.Line(closed))).Tally;

        Assert.That(poll.Place, Is.EqualTo(opened.Poll.Place));
        Assert.That(poll.Questions.Select(question => (question.Text, question.Reversed, question.Options.Length)),
            Is.EqualTo(SafetyScale.Items.Select(question => (question.Text, question.Reversed, question.Options.Length))));
        Assert.That(poll.IsOpen);
        Assert.That(tally.Papers, Is.EqualTo(6));
        Assert.That(tally.Counts.Select(row => string.Join('/', row)), Is.EqualTo(new[] { "4/2", "0/6" }));
    }

    [Test]
    public void EveryKindOfEvent_IsTried()
    {
        var tried = Events.Select(happened => happened.GetType())
            .Concat([typeof(SessionEvent.PollOpened), typeof(SessionEvent.PollClosed)]).Distinct();

        Assert.That(tried, Is.EquivalentTo(typeof(SessionEvent).GetNestedTypes()));
    }

    [Test]
    public void Line_IsCompact_InFixedOrder()
    {
        Assert.That(
            SessionJson.Line(Events[15]),
            Is.EqualTo(
                """{"type":"note-written","note":{"id":1,"isBookmark":true,"moment":{"run":"0198f000-0000-7000-8000-000000000001",""" +
                """ "eventNumber":12,"at":5300},"text":"here","writtenAt":"2026-11-02T09:00:00+00:00","takenBack":false}}""".TrimStart()));
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("""{"type":"gone"}""")]
    [TestCase("""{"type":"phase-began","phase":7}""")]
    public void Read_OfSomethingElse_SaysSo(string line)
    {
        Assert.That(() => SessionJson.Read(line), Throws.InstanceOf<FormatException>());
    }
}
