// A clock that goes on by frames: what is played offscreen takes its own time and not the computer's.
namespace VRTraining.Headset.Running;

/// <summary>A clock that its owner moves; timers go off when it passes them. For any thread.</summary>
internal sealed class FrameClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FrameTimer> _timers = [];
    private long _ticks;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start.AddTicks(GetTimestamp());

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time)
    {
        var now = Interlocked.Add(ref _ticks, time.Ticks);
        while (Due(now) is { } timer)
        {
            timer.Fire();
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FrameTimer(this, callback, state);
        timer.Change(dueTime, period);
        lock (_lock)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    private FrameTimer? Due(long now)
    {
        lock (_lock)
        {
            foreach (var timer in _timers)
            {
                if (timer.TakeIfDue(now))
                {
                    return timer;
                }
            }

            return null;
        }
    }

    private void Remove(FrameTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    private sealed class FrameTimer(FrameClock clock, TimerCallback callback, object? state) : ITimer
    {
        private long _due = long.MaxValue;
        private long _period;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period.Ticks;
            Interlocked.Exchange(
                ref _due, dueTime < TimeSpan.Zero ? long.MaxValue : clock.GetTimestamp() + dueTime.Ticks);
            return true;
        }

        public bool TakeIfDue(long now)
        {
            var due = Interlocked.Read(ref _due);
            return due <= now
                && Interlocked.CompareExchange(ref _due, _period > 0 ? now + _period : long.MaxValue, due) == due;
        }

        public void Fire() => callback(state);

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
