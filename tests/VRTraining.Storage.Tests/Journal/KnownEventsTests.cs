// What is parsed once stands for all that read alike, and what differs in every run does not pile up.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Storage.Journal;

namespace VRTraining.Storage.Tests.Journal;

public sealed class KnownEventsTests
{
    [Test]
    public void Of_TheSameText_IsTheSameEvent()
    {
        var known = new KnownEvents();

        var first = known.Of(Entered("opening"));
        var second = known.Of(Entered("opening"));

        Assert.That(first, Is.EqualTo(new RunEvent.NodeEntered(new NodeId("opening"))));
        Assert.That(second, Is.SameAs(first));
        Assert.That(known.Of(Entered("closing")), Is.EqualTo(new RunEvent.NodeEntered(new NodeId("closing"))));
    }

    [Test]
    public void Of_OneTextTooMany_ForgetsTheOthers()
    {
        var known = new KnownEvents();
        for (var i = 0; i < KnownEvents.Most; i++)
        {
            known.Of(Entered($"node-{i}"));
        }

        Assert.That(known.Count, Is.EqualTo(KnownEvents.Most));
        var last = known.Of(Entered("one-more"));

        Assert.That(last, Is.EqualTo(new RunEvent.NodeEntered(new NodeId("one-more"))));
        Assert.That(known.Count, Is.EqualTo(1));
    }

    [Test]
    public void Of_SomethingElse_SaysWhatItIs()
    {
        var known = new KnownEvents();

        Assert.That(() => known.Of("{}"), Throws.InstanceOf<FormatException>().With.Message.Contains("{}"));
        Assert.That(known.Count, Is.Zero);
    }

    private static string Entered(string node) => $$"""{"type":"node-entered","node":"{{node}}"}""";
}
