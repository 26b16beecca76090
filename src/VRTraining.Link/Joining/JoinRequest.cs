// What a head says at the door, and what it hears.
using System.Text.Json.Serialization;

namespace VRTraining.Link.Joining;

/// <summary>What a head sends to take a learner's seat; the answer brings a cookie with its token.</summary>
/// <param name="Protocol">The version of the link that it speaks.</param>
/// <param name="Code">The session's six digits.</param>
public sealed record JoinRequest(int Protocol, string Code)
{
    /// <summary>The version of the link: of joining, the seat's hub and its messages (docs/wire.md).</summary>
    /// <remarks>1 (2026-11): the first.</remarks>
    public const int CurrentProtocol = 1;

    /// <summary>Where it is sent.</summary>
    public const string Path = "/join/seat";
}

/// <summary>What a head hears at the door.</summary>
/// <param name="Protocol">The version that the host speaks.</param>
/// <param name="Refused">A stable word, one of the constants here; null: come in.</param>
public sealed record JoinReply(int Protocol, string? Refused)
{
    /// <summary>No such code.</summary>
    public const string WrongCode = "wrong-code";

    /// <summary>The code was right until a while ago.</summary>
    public const string CodeExpired = "code-expired";

    /// <summary>Too many wrong codes came from there; later one may try again.</summary>
    public const string TooManyTries = "too-many-tries";

    /// <summary>Nobody more fits in.</summary>
    public const string RoomIsFull = "room-is-full";

    /// <summary>The session has ended.</summary>
    public const string SessionIsOver = "session-is-over";

    /// <summary>Host and head speak different versions of the link.</summary>
    public const string OtherVersion = "other-version";
}

/// <summary>Their JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JoinRequest))]
[JsonSerializable(typeof(JoinReply))]
public sealed partial class JoinJson : JsonSerializerContext;
