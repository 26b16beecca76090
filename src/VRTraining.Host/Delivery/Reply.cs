// What came of asking a record store.
namespace VRTraining.Host.Delivery;

/// <summary>What came of asking a record store.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>It has all of them.</summary>
    public static readonly Reply Taken = new TakenReply();

    /// <summary>It has one of them already, perhaps with other content (409).</summary>
    public static readonly Reply Known = new KnownReply();

    /// <summary>It will not take one of them, however often it is asked.</summary>
    public sealed record Refused(string Objection) : Reply;

    /// <summary>It may take them later.</summary>
    public sealed record Later(string Reason, TimeSpan? RetryAfter = null) : Reply;

    /// <summary>Nothing will be taken before a person has done something.</summary>
    public sealed record Stop(string Reason) : Reply;

    private sealed record TakenReply : Reply;

    private sealed record KnownReply : Reply;
}
