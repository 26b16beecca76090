// The end of a session: no code lets anybody in, tokens open the farewell alone, and what nobody keeps is gone from the disk.
using System.Net;
using System.Text;
using Microsoft.AspNetCore.SignalR.Client;
using VRTraining.Exports.JsonLines;
using VRTraining.Host.Doors;
using VRTraining.Host.Tests.Sessions;
using VRTraining.Storage;
using VRTraining.Storage.Runs;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Doors;

[CancelAfter(300_000)]
public sealed class ClosingTests
{
    [Test]
    public async Task Code_AfterTheEnd_LetsNobodyIn_UntilAnotherSessionBegins()
    {
        await using var session = await Session.StartAsync();
        using var late = new Browserless(session.Desktop.Host);
        await late.OpenAsync("/join");
        await session.ConsoleAsync("close");

        await late.SendAsync("/join", ("code", session.Doors.Code.Current), ("role", "participant"));
        Assert.That(late.Html, Does.Contain("This session is over."));
        Assert.That(session.Doors.Guests, Is.Empty);
        await late.OpenAsync("/join");
        Assert.That(late.Has("/join"), Is.False);

        await session.Facilitator.OpenAsync("/console/report");
        await session.Facilitator.SendAsync("/console/report/erase");
        await session.Facilitator.OpenAsync("/console");
        await session.Facilitator.SendAsync("/console/open", ("scenario", "late-report"));
        await late.OpenAsync("/join");
        await late.SendAsync("/join", ("code", session.Doors.Code.Current), ("role", "participant"));
        Assert.That(late.Path, Is.EqualTo("/session"));
    }

    [Test]
    public async Task Token_AfterTheEnd_OpensTheFarewellAlone_ForTenMinutes()
    {
        await using var session = await Session.StartAsync();
        var guest = await session.JoinAsync();
        await session.ConsoleAsync("close");

        await guest.OpenAsync("/session");
        Assert.That(guest.Html, Does.Contain("Thank you"));
        await guest.OpenAsync("/mirror");
        Assert.That(guest.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(guest.Html, Does.Contain("This session is over"));
        session.Desktop.Time.Advance(SessionDoors.Farewell - TimeSpan.FromMilliseconds(1));
        await guest.OpenAsync("/session");
        Assert.That(guest.Status, Is.EqualTo(HttpStatusCode.OK));
        session.Desktop.Time.Advance(TimeSpan.FromMilliseconds(1));
        await guest.OpenAsync("/session");
        Assert.That((guest.Path, guest.Status), Is.EqualTo(("/join", HttpStatusCode.Forbidden)), "a stranger, before a shut door");
    }

    [Test]
    public async Task Commands_AfterTheEnd_LeaveTheDoorsAsTheyAre()
    {
        await using var session = await Session.StartAsync();
        var (learner, _) = await session.PlayToTheDebriefAsync("best");
        await learner.OpenAsync("/session");
        await learner.SendAsync("/session/decide", ("afterwards", "keep"));
        await session.ConsoleAsync("close");
        var code = session.Doors.Code.Current;
        var guest = session.Doors.Guests.Single();
        await using var farewell = await SessionHubTests.ConnectAsync(session, learner);

        session.Desktop.Time.Advance(TimeSpan.FromMinutes(1));
        await learner.OpenAsync("/session");
        await learner.SendAsync("/session/decide");

        Assert.That(learner.Html, Does.Contain("Your run is erased."));
        Assert.That(session.Doors.Code.Current, Is.EqualTo(code));
        Assert.That(session.Doors.Guests.Single(), Is.EqualTo(guest), "nobody gets ten minutes anew");
        Assert.That(() => farewell.InvokeAsync("Follow"), Throws.Nothing, "and no connection is cut");
    }

    [Test]
    public async Task Close_LeavesOfARunThatNobodyKeeps_NoByteOnTheDisk()
    {
        await using var session = await Session.StartAsync();
        var (one, other) = (await session.JoinAsync("learner"), await session.JoinAsync("learner"));
        await session.ConsoleAsync("go-to", ("phase", "prebrief"));
        var runs = new List<string>();
        foreach (var learner in new[] { one, other })
        {
            await learner.OpenAsync("/session");
            await learner.SendAsync("/session/agree");
        }

        await session.ConsoleAsync("go-to", ("phase", "play"));
        foreach (var learner in new[] { one, other })
        {
            await learner.OpenAsync("/session");
            await learner.SendAsync("/scenarios/thank-the-messenger/begin");
            runs.Add(learner.Path["/runs/".Length..]);
        }

        await other.OpenAsync("/session");
        await other.SendAsync("/session/decide", ("afterwards", "keep"));
        var profiles = session.Doors.Guests.Where(guest => guest.Profile is not null).OrderBy(guest => guest.CameAt)
            .Select(guest => guest.Profile!).ToList();
        Assert.That(runs.Concat(profiles).All(word => OnDisk(session, word)), Is.True);
        await session.ConsoleAsync("close");

        var left = session.State.Runs.Select(run => run.Run.ToString()).ToList();
        Assert.That(left, Is.EqualTo(runs), "the session still says that there were two");
        await using (var store = await SqliteStore.OpenAsync(session.Desktop.Folder, TimeProvider.System, default))
        {
            var kept = await store.Runs.ListAsync(RunFilter.All, 5, default);
            Assert.That(kept.Select(run => run.Header.Run.Id.ToString()), Is.EqualTo(new[] { runs[1] }));
            Assert.That(await store.ReadAsync(new(Guid.Parse(runs[0])), default), Is.Null);
        }

        await other.OpenAsync("/session");
        Assert.That(other.Html, Does.Contain("Your run stays on this computer."));
        await other.OpenAsync("/my-data/export/everything.jsonl");
        Assert.That(other.Html, Does.Contain(runs[1]).And.Not.Contain(runs[0]));
        await TakeInElsewhereAsync(other.Html, runs[1]);
        await other.OpenAsync("/session");
        await other.SendAsync("/session/decide");
        Assert.That(other.Html, Does.Contain("Your run is erased."));

        await session.Facilitator.OpenAsync("/console/report");
        await session.Facilitator.SendAsync("/console/report/erase");
        Assert.That(runs.Where(run => OnDisk(session, run)), Is.Empty, "neither in the database nor in its log");
    }

    /// <summary>What was taken away is whole: another computer, which has never seen the script, can take it in.</summary>
    private static async Task TakeInElsewhereAsync(string lines, string run)
    {
        using var folder = new TemporaryFolder();
        await using var home = await SqliteStore.OpenAsync(folder.Path, TimeProvider.System, default);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        await home.Archive.ImportAsync(JsonLinesImport.ReadPartsAsync(file), null, default);
        var there = await home.Runs.ListAsync(RunFilter.All, 2, default);
        Assert.That(there.Select(each => each.Header.Run.Id.ToString()), Is.EqualTo(new[] { run }));
    }

    private static bool OnDisk(Session session, string word) => Directory.EnumerateFiles(session.Desktop.Folder).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
    });
}
