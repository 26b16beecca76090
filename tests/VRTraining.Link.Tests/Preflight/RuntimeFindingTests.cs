// What a runtime's manifest means for the person.
using VRTraining.Link.Preflight;

namespace VRTraining.Link.Tests.Preflight;

public sealed class RuntimeFindingTests
{
    private static readonly RuntimeManifest Fine = new("active.json", "Fine", null);

    [Test]
    public void Of_AManifest_SaysWhetherItsRuntimeCanBeLoaded()
    {
        var none = RuntimeFinding.Of(null);
        var gone = RuntimeFinding.Of(new RuntimeManifest("active.json", "Gone", "its library is not there"));
        var fine = RuntimeFinding.Of(Fine);

        Assert.That(
            new[] { none.Verdict, gone.Verdict, fine.Verdict },
            Is.EqualTo(new[] { Verdict.Warning, Verdict.Warning, Verdict.Ok }));
        Assert.That(none.Advice, Does.StartWith("To practise in a headset"));
        Assert.That(gone.Text, Is.EqualTo("The OpenXR runtime of active.json cannot be loaded: its library is not there."));
        Assert.That(fine.Text, Is.EqualTo("Fine (active.json)."));
    }

    [Test]
    public void Silent_NamesTheRuntimeAndItsReason() => Assert.That(
        RuntimeFinding.Silent(Fine, "ErrorRuntimeUnavailable").Text,
        Is.EqualTo("Fine (active.json) does not start: ErrorRuntimeUnavailable."));
}
