// The session's hub against malformed calls and a flood: refused with a reason, and the session goes on.
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using VRTraining.Sessions.Phases;
using VRTraining.Simulation.Play;

namespace VRTraining.Host.Tests.Sessions;

[CancelAfter(300_000)]
public sealed class SessionHubTests
{
    private const int Calls = 10_000;

    [Test]
    public async Task Calls_ThatMakeNoSense_AreRefused_AndTheSessionGoesOn()
    {
        await using var session = await Session.StartAsync();
        var participant = await session.JoinAsync();
        var before = session.State;
        var seed = 20261123UL;
        for (var sent = 0; sent < Calls; sent += 100)
        {
            await using var hub = await ConnectAsync(session, participant);
            await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => CallAsync(hub, ref seed)));
        }

        Assert.That(session.State, Is.SameAs(before), "nothing has come of it");
        await session.ConsoleAsync("go-to", ("phase", "prebrief"));
        Assert.That(session.State.Phase, Is.EqualTo(SessionPhase.Prebrief));
    }

    [Test]
    public async Task Message_LargerThanFourKilobytes_ClosesOnlyItsOwnConnection()
    {
        await using var session = await Session.StartAsync();
        var participant = await session.JoinAsync();
        await using (var hub = await ConnectAsync(session, participant))
        {
            Assert.That(() => hub.InvokeAsync<string?>("Say", "thought", new string('x', 1_000_000)), Throws.InstanceOf<Exception>());
        }

        await using var again = await ConnectAsync(session, participant);
        Assert.That(await again.InvokeAsync<string?>("React", "heart"), Is.EqualTo("not-in-this-phase"));
    }

    [Test]
    public async Task Flood_FromOnePhone_IsTakenAtItsPace()
    {
        await using var session = await Session.StartAsync();
        var participant = await session.JoinAsync();
        await using var hub = await ConnectAsync(session, participant);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => hub.InvokeAsync<string?>("React", "heart")));

        Assert.That(answers.Count(answer => answer == "not-in-this-phase"), Is.EqualTo(20));
        Assert.That(answers.Count(answer => answer == "too-fast"), Is.EqualTo(80));
    }

    [Test]
    public async Task Stranger_Connecting_IsTurnedAway()
    {
        await using var session = await Session.StartAsync();
        using var stranger = new Browserless(session.Desktop.Host);

        Assert.That(async () => await ConnectAsync(session, stranger), Throws.InstanceOf<Exception>());
    }

    private static Task CallAsync(HubConnection hub, ref ulong seed)
    {
        object?[] odd = ["", "thought", "<script>", new string('é', 400), -1, int.MaxValue, null, 1.5, true, new[] { 1 }, "\0\uD800"];
        string[] methods = ["Vote", "Say", "React", "Shout", "Dispose", "OnConnectedAsync", "DoAsync"];
        var method = methods[SeededRandom.Below(ref seed, methods.Length)];
        var count = SeededRandom.Below(ref seed, 4);
        var arguments = new object?[count];
        for (var i = 0; i < count; i++)
        {
            arguments[i] = odd[SeededRandom.Below(ref seed, odd.Length)];
        }

        return RefusedAsync(hub, method, arguments);
    }

    private static async Task RefusedAsync(HubConnection hub, string method, object?[] arguments)
    {
        try
        {
            Assert.That(await hub.InvokeCoreAsync<string?>(method, arguments), Is.Not.Null, $"{method} was taken");
        }
        catch (Exception turnedDown) when (turnedDown is HubException or InvalidOperationException or OperationCanceledException)
        {
            // The hub has no such method, or not with such arguments.
        }
    }

    internal static async Task<HubConnection> ConnectAsync(Session session, Browserless person)
    {
        var hub = new HubConnectionBuilder().WithUrl(new Uri(new Uri(session.Desktop.Host.Address), "/hubs/session"), options =>
        {
            options.Cookies = person.Cookies;
            options.SkipNegotiation = true;
            options.Transports = HttpTransportType.WebSockets;
        }).Build();
        await hub.StartAsync();
        return hub;
    }
}
