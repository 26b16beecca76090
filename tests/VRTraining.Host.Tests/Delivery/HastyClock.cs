// A clock in which every wait is over at once, save the patience with an answer.
using Microsoft.Extensions.Time.Testing;
using VRTraining.Host.Delivery;

namespace VRTraining.Host.Tests.Delivery;

/// <summary>Waits between tries end at once and are remembered; the patience with an answer ends only when time is moved.</summary>
internal sealed class HastyClock : FakeTimeProvider
{
    private readonly Lock _lock = new();

    public HastyClock()
        : base(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>How long was waited between tries, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime != RecordStoreClient.Patience)
        {
            lock (_lock)
            {
                Waits.Add(dueTime);
            }

            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
