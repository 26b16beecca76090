// Tells browsers that what they show has changed: each only of what it can see.
using System.Collections.Immutable;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;
using VRTraining.Host.Hubs;
using VRTraining.Host.Mirrors;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Sessions.State;

namespace VRTraining.Host.Sessions;

/// <summary>Follows the session and its runs, and sends word; at most four times a second to each.</summary>
internal sealed class SessionNews(
    LiveSession session, SessionRuns runs, MirrorWall wall, IHubContext<SessionHub, ISessionEvents> hub) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(FollowSessionsAsync(stoppingToken), FollowRunsAsync(stoppingToken));

    /// <summary>One session after the other: a closed one may be followed by another.</summary>
    private async Task FollowSessionsAsync(CancellationToken cancellationToken)
    {
        wall.IsVotedOn = run => session.State?.OpenPollOn(run) is not null;
        try
        {
            while (true)
            {
                SessionState? before = null;
                await foreach (var state in session.Host?.StatesAsync(cancellationToken) ?? AsyncEnumerable.Empty<SessionState>())
                {
                    wall.Close(state.MirrorIsBlank);
                    if (!state.OpenPolls.SequenceEqual(before?.OpenPolls ?? []))
                    {
                        wall.Refresh();
                    }

                    await TellAsync(before, state);
                    before = state;
                    await Task.Delay(Rest, cancellationToken);
                }

                await Task.Delay(Rest, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The desktop stops.
        }
    }

    private async Task FollowRunsAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await runs.MovedAsync(cancellationToken);
                await hub.Clients.Group(SessionHub.Console).Changed();
                await Task.Delay(Rest, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The desktop stops.
        }
    }

    private async Task TellAsync(SessionState? before, SessionState state)
    {
        await hub.Clients.Group(SessionHub.Console).Changed();
        if (before is null || RoomView.Of(before) != RoomView.Of(state))
        {
            await hub.Clients.Group(SessionHub.Room).Changed();
        }

        foreach (var person in state.People.Values.Where(person => before is not null
            && before.People.TryGetValue(person.Id, out var was) && was != person))
        {
            await hub.Clients.Group(SessionHub.GroupOf(person.Id)).Changed();
        }
    }

    /// <summary>What everybody in the room can see: where it is the same, no page needs to be fetched.</summary>
    private sealed record RoomView(
        object Phase, ImmutableArray<Poll> Polls, object Prompts, int Shown, object? Debrief, int Runs, bool Blank)
    {
        public static RoomView Of(SessionState state) => new(
            state.Phase,
            state.Polls,
            Key(state.Prompts),
            state.Messages.Count(message => message.Shown),
            state.Debrief,
            state.Runs.Length,
            state.MirrorIsBlank);

        private static string Key(ImmutableDictionary<SessionRole, string> prompts) =>
            string.Join('\n', prompts.OrderBy(prompt => prompt.Key).Select(prompt => prompt.Value));
    }
}
