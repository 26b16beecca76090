// What a finished run has to tell elsewhere.
namespace VRTraining.Runs.Outbox;

/// <summary>Something that waits to be sent.</summary>
/// <param name="Store">The name of the record store it goes to.</param>
/// <param name="Statement">Its id; the same however often it is composed.</param>
/// <param name="Body">The exact bytes.</param>
public sealed record OutboxItem(string Store, Guid Statement, ReadOnlyMemory<byte> Body);
