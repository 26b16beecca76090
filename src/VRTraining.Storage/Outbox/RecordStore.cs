// A record store that statements are sent to, and how its queue stands.
namespace VRTraining.Storage.Outbox;

/// <summary>A record store.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Endpoint">Its address; statements go to <c>statements</c> below it.</param>
/// <param name="XapiVersion">What the header says: <c>1.0.3</c> or <c>2.0.0</c>.</param>
public sealed record RecordStore(string Name, Uri Endpoint, string XapiVersion);

/// <summary>How the queue of a record store stands.</summary>
/// <param name="Store">The record store.</param>
/// <param name="Waiting">How many statements wait.</param>
/// <param name="Delivered">How many it has taken.</param>
/// <param name="Dead">How many it has refused for good.</param>
/// <param name="DeliveredAt">UTC; when it last took something; null: never.</param>
/// <param name="Problem">Why the last delivery stopped; null where it did not.</param>
public sealed record QueueStanding(
    RecordStore Store, int Waiting, int Delivered, int Dead, DateTimeOffset? DeliveredAt, string? Problem);

/// <summary>A statement that waits.</summary>
/// <param name="Key">Its place in the queue.</param>
/// <param name="Statement">Its id.</param>
/// <param name="Body">Its bytes.</param>
public sealed record WaitingStatement(long Key, Guid Statement, ReadOnlyMemory<byte> Body);

/// <summary>A statement that was refused for good.</summary>
/// <param name="Statement">Its id.</param>
/// <param name="Problem">What the record store objected to.</param>
public sealed record DeadStatement(Guid Statement, string Problem);
