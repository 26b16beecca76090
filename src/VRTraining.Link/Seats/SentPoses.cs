// Tells the host where the wearer's head is, while somebody watches.
namespace VRTraining.Link.Seats;

/// <summary>Sends the latest pose of a head: at most 30 times a second, and only while the light is on.</summary>
internal static class SentPoses
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1.0 / 30);

    /// <summary>Sends until the seat is left.</summary>
    public static async Task SendAsync(SeatLink link, TimeProvider time, CancellationToken left)
    {
        using var timer = new PeriodicTimer(Every, time);
        var sent = 0;
        try
        {
            while (await timer.WaitForNextTickAsync(left))
            {
                if (link.Watched.Light && link.State == LinkState.Live && link.Pose.Version != sent
                    && link.Pose.TryRead(out var pose))
                {
                    sent = link.Pose.Version;
                    await link.SendAsync(nameof(ISeatCommands.Look), pose.ToBytes(), left);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The seat was left.
        }
    }
}
