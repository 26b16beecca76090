// The records of a remote seat, as MessagePack arrays (docs/wire.md).
using MessagePack;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Script;

namespace VRTraining.Link.Seats;

/// <summary>What a head says when it sits down.</summary>
/// <param name="Protocol">The version that it speaks, <see cref="Joining.JoinRequest.CurrentProtocol"/>.</param>
/// <param name="Client">Which program it is: a UUID that lasts as long as its process, so that what it sends twice is known.</param>
/// <param name="Run">The run that it had before the link was lost; null at first.</param>
[MessagePackObject]
public sealed record SeatHello(
    [property: Key(0)] int Protocol,
    [property: Key(1)] string Client,
    [property: Key(2)] string? Run);

/// <summary>What it hears.</summary>
/// <param name="Protocol">The version that the host speaks.</param>
/// <param name="Refused">A stable word, one of the constants here; null: the seat is taken, and what follows is set.</param>
/// <param name="Run">The run.</param>
/// <param name="Number">The nth run of this scenario by this profile.</param>
/// <param name="Profile">The profile's code.</param>
/// <param name="Scenario">The scenario's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="ContentHash">SHA-256 of its file, which <see cref="ScriptPath"/> serves.</param>
/// <param name="Seed">Decides every chance.</param>
/// <param name="StartedAtMs">When the run began: milliseconds since 1970, UTC.</param>
[MessagePackObject]
public sealed record SeatWelcome(
    [property: Key(0)] int Protocol,
    [property: Key(1)] string? Refused,
    [property: Key(2)] string? Run = null,
    [property: Key(3)] int Number = 0,
    [property: Key(4)] string? Profile = null,
    [property: Key(5)] string? Scenario = null,
    [property: Key(6)] string? Version = null,
    [property: Key(7)] string? ContentHash = null,
    [property: Key(8)] ulong Seed = 0,
    [property: Key(9)] long StartedAtMs = 0)
{
    /// <summary>The facilitator has not chosen a scenario yet: ask again a little later.</summary>
    public const string NothingToPlayYet = "nothing-to-play-yet";

    /// <summary>There is no such run of this learner.</summary>
    public const string NoSuchRun = "no-such-run";

    /// <summary>The host's journal cannot be written.</summary>
    public const string CannotKeepRuns = "cannot-keep-runs";

    /// <summary>The hello makes no sense.</summary>
    public const string Malformed = "malformed";

    /// <summary>Where a script is served, followed by its content hash.</summary>
    public const string ScriptPath = "/seat/script/";

    /// <summary>The run that it tells of; null where it tells of none that can be.</summary>
    public RunHeader? Header() => Guid.TryParseExact(Run, "D", out var run)
        && this is { Profile: { } profile, Scenario: { } scenario, Version: { } version, ContentHash: { Length: 64 } hash }
            ? new RunHeader(
                new NewRun(
                    new RunId(run), profile, new ScenarioId(scenario), version, hash, Seed,
                    DateTimeOffset.FromUnixTimeMilliseconds(StartedAtMs)),
                Number)
            : null;
}

/// <summary>An input on its way to the host.</summary>
/// <param name="Number">From 1, one more for each; the same again where the head does not know whether it arrived.</param>
/// <param name="KnownEvents">How many events the head knew: where the host has lost its count, it takes an input only if nothing
/// has happened since.</param>
/// <param name="Input">The one JSON form of inputs; its role and run time are the host's to say.</param>
/// <param name="PersonalText">What the learner wrote, which is no part of that form.</param>
[MessagePackObject]
public sealed record SeatSubmission(
    [property: Key(0)] int Number,
    [property: Key(1)] int KnownEvents,
    [property: Key(2)] string Input,
    [property: Key(3)] string? PersonalText);

/// <summary>What became of an input.</summary>
/// <param name="Refused">Why it was not taken, a stable word; null: the journal has it.</param>
/// <param name="Problem">The journal failed, in words for the person; the run stands where it stood.</param>
[MessagePackObject]
public sealed record SeatReply([property: Key(0)] string? Refused, [property: Key(1)] string? Problem)
{
    /// <summary>The head and the host no longer mean the same moment; the head catches up with the events first.</summary>
    public const string OutOfStep = "out-of-step";

    /// <summary>What was sent is no input.</summary>
    public const string Malformed = "malformed";

    /// <summary>More inputs a second than anybody gives.</summary>
    public const string TooFast = "too-fast";

    /// <summary>The room votes: a response is held until the poll is closed, and everything else waits.</summary>
    public const string RoomIsVoting = "the-room-is-voting";

    /// <summary>The connection has no seat.</summary>
    public const string NotSeated = "not-seated";
}
