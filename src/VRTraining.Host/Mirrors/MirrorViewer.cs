// One mirror: what waits to be sent to it.
using System.Threading.Channels;

namespace VRTraining.Host.Mirrors;

/// <summary>One mirror; written to by one thread at a time.</summary>
internal sealed class MirrorViewer
{
    /// <summary>A quarter of a second: who lags further behind had better skip.</summary>
    private const int MostWaiting = 16;

    private const int FlagsAt = 2;
    private const int KeyframeFlag = 1;

    public Channel<byte[]> Frames { get; } =
        Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    public Channel<MirrorMoment> Moments { get; } = Channel.CreateBounded<MirrorMoment>(
        new BoundedChannelOptions(1) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>It has missed a frame, or has none yet, and there is room again.</summary>
    public bool WaitsForKeyframe { get; private set; } = true;

    /// <summary>Shows a frame, and where the wearer's camera is, if that has moved.</summary>
    public void Show(byte[] frame, byte[]? camera)
    {
        var isKeyframe = (frame[FlagsAt] & KeyframeFlag) != 0;
        if (WaitsForKeyframe && !isKeyframe)
        {
            return;
        }

        WaitsForKeyframe = !Frames.Writer.TryWrite(frame);
        if (camera is not null)
        {
            Frames.Writer.TryWrite(camera);
        }
    }

    public void Tell(MirrorMoment moment) => Moments.Writer.TryWrite(moment);

    public void End()
    {
        Frames.Writer.TryComplete();
        Moments.Writer.TryComplete();
    }
}
