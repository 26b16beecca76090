// The spelling of enums outside C#.
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Tests.Script;

public sealed class SpellingTests
{
    [Test]
    public void Of_IsKebabCaseAndReadsBack()
    {
        Assert.That(Spelling.Of(FacialExpression.AngryRestrained), Is.EqualTo("angry-restrained"));
        Assert.That(Spelling.Read<FacialExpression>("angry-restrained"), Is.EqualTo(FacialExpression.AngryRestrained));
        Assert.That(Spelling.Read<FacialExpression>("AngryRestrained"), Is.Null);
        Assert.That(Spelling.All<Room>(), Is.EqualTo(new[] { "meeting-room", "desk-corner", "video-wall", "passthrough" }));
    }
}
