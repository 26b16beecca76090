// Ten thousand random and malformed messages to the hub of seats: refused, and the run and everybody else go on.
using Microsoft.AspNetCore.SignalR.Client;
using VRTraining.Link.Joining;
using VRTraining.Link.Seats;
using VRTraining.Simulation.Play;

namespace VRTraining.Host.Tests.Seats;

[CancelAfter(300_000)]
public sealed class HostileSeatTests
{
    private const int Messages = 10_000;

    [Test]
    public async Task Hub_AfterTenThousandHostileMessages_StillServesTheSeat(CancellationToken cancellationToken)
    {
        await using var desktop = await Desktop.StartAsync(doors: SessionGuest.LateReport);
        await using var seat = await SessionGuest.SitAsync(desktop, cancellationToken);
        await seat.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);
        using var door = await SessionGuest.EnterAsync(desktop, cancellationToken);
        var chance = 20261123UL;
        var hub = await ConnectAsync(door, cancellationToken);
        await hub.InvokeAsync<SeatWelcome>("Sit", new SeatHello(1, Guid.NewGuid().ToString("D"), null), cancellationToken);
        var (answered, cut) = (0, 0);

        for (var i = 0; i < Messages; i++)
        {
            desktop.Time.Advance(TimeSpan.FromMilliseconds(10));
            try
            {
                await SendAsync(hub, ref chance, cancellationToken);
                answered++;
            }
            catch (Exception refused) when (!cancellationToken.IsCancellationRequested)
            {
                _ = refused;
            }

            if (hub.State != HubConnectionState.Connected)
            {
                cut++;
                desktop.Time.Advance(TimeSpan.FromSeconds(1));
                await hub.DisposeAsync();
                hub = await ConnectAsync(door, cancellationToken);
            }
        }

        await hub.DisposeAsync();
        await TestContext.Out.WriteLineAsync($"{Messages} messages, {answered} answered with a value, {cut} connections cut");
        Assert.That(await seat.SubmitAsync(new RunInput.Advance(RunTime.Zero), cancellationToken), Is.Null);
        Assert.That(answered, Is.GreaterThan(Messages / 4));
        Assert.That(cut, Is.GreaterThan(0));
    }

    [Test]
    public async Task Text_LongerThanTheHubTakes_CutsTheConnectionAndNotTheHost(CancellationToken cancellationToken)
    {
        await using var desktop = await Desktop.StartAsync(doors: SessionGuest.LateReport);
        using var door = await SessionGuest.EnterAsync(desktop, cancellationToken);
        await using var hub = await ConnectAsync(door, cancellationToken);

        Assert.That(
            () => hub.InvokeAsync<SeatReply>("Submit", new SeatSubmission(1, 0, new string('x', 1 << 20), null), cancellationToken),
            Throws.Exception);

        await using var next = await ConnectAsync(door, cancellationToken);
        var reply = await next.InvokeAsync<SeatReply>("Submit", new SeatSubmission(1, 0, "{}", null), cancellationToken);
        Assert.That(reply.Refused, Is.EqualTo(SeatReply.NotSeated));
    }

    [TestCase("{}", SeatReply.Malformed)]
    [TestCase("", SeatReply.Malformed)]
    [TestCase(null, SeatReply.Malformed)]
    [TestCase("""{"at":0,"by":"learner","type":"explode"}""", SeatReply.Malformed)]
    [TestCase("""{"at":0,"by":"learner","type":"extend-time","seconds":99999999999}""", SeatReply.Malformed)]
    [TestCase("""{"at":0,"by":"facilitator","type":"jump","to":"seal"}""", "not-started")]
    [TestCase("""{"at":99,"by":"learner","type":"advance"}""", "not-started")]
    public async Task Input_ThatMakesNoSense_IsRefused(string? input, string refused, CancellationToken cancellationToken)
    {
        await using var desktop = await Desktop.StartAsync(doors: SessionGuest.LateReport);
        using var door = await SessionGuest.EnterAsync(desktop, cancellationToken);
        await using var hub = await ConnectAsync(door, cancellationToken);
        await hub.InvokeAsync<SeatWelcome>("Sit", new SeatHello(1, Guid.NewGuid().ToString("D"), null), cancellationToken);

        var reply = await hub.InvokeAsync<SeatReply>("Submit", new SeatSubmission(1, 0, input!, null), cancellationToken);

        Assert.That(reply.Refused, Is.EqualTo(refused));
    }

    [TestCase(0, "11111111-1111-1111-1111-111111111111", null, JoinReply.OtherVersion)]
    [TestCase(2, "11111111-1111-1111-1111-111111111111", null, JoinReply.OtherVersion)]
    [TestCase(1, "me", null, SeatWelcome.Malformed)]
    [TestCase(1, "11111111-1111-1111-1111-111111111111", "last", SeatWelcome.Malformed)]
    [TestCase(1, "11111111-1111-1111-1111-111111111111", "11111111-1111-1111-1111-111111111111", SeatWelcome.NoSuchRun)]
    public async Task Hello_ThatDoesNotFit_IsRefused(
        int protocol, string client, string? run, string refused, CancellationToken cancellationToken)
    {
        await using var desktop = await Desktop.StartAsync(doors: SessionGuest.LateReport);
        using var door = await SessionGuest.EnterAsync(desktop, cancellationToken);
        await using var hub = await ConnectAsync(door, cancellationToken);

        var welcome = await hub.InvokeAsync<SeatWelcome>("Sit", new SeatHello(protocol, client, run), cancellationToken);

        Assert.That(welcome.Refused, Is.EqualTo(refused));
    }

    private static Task SendAsync(HubConnection hub, ref ulong chance, CancellationToken cancellationToken)
    {
        var number = SeededRandom.Below(ref chance, 300) - 50;
        var text = Noise(ref chance);
        return SeededRandom.Below(ref chance, 8) switch
        {
            0 => hub.InvokeAsync<SeatReply>("Submit", new SeatSubmission(number, number, text, text), cancellationToken),
            1 => hub.InvokeAsync<SeatReply>("Submit", number, cancellationToken),
            2 => hub.InvokeAsync<SeatWelcome>("Sit", new SeatHello(number, text, text), cancellationToken),
            3 => hub.InvokeAsync(text, text, cancellationToken),
            4 => hub.InvokeAsync("Look", System.Text.Encoding.UTF8.GetBytes(text), cancellationToken),
            5 => hub.InvokeAsync("PointAt", text, cancellationToken),
            6 => hub.InvokeAsync("Blank", number % 2 == 0, cancellationToken),
            _ => hub.InvokeAsync<SeatReply>("Submit", null, cancellationToken),
        };
    }

    /// <summary>Now a few letters, now scraps of inputs, now more than a message may hold.</summary>
    private static string Noise(ref ulong chance)
    {
        const string Scraps = """{"at":0,"by":"learner","type":"choose","choice":"\u0000"}]][<script>&\"'{{{""";
        var length = SeededRandom.Below(ref chance, 100) == 0 ? 30_000 : SeededRandom.Below(ref chance, 60);
        var letters = new char[length];
        for (var i = 0; i < length; i++)
        {
            letters[i] = SeededRandom.Below(ref chance, 3) == 0
                ? (char)SeededRandom.Below(ref chance, 0x10000)
                : Scraps[(i + length) % Scraps.Length];
        }

        return new string(letters);
    }

    private static async Task<HubConnection> ConnectAsync(HostDoor door, CancellationToken cancellationToken)
    {
        var hub = HostConnection.To(door, ISeatCommands.Path);
        await hub.StartAsync(cancellationToken);
        return hub;
    }
}
