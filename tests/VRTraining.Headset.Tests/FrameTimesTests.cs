// How long frames took is told to the step: fine for our own part, and a whole second for frames that are drawn by software.
using VRTraining.Headset.Running;

namespace VRTraining.Headset.Tests;

public sealed class FrameTimesTests
{
    [Test]
    public void Summary_OfSlowFrames_SaysHowSlow()
    {
        var times = new FrameTimes();
        for (var frame = 0; frame < 99; frame++)
        {
            times.Add(TimeSpan.FromMicroseconds(120), TimeSpan.FromMilliseconds(170.2));
        }

        times.Add(TimeSpan.FromMilliseconds(9), TimeSpan.FromSeconds(3));

        Assert.That(times.Summary(), Is.EqualTo(
            "100 frames. Our part: 0.15 ms median, 0.15 ms at 99 %. Whole frame: 170.5 ms median, 170.5 ms at 99 %."));
        Assert.That(times.Within(1), Is.EqualTo((9.05f, 1000.5f)).Within(0.001f));
    }
}
