// Mirrors over a real connection: what they show, who may look, and that a wearer can close the view.
using System.Numerics;
using Microsoft.AspNetCore.SignalR.Client;
using VRTraining.Host.Mirrors;
using VRTraining.Host.Tests.Seats;
using VRTraining.Link.Frames;
using VRTraining.Link.Seats;
using VRTraining.Simulation.Play;

namespace VRTraining.Host.Tests.Mirrors;

[CancelAfter(180_000)]
public sealed class MirrorTests
{
    private const byte CameraMark = 0x43;

    private Desktop _desktop = null!;
    private RemoteSeat _seat = null!;

    [SetUp]
    public async Task Begin()
    {
        _desktop = await Desktop.StartAsync(doors: SessionGuest.LateReport);
        _seat = await SessionGuest.SitAsync(_desktop, CancellationToken.None);
        await _seat.SubmitAsync(new RunInput.Start(RunTime.Zero), CancellationToken.None);
    }

    [TearDown]
    public async Task End()
    {
        await _seat.DisposeAsync();
        await _desktop.DisposeAsync();
    }

    private string Run => _seat.Run.Run.Id.ToString();

    private MirrorSource Source => _desktop.Host.Mirrors.Sources.Single();

    [Test]
    public async Task Mirror_JoiningLate_HasTheWholeSceneWithItsFirstMessage(CancellationToken cancellationToken)
    {
        for (var i = 0; i < 5; i++)
        {
            await _seat.SubmitAsync(new RunInput.Advance(RunTime.Zero), cancellationToken);
        }

        await using var hub = await MirrorAsync(cancellationToken);
        var decoder = new FrameDecoder();

        Assert.That(decoder.Take(await FirstAsync<byte[]>(hub, "Frames", cancellationToken)), Is.EqualTo(FrameVerdict.Taken));
        Assert.That(decoder.Frame.Characters.Length, Is.EqualTo(2));
        var moment = await FirstAsync<MirrorMoment>(hub, "Moments", cancellationToken);
        Assert.That(moment.Number, Is.EqualTo(_seat.EventCount).Or.LessThan(_seat.EventCount));
        Assert.That(moment.Text, Is.Not.Empty);
    }

    [Test]
    public async Task Moments_FollowEveryEventOfTheRun(CancellationToken cancellationToken)
    {
        await using var hub = await MirrorAsync(cancellationToken);
        await _seat.SubmitAsync(new RunInput.Advance(RunTime.Zero), cancellationToken);
        await SessionGuest.UntilAsync(() => _seat.EventCount > 4, cancellationToken);
        var known = _seat.EventCount;

        await foreach (var moment in hub.StreamAsync<MirrorMoment>("Moments", Run, cancellationToken))
        {
            if (moment.Number >= known)
            {
                Assert.That(moment.Text, Does.StartWith("On Monday you and Maya agreed"));
                break;
            }
        }
    }

    [Test]
    public async Task Wearer_SeesTheLight_AndClosesTheView(CancellationToken cancellationToken)
    {
        await using var hub = await MirrorAsync(cancellationToken);
        await using var frames = hub.StreamAsync<byte[]>("Frames", Run, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await frames.MoveNextAsync();
        await SessionGuest.UntilAsync(() => _seat.Watched.Light, cancellationToken);

        await _seat.BlankAsync(true, cancellationToken);
        await SessionGuest.UntilAsync(() => Source.Wearer.Watched.Blanked, cancellationToken);
        await foreach (var moment in hub.StreamAsync<MirrorMoment>("Moments", Run, cancellationToken))
        {
            if (moment.Blanked)
            {
                Assert.That((moment.Text, moment.Speaker, moment.Choices.Count), Is.EqualTo(("", (string?)null, 0)));
                break;
            }
        }

        Assert.That(_seat.Watched, Is.EqualTo(new Watched(1, true)));
        await _seat.BlankAsync(false, cancellationToken);
        Assert.That(await frames.MoveNextAsync(), Is.True, "frames go on");
    }

    [Test]
    public async Task Camera_FollowsTheHead_AndOnlyWhileTheLightIsOn(CancellationToken cancellationToken)
    {
        var pose = new HeadPose(new Vector3(0.1f, 1.2f, 0), Quaternion.Identity);
        _seat.Look(pose);
        await using var hub = await MirrorAsync(cancellationToken);
        Assert.That(Source.Wearer.Pose.Version, Is.Zero, "nobody watches yet, so nothing was sent");

        await foreach (var message in hub.StreamAsync<byte[]>("Frames", Run, cancellationToken))
        {
            if (message[0] == CameraMark)
            {
                Assert.That(message, Has.Length.EqualTo(22));
                Assert.That(BitConverter.ToSingle(message, 2), Is.EqualTo(0.1f));
                break;
            }
        }
    }

    [Test]
    public async Task Pointing_IsShownOnTheMirror(CancellationToken cancellationToken)
    {
        await using var hub = await MirrorAsync(cancellationToken);
        await _seat.PointAtAsync("maya", cancellationToken);

        await foreach (var moment in hub.StreamAsync<MirrorMoment>("Moments", Run, cancellationToken))
        {
            if (moment.PointsAt is not null)
            {
                Assert.That((moment.PointsAt, moment.PointsAtName), Is.EqualTo(("maya", "Maya")));
                break;
            }
        }
    }

    [Test]
    public async Task Pointing_WhileTheRoomVotes_IsNotShown(CancellationToken cancellationToken)
    {
        var votes = true;
        _desktop.Host.Mirrors.IsVotedOn = run => votes && run == _seat.Run.Run.Id;
        await using var hub = await MirrorAsync(cancellationToken);
        await _seat.PointAtAsync("maya", cancellationToken);
        await SessionGuest.UntilAsync(() => Source.Wearer.PointsAt is not null, cancellationToken);

        await foreach (var moment in hub.StreamAsync<MirrorMoment>("Moments", Run, cancellationToken))
        {
            Assert.That((moment.PointsAt is null, moment.PointsAtName is null), Is.EqualTo((votes, votes)));
            if (!votes)
            {
                break;
            }

            votes = false;
            _desktop.Host.Mirrors.Refresh();
        }
    }

    [Test]
    public void Run_OfAHeadInThisProcess_IsShownUntilItIsTakenAway()
    {
        var own = new MirrorSource(_seat, () => _seat.Now);
        var other = Source;

        using (_desktop.Host.Mirrors.Show(own))
        {
            Assert.That(_desktop.Host.Mirrors.Find(own.Id), Is.SameAs(own));
        }

        Assert.That(_desktop.Host.Mirrors.Find(own.Id), Is.SameAs(other));
    }

    [Test]
    public async Task Stranger_HasNoMirror(CancellationToken cancellationToken)
    {
        using var door = new HostDoor(SessionGuest.AddressOf(_desktop), _desktop.Host.Doors!.Fingerprint);
        await using var hub = HostConnection.To(door, "/hubs/mirror");

        Assert.That(
            () => hub.StartAsync(cancellationToken),
            Throws.TypeOf<HttpRequestException>().With.Property("StatusCode").EqualTo(System.Net.HttpStatusCode.Forbidden));
        Assert.That(_desktop.Host.Doors.Strangers.Counts["no-token"], Is.EqualTo(1));
    }

    [Test]
    public async Task Mirror_OfNoRun_IsEmpty(CancellationToken cancellationToken)
    {
        await using var hub = await MirrorAsync(cancellationToken);
        var count = 0;

        await foreach (var _ in hub.StreamAsync<byte[]>("Frames", "no such run", cancellationToken))
        {
            count++;
        }

        Assert.That(count, Is.Zero);
    }

    private async Task<HubConnection> MirrorAsync(CancellationToken cancellationToken)
    {
        var door = await SessionGuest.EnterAsync(_desktop, cancellationToken);
        var hub = HostConnection.To(door, "/hubs/mirror");
        await hub.StartAsync(cancellationToken);
        return hub;
    }

    private async Task<T> FirstAsync<T>(HubConnection hub, string method, CancellationToken cancellationToken)
    {
        await foreach (var one in hub.StreamAsync<T>(method, Run, cancellationToken))
        {
            return one;
        }

        throw new InvalidOperationException($"{method} ended without a message.");
    }
}
