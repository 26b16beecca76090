// What a headset offers becomes a sentence each, with what to do where something is missing.
using VRTraining.Headset.Preflight;
using VRTraining.Link.Preflight;

namespace VRTraining.Headset.Tests.Preflight;

public sealed class HeadsetFindingsTests
{
    private static readonly string Graphics = OperatingSystem.IsWindows() ? "XR_KHR_D3D11_enable" : "XR_MNDX_egl_enable";

    private static readonly HeadsetFacts Whole = new()
    {
        Runtime = "A runtime 1.2.3",
        Extensions = [Graphics, "XR_EXT_hand_tracking"],
        System = "A headset",
        TracksHands = true,
        TracksEyes = true,
        ShowsTheRoom = true,
        Eye = (1440, 1600),
        RefreshRates = [72, 90, 119.88f],
    };

    [Test]
    public void Findings_OfAWholeHeadset_AreAllFine()
    {
        var findings = HeadsetFindings.Of(Whole).ToArray();

        Assert.That(findings.Select(finding => $"{finding.About}: {finding.Text}"), Is.EqualTo(new[]
        {
            "headset-runtime: A runtime 1.2.3.",
            "headset-graphics: It takes the pictures that this app draws.",
            "headset-system: A headset is ready.",
            "headset-hands: Bare hands are seen; controllers work as well.",
            "headset-eyes: Where the eyes look can point, if you like; it is never stored.",
            "headset-room: Colleagues can sit at your own table.",
            "headset-views: Each eye gets 1440 × 1600 pixels.",
            "headset-refresh: It shows 72, 90, 119.9 pictures a second.",
        }));
        Assert.That(findings.Select(finding => finding.Verdict), Is.All.EqualTo(Verdict.Ok));
        Assert.That(findings[0].Details, Is.EqualTo(Whole.Extensions));
    }

    [Test]
    public void Findings_WithoutAHeadset_EndWithWhatToDo()
    {
        var last = HeadsetFindings.Of(Whole with { System = null }).Last();

        Assert.That(last.About, Is.EqualTo("headset-system"));
        Assert.That(last.Verdict, Is.EqualTo(Verdict.Warning));
        Assert.That(last.Advice, Does.StartWith("Switch it on"));
    }

    [Test]
    public void Findings_OfASmallHeadset_SayWhatWorksInstead()
    {
        var findings = HeadsetFindings.Of(new HeadsetFacts { Runtime = "r", System = "s" }).ToDictionary(finding => finding.About);

        Assert.That(findings["headset-graphics"].Verdict, Is.EqualTo(Verdict.Warning));
        Assert.That(findings["headset-graphics"].Text, Does.Contain(Graphics));
        Assert.That(findings["headset-hands"].Text, Does.Contain("controllers"));
        Assert.That(findings["headset-eyes"].Text, Does.Contain("head points"));
        Assert.That(findings["headset-room"].Text, Does.Contain("meeting room"));
        Assert.That(findings["headset-refresh"].Text, Does.Contain("only while it is worn"));
        Assert.That(findings, Does.Not.ContainKey("headset-views"));
    }

    [TestCase(71.9f, Verdict.Warning)]
    [TestCase(HeadsetFindings.ComfortableHertz, Verdict.Ok)]
    public void Findings_OfASlowHeadset_WarnOfIt(float best, Verdict verdict)
    {
        var refresh = HeadsetFindings.Of(Whole with { RefreshRates = [20, best] }).Last();

        Assert.That(refresh.Verdict, Is.EqualTo(verdict));
    }

    [Test]
    public void Library_ThatIsNoRuntime_IsRefusedWithAReason()
    {
        var missing = RuntimeLibrary.Load("/nowhere/libopenxr.so", out var missingTrouble);
        var other = RuntimeLibrary.Load(
            Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), NativeName), out var otherTrouble);

        Assert.That((missing, other), Is.EqualTo(((RuntimeLibrary?)null, (RuntimeLibrary?)null)));
        Assert.That(missingTrouble, Is.EqualTo("/nowhere/libopenxr.so cannot be loaded"));
        Assert.That(otherTrouble, Does.EndWith($"{NativeName} is no OpenXR runtime"));
    }

    /// <summary>A library of .NET itself, which is everywhere.</summary>
    private static string NativeName =>
        OperatingSystem.IsWindows() ? "System.IO.Compression.Native.dll"
        : OperatingSystem.IsMacOS() ? "libSystem.Native.dylib"
        : "libSystem.Native.so";
}
