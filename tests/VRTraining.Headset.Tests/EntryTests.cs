// What the command line gives.
namespace VRTraining.Headset.Tests;

public sealed class EntryTests
{
    [Test]
    public void Run_WithoutArguments_ComesToAnEnd() =>
        Assert.That(Entry.Run([], TimeProvider.System), Is.Zero);
}
