// The computer's clock is set while a session goes on: nobody is thrown out, and nothing lasts longer or shorter for it.
using VRTraining.Host.Doors;
using VRTraining.Host.Tests.Sessions;
using VRTraining.Sessions.Debriefs;

namespace VRTraining.Host.Tests.Doors;

[CancelAfter(300_000)]
public sealed class CalendarTests
{
    [TestCase(400)]
    [TestCase(-400)]
    public async Task Guests_StayForTheirFourteenHours_HoweverTheCalendarIsSet(int days)
    {
        await using var session = await Session.StartAsync();
        var guest = await session.JoinAsync();

        session.Desktop.Time.Off = TimeSpan.FromDays(days);
        await guest.OpenAsync("/session");
        Assert.That(guest.Path, Is.EqualTo("/session"));
        session.Desktop.Time.Advance(TimeSpan.FromHours(14) - TimeSpan.FromMilliseconds(1));
        await guest.OpenAsync("/session");
        Assert.That(guest.Path, Is.EqualTo("/session"));
        session.Desktop.Time.Advance(TimeSpan.FromMilliseconds(1));
        await guest.OpenAsync("/session");
        Assert.That(guest.Path, Is.EqualTo("/join"));
    }

    [TestCase(400)]
    [TestCase(-400)]
    public async Task Code_LetsInForItsQuarterOfAnHour_HoweverTheCalendarIsSet(int days)
    {
        await using var session = await Session.StartAsync();
        var code = session.Doors.Code.Current;

        session.Desktop.Time.Off = TimeSpan.FromDays(days);
        session.Desktop.Time.Advance(JoinCode.Lifetime - TimeSpan.FromMilliseconds(1));
        Assert.That(session.Doors.Code.Current, Is.EqualTo(code));
        session.Desktop.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(session.Doors.Code.Current, Is.Not.EqualTo(code));
    }

    [TestCase(400)]
    [TestCase(-400)]
    public async Task Talk_IsTimedByWhatHasPassed_HoweverTheCalendarIsSet(int days)
    {
        await using var session = await Session.StartAsync();
        await session.PlayToTheDebriefAsync("best");
        await session.ConsoleAsync("talk", ("who", "learner"));

        session.Desktop.Time.Advance(TimeSpan.FromSeconds(60));
        session.Desktop.Time.Off = TimeSpan.FromDays(days);
        session.Desktop.Time.Advance(TimeSpan.FromSeconds(30));
        await session.ConsoleAsync("talk", ("who", ""));

        Assert.That(session.State.Debrief!.Talking, Is.Null);
        Assert.That(session.State.Debrief!.Talked[Speaker.Learner], Is.EqualTo(TimeSpan.FromSeconds(90)));
    }
}
