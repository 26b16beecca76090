// The hub of remote seats: inputs in, events out.
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;
using VRTraining.Host.Doors;
using VRTraining.Host.Mirrors;
using VRTraining.Link.Seats;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Sessions.Live;
using VRTraining.Simulation.Play;

namespace VRTraining.Host.Seats;

/// <summary>Serves remote seats; each connection has the seat of its own guest and no other.</summary>
[OpenTo(DoorRole.Learner)]
internal sealed class SeatHub(HostedSeats seats) : Hub<ISeatEvents>, ISeatCommands
{
    /// <summary>A text of 4,000 characters in its longest form, and what goes around it.</summary>
    public const int LargestMessage = 20 * 1024;

    private Guest Caller => Guest.Of(Context.GetHttpContext()!)!;

    /// <summary>The seat that this connection holds.</summary>
    private HostedSeat? Seat => seats.Of(Caller.Id) is { } seat && seat.Connection == Context.ConnectionId ? seat : null;

    /// <inheritdoc/>
    public async Task<SeatWelcome> Sit(SeatHello hello)
    {
        if (Caller.Profile is null || hello is null)
        {
            return new SeatWelcome(0, SeatWelcome.Malformed);
        }

        var (welcome, displaced) = await seats.SitAsync(Caller, hello, Context.ConnectionId, Context.ConnectionAborted);
        if (displaced is not null)
        {
            await Clients.Client(displaced).Lost(LinkClosedException.TakenElsewhere);
        }

        if (Seat is { } seat)
        {
            Tell(seat);
            await ClockAsync(seat);
        }

        return welcome;
    }

    /// <inheritdoc/>
    public Task<SeatReply> Submit(SeatSubmission submission) => submission is null
        ? Task.FromResult(new SeatReply(SeatReply.Malformed, null))
        : Seat?.SubmitAsync(submission) ?? Task.FromResult(new SeatReply(SeatReply.NotSeated, null));

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> Events(int from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Seat is not { } seat || from < 1 || Context.Items.ContainsKey(typeof(NumberedEvent)))
        {
            yield break;
        }

        Context.Items[typeof(NumberedEvent)] = true;
        var id = seat.Run.Id;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var telling = TellVotesAsync(seat.Run.Seat as HeldSeat, Clients.Caller, ending.Token);
        try
        {
            await foreach (var happened in seat.Run.Seat.EventsAsync(from, cancellationToken))
            {
                await ClockAsync(seat);
                yield return EventJson.Line(id, happened);
            }
        }
        finally
        {
            Context.Items.Remove(typeof(NumberedEvent));
            await ending.CancelAsync();
            await telling;
        }
    }

    /// <inheritdoc/>
    public Task Look(byte[] pose)
    {
        if (Seat is { } seat && HeadPose.Read(pose) is { } read)
        {
            seat.Run.Wearer.See(read);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task PointAt(string? target)
    {
        if (Seat is { } seat && target is null or { Length: <= 64 })
        {
            seat.Run.Wearer.PointAt(target);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Blank(bool blanked)
    {
        Seat?.Run.Wearer.Blank(blanked);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.Remove(typeof(WatchedLight), out var wearing))
        {
            ((WatchedLight)wearing!).Dispose();
        }

        try
        {
            await (seats.Of(Caller.Id)?.LoseAsync(Context.ConnectionId) ?? Task.CompletedTask);
        }
        catch (Exception stopped) when (stopped is ObjectDisposedException or JournalException)
        {
            // The host stops as well, or the journal cannot be written: the run stands where the journal has it.
        }
    }

    /// <summary>Tells the head whether the room votes, for as long as it follows the run.</summary>
    private static async Task TellVotesAsync(HeldSeat? seat, ISeatEvents head, CancellationToken cancellationToken)
    {
        if (seat is null)
        {
            return;
        }

        try
        {
            await foreach (var held in seat.HeldAsync(cancellationToken))
            {
                await head.Voting(held is not null, held?.Pick?.Value);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException)
        {
            // The head has gone, or the session's host has stopped.
        }
    }

    private Task ClockAsync(HostedSeat seat) => Clients.Caller.Clock(
        seat.Run.Host.Now.Milliseconds,
        seat.Run.Host.State.Status is RunStatus.Playing or RunStatus.AtEnding);

    private static WatchedLight Light(Wearer wearer, ISeatEvents head) =>
        new(wearer, (mirrors, blanked) => head.Watched(mirrors, blanked));

    /// <summary>The light: tells the head whenever the number of its mirrors changes.</summary>
    private void Tell(HostedSeat seat)
    {
        if (Context.Items.Remove(typeof(WatchedLight), out var before))
        {
            ((WatchedLight)before!).Dispose();
        }

        Context.Items[typeof(WatchedLight)] = Light(seat.Run.Wearer, Clients.Caller);
    }
}
