// The clock of a session: set once by the computer's calendar, and from then on by nobody.
namespace VRTraining.Host.Sessions;

/// <summary>
/// Tells the time by the calendar as it was when the program started and by how much has passed since. Whoever sets the computer's
/// clock while a session goes on, forwards or back, changes neither how long a code lets people in, nor who is still a guest, nor
/// who has talked for how long.
/// </summary>
/// <remarks>Where a computer does not count while it sleeps, neither does this clock.</remarks>
internal sealed class SteadyClock(TimeProvider computer) : TimeProvider
{
    private readonly DateTimeOffset _start = computer.GetUtcNow();
    private readonly long _since = computer.GetTimestamp();

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => computer.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => computer.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + computer.GetElapsedTime(_since);

    /// <inheritdoc/>
    public override long GetTimestamp() => computer.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        computer.CreateTimer(callback, state, dueTime, period);
}
