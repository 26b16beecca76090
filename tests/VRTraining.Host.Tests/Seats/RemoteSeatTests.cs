// A remote seat on a real host over a real connection: plays, loses its link, comes back, and knows whom it speaks to.
using VRTraining.Host.Doors;
using VRTraining.Link.Joining;
using VRTraining.Link.Seats;
using VRTraining.Sessions.Acts;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Storage;
using VRTraining.Storage.Runs;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Seats;

[CancelAfter(180_000)]
public sealed class RemoteSeatTests
{
    private Desktop _desktop = null!;

    [SetUp]
    public async Task Begin() => _desktop = await Desktop.StartAsync(doors: SessionGuest.LateReport);

    [TearDown]
    public async Task End() => await _desktop.DisposeAsync();

    [TestCase("best")]
    [TestCase("setback-and-rewind")]
    public async Task Seat_PlayingAPlan_GivesTheRunOfThePlan(string plan, CancellationToken cancellationToken)
    {
        var play = PlainPlay.Of("late-report", plan);
        await SeedAsync(play.Seed);
        await using (var seat = await SessionGuest.SitAsync(_desktop, cancellationToken))
        {
            foreach (var input in play.Expected.Inputs)
            {
                Assert.That(await seat.SubmitAsync(input, cancellationToken), Is.Null, $"{input}");
            }

            await SessionGuest.UntilAsync(() => seat.EventCount == play.Expected.Events.Count, cancellationToken);
        }

        Assert.That(
            await JournalledAsync(cancellationToken), Is.EqualTo(play.Expected.Events.Select(happened => happened.Event)));
    }

    [Test]
    public async Task Refusal_OfTheEngine_ArrivesAsItIs(CancellationToken cancellationToken)
    {
        await using var seat = await SessionGuest.SitAsync(_desktop, cancellationToken);

        Assert.That(
            await seat.SubmitAsync(new RunInput.Advance(RunTime.Zero), cancellationToken), Is.EqualTo(Refusal.NotStarted));
        await seat.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);
        Assert.That(
            await seat.SubmitAsync(new RunInput.Choose(new ChoiceId("nope"), RunTime.Zero), cancellationToken),
            Is.EqualTo(Refusal.NotOffered));
        Assert.That(
            await seat.SubmitAsync(new RunInput.Jump(new NodeId("seal"), RunTime.Zero, Role.Facilitator), cancellationToken),
            Is.EqualTo(Refusal.NotAllowed),
            "whatever role a head claims, it is a learner's");
    }

    [Test]
    public async Task Link_CutAtAnyMoment_LosesAndDoublesNothing(CancellationToken cancellationToken)
    {
        var play = PlainPlay.Of("late-report", "setback-and-rewind");
        await SeedAsync(play.Seed);
        await using var line = new CuttableLine(SessionGuest.AddressOf(_desktop).Port);
        var door = new HostDoor(new Uri($"https://127.0.0.1:{line.Port}"), _desktop.Host.Doors!.Fingerprint);
        await door.EnterAsync(_desktop.Host.Doors.Code.Current, cancellationToken);
        var cuts = 0;
        await using (var seat = await RemoteSeat.SitAsync(door, TimeProvider.System, cancellationToken))
        {
            seat.StateChanged += state => cuts += state == LinkState.Lost ? 1 : 0;
            var resumed = 0;
            var following = FollowAsync(seat, () => resumed++, cancellationToken);
            foreach (var (input, number) in play.Expected.Inputs.Select((input, number) => (input, number)))
            {
                // Now before the host hears of it, now between the commit and its answer.
                line.CutAfter(number % 3);
                Refusal? refusal;
                var before = Volatile.Read(ref resumed);
                while ((refusal = await seat.SubmitAsync(input, cancellationToken)) == Refusal.Paused)
                {
                    // The link came back a moment ago, and the host is about to let the run go on.
                    await SessionGuest.UntilAsync(() => Volatile.Read(ref resumed) > before, cancellationToken);
                    before = Volatile.Read(ref resumed);
                }

                Assert.That(refusal, Is.Null, $"{input}");
            }

            await following;
        }

        Assert.That(cuts, Is.GreaterThan(5));
        Assert.That(
            (await JournalledAsync(cancellationToken)).Where(happened => happened is not (RunEvent.RunPaused or RunEvent.RunResumed)),
            Is.EqualTo(play.Expected.Events.Select(happened => happened.Event)));
    }

    [Test]
    public async Task Link_Lost_PausesTheRunAndResumesItWhenItIsBack(CancellationToken cancellationToken)
    {
        await using var line = new CuttableLine(SessionGuest.AddressOf(_desktop).Port);
        var door = new HostDoor(new Uri($"https://127.0.0.1:{line.Port}"), _desktop.Host.Doors!.Fingerprint);
        await door.EnterAsync(_desktop.Host.Doors.Code.Current, cancellationToken);
        await using var seat = await RemoteSeat.SitAsync(door, TimeProvider.System, cancellationToken);
        await seat.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);

        line.Cut();

        await foreach (var happened in seat.EventsAsync(1, cancellationToken))
        {
            if (happened.Stamped.Event is RunEvent.RunResumed)
            {
                break;
            }
        }

        Assert.That(
            (await JournalledAsync(cancellationToken)).Count(happened => happened is RunEvent.RunPaused), Is.EqualTo(1));
        Assert.That(seat.State, Is.EqualTo(LinkState.Live));
    }

    [Test]
    public async Task Pause_ByTheLearner_StaysWhenTheLinkComesBack(CancellationToken cancellationToken)
    {
        await using var line = new CuttableLine(SessionGuest.AddressOf(_desktop).Port);
        var door = new HostDoor(new Uri($"https://127.0.0.1:{line.Port}"), _desktop.Host.Doors!.Fingerprint);
        await door.EnterAsync(_desktop.Host.Doors.Code.Current, cancellationToken);
        await using var seat = await RemoteSeat.SitAsync(door, TimeProvider.System, cancellationToken);
        await seat.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);
        await seat.SubmitAsync(new RunInput.Pause(RunTime.Zero), cancellationToken);
        var states = new List<LinkState>();
        seat.StateChanged += states.Add;

        line.Cut();
        await SessionGuest.UntilAsync(() => states.Contains(LinkState.Live), cancellationToken);

        Assert.That(
            await seat.SubmitAsync(new RunInput.Advance(RunTime.Zero), cancellationToken), Is.EqualTo(Refusal.Paused));
        Assert.That((await JournalledAsync(cancellationToken))[^1], Is.EqualTo(new RunEvent.RunPaused()));
    }

    [Test]
    public async Task Certificate_OfAnotherHost_IsRefusedBeforeAnythingIsSent(CancellationToken cancellationToken)
    {
        var shown = await HostDoor.ShownAtAsync(SessionGuest.AddressOf(_desktop), cancellationToken);
        Assert.That(shown, Is.EqualTo(_desktop.Host.Doors!.Fingerprint));
        using var door = new HostDoor(SessionGuest.AddressOf(_desktop), HostFingerprint.Read(new string('0', 64)));

        var closed = Assert.ThrowsAsync<LinkClosedException>(
            () => door.EnterAsync(_desktop.Host.Doors!.Code.Current, cancellationToken));

        Assert.That(closed!.Reason, Is.EqualTo(LinkClosedException.OtherCertificate));
        Assert.That(_desktop.Host.Doors.Guests, Is.Empty);
    }

    [Test]
    public void Address_OfAnotherComputer_IsNotSpokenToWithoutAFingerprint() =>
        Assert.That(() => new HostDoor(new Uri("https://192.168.1.5:5281"), null), Throws.ArgumentException);

    [Test]
    public async Task Code_ThatIsWrongOrExpired_IsRefusedWithItsReason(CancellationToken cancellationToken)
    {
        var code = _desktop.Host.Doors!.Code.Current;
        using var door = new HostDoor(SessionGuest.AddressOf(_desktop), _desktop.Host.Doors.Fingerprint);

        var wrong = Assert.ThrowsAsync<LinkClosedException>(() => door.EnterAsync("12345", cancellationToken));
        _desktop.Time.Advance(JoinCode.Lifetime);
        var expired = Assert.ThrowsAsync<LinkClosedException>(() => door.EnterAsync(code, cancellationToken));

        Assert.That((wrong!.Reason, expired!.Reason), Is.EqualTo((JoinReply.WrongCode, JoinReply.CodeExpired)));
    }

    [Test]
    public async Task Seat_TakenByAnotherProgram_TellsTheFirstOne(CancellationToken cancellationToken)
    {
        var door = await SessionGuest.EnterAsync(_desktop, cancellationToken);
        await using var first = await RemoteSeat.SitAsync(door, TimeProvider.System, cancellationToken);
        await first.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);

        await using var second = await RemoteSeat.SitAsync(door, TimeProvider.System, cancellationToken);

        await SessionGuest.UntilAsync(() => first.State == LinkState.Closed, cancellationToken);
        Assert.That(second.Run, Is.EqualTo(first.Run));
        Assert.That(
            () => first.SubmitAsync(new RunInput.Advance(RunTime.Zero), cancellationToken),
            Throws.TypeOf<LinkClosedException>().With.Property("Reason").EqualTo(LinkClosedException.TakenElsewhere));
        Assert.That(await second.SubmitAsync(new RunInput.Advance(RunTime.Zero), cancellationToken), Is.Null);
    }

    [Test]
    public async Task Learner_ShownOut_LosesTheSeatForGood(CancellationToken cancellationToken)
    {
        await using var seat = await SessionGuest.SitAsync(_desktop, cancellationToken);

        await _desktop.Host.Doors!.ShowOutAsync(_desktop.Host.Doors.Guests.Single().Id, cancellationToken);

        await SessionGuest.UntilAsync(() => seat.State == LinkState.Closed, cancellationToken);
        Assert.That(
            () => seat.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken),
            Throws.TypeOf<LinkClosedException>().With.Property("Reason").EqualTo(LinkClosedException.ShownOut));
    }

    [Test]
    public void Vote_IsRefusedWithTheWordThatHeadsKnow() =>
        Assert.That(SessionRefusals.RoomIsVoting.Reason, Is.EqualTo(SeatReply.RoomIsVoting));

    /// <summary>Counts how often the run was resumed, until it is over.</summary>
    private static async Task FollowAsync(RemoteSeat seat, Action resumed, CancellationToken cancellationToken)
    {
        await foreach (var happened in seat.EventsAsync(1, cancellationToken))
        {
            if (happened.Stamped.Event is RunEvent.RunResumed)
            {
                resumed();
            }
        }
    }

    private async Task SeedAsync(ulong seed)
    {
        await _desktop.DisposeAsync();
        _desktop = await Desktop.StartAsync(seed, SessionGuest.LateReport);
    }

    private async Task<IReadOnlyList<RunEvent>> JournalledAsync(CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(_desktop.Folder, TimeProvider.System, cancellationToken);
        var run = (await store.Runs.ListAsync(RunFilter.All, 2, cancellationToken)).Single();
        var recorded = await store.ReadAsync(run.Header.Run.Id, cancellationToken);
        return [.. recorded!.Events().Select(numbered => numbered.Stamped.Event)];
    }
}
