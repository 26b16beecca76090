// A clock that somebody sets while the program runs.
using Microsoft.Extensions.Time.Testing;

namespace VRTraining.Testing;

/// <summary>Time that moves only when a test says so, beside a calendar that can be set without any time passing.</summary>
public sealed class SettableClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    /// <summary>How far the calendar is off.</summary>
    public TimeSpan Off { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Off;

    /// <inheritdoc/>
    public override long GetTimestamp() => base.GetUtcNow().UtcTicks;
}
