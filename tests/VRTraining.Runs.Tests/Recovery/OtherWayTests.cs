// Another response at a moment of a recorded run: what the engine makes of it, and that chance falls as it would have.
using VRTraining.Runs.Journal;
using VRTraining.Runs.Recovery;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Runs.Tests.Recovery;

public sealed class OtherWayTests
{
    private static readonly Engine Engine = new(SmallTalk.Scenario);

    private static readonly RecordedRun Recorded = Records.Of(HostedRun.Eventful(), SmallTalk.Scenario);

    private static readonly List<StampedEvent> Events = [.. Recorded.Events().Select(numbered => numbered.Stamped)];

    /// <summary>Where the small talk first asks.</summary>
    private static readonly int Asked = 1 + Events.FindIndex(happened => happened.Event is RunEvent.ChoicesOffered);

    [Test]
    public void OtherWay_IsTheJournalUpToThere_AndThenWhatThePlayerWouldHaveSeen()
    {
        var events = OtherWay.Of(Engine, Recorded, Asked, new ChoiceId("ask"), _ => 1500)!.Value;

        Assert.That(events.Take(Asked), Is.EqualTo(Events.Take(Asked)));
        var played = new PlayedRun(SmallTalk.Scenario, seed: 7).Choose("ask").Events.Select(happened => happened.Event);
        Assert.That(
            events.Skip(Asked).Select(happened => happened.Event).Take(3),
            Is.EqualTo(played.SkipWhile(happened => happened is not RunEvent.ChoiceMade).Take(3)));
        Assert.That(events[^1].Event, Is.InstanceOf<RunEvent.AnswerAsked>(), "it ends where the learner would be asked");
    }

    [Test]
    public void OtherWay_GivesEachLineItsTime()
    {
        var events = OtherWay.Of(Engine, Recorded, Asked, new ChoiceId("tell"), _ => 1500)!.Value;

        var lines = events.Skip(Asked).Count(happened => happened.Event is RunEvent.LineSpoken);
        Assert.That(lines, Is.Positive);
        Assert.That(events[^1].At.Milliseconds, Is.EqualTo(Events[Asked - 1].At.Milliseconds + (1500 * lines)));
    }

    [Test]
    public void OtherWay_ThatWasNotOnOffer_IsNone()
    {
        Assert.That(OtherWay.Of(Engine, Recorded, Asked, new ChoiceId("agree"), _ => 0), Is.Null);
        Assert.That(OtherWay.Of(Engine, Recorded, 1, new ChoiceId("no-such"), _ => 0), Is.Null);
    }

    [Test]
    public void OtherWay_TheWayThatWasTaken_GivesTheEventsThatHappened()
    {
        var made = Events.FindIndex(happened => happened.Event is RunEvent.ChoiceMade);
        var taken = ((RunEvent.ChoiceMade)Events[made].Event).Choice;

        var events = OtherWay.Of(Engine, Recorded, Asked, taken, _ => 0)!.Value;

        var happened = Events.Skip(made).TakeWhile(each => each.Event is not RunEvent.Rewound).Select(each => each.Event).ToList();
        Assert.That(events.Skip(Asked).Select(each => each.Event).Take(happened.Count), Is.EqualTo(happened));
    }

    [Test]
    public void StateAt_OfEveryMoment_IsWhereReplayingStood()
    {
        foreach (var entry in Recorded.Entries)
        {
            var state = OtherWay.StateAt(Engine, Recorded, entry.FirstEventNumber);

            var expected = Engine.NewRun(7);
            foreach (var earlier in Recorded.Entries.Take(entry.InputNumber))
            {
                expected = Engine.Apply(expected, earlier.Input, EventBuffer.Discarding, out _);
            }

            Assert.That(state, Is.EqualTo(expected));
        }
    }
}
