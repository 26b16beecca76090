// The hub of a session: quick commands in, word of changes out.
using Microsoft.AspNetCore.SignalR;
using VRTraining.Host.Doors;
using VRTraining.Host.Sessions;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Hubs;

/// <summary>Serves everybody who is in; who may do what is decided by the session itself.</summary>
[OpenTo(DoorRole.Facilitator, DoorRole.Learner, DoorRole.Participant, DoorRole.Observer)]
internal sealed class SessionHub(LiveSession session, SessionPace pace) : Hub<ISessionEvents>, ISessionCommands
{
    /// <summary>Who sees the console.</summary>
    public const string Console = "console";

    /// <summary>Who sees what everybody sees.</summary>
    public const string Room = "room";

    private Guest Caller => Guest.Of(Context.GetHttpContext()!)!;

    /// <summary>All connections of one person.</summary>
    public static string GroupOf(PersonId person) => $"person:{person}";

    /// <inheritdoc/>
    public async Task Follow()
    {
        var person = LiveSession.PersonOf(Caller);
        await session.PersonAsync(Caller, Context.ConnectionAborted);
        await Groups.AddToGroupAsync(
            Context.ConnectionId, person == LiveSession.Facilitator ? Console : Room, Context.ConnectionAborted);
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(person), Context.ConnectionAborted);
    }

    /// <inheritdoc/>
    public Task<string?> Vote(int poll, int option) => DoAsync(new SessionCommand.Vote(new PollId(poll), [option]));

    /// <inheritdoc/>
    public Task<string?> React(string reaction) => Spelling.Read<Reaction>(reaction ?? "") is { } known
        ? DoAsync(new SessionCommand.React(known))
        : Task.FromResult<string?>(SessionRefusals.NoSuchOption.Reason);

    /// <inheritdoc/>
    public Task<string?> Say(string kind, string text) => Spelling.Read<MessageKind>(kind ?? "") is { } known
        ? DoAsync(new SessionCommand.Say(known, text))
        : Task.FromResult<string?>(SessionRefusals.NoSuchOption.Reason);

    private async Task<string?> DoAsync(SessionCommand command) => pace.Allows(Caller)
        ? (await session.SubmitAsync(Caller, command, Context.ConnectionAborted))?.Reason
        : SessionRefusals.TooFast.Reason;
}
