// Empties the queue of a record store: in batches, patiently, and never stuck on one bad statement.
using Polly;
using Polly.Retry;
using VRTraining.Storage.Outbox;

namespace VRTraining.Host.Delivery;

/// <summary>What a delivery did.</summary>
/// <param name="Delivered">Statements that the record store has now.</param>
/// <param name="Dead">Statements that it refused for good.</param>
/// <param name="Problem">Why it stopped before the queue was empty; null where it did not.</param>
public sealed record Delivery(int Delivered, int Dead, string? Problem);

/// <summary>
/// Delivers a queue. Ids and bytes stay the same however often something is sent, so a record store that took a batch and whose
/// answer was lost takes it again without a double.
/// </summary>
public sealed class OutboxDelivery
{
    /// <summary>What record stores take well in one request.</summary>
    private const int BatchSize = 50;

    /// <summary>How often one batch is tried before the delivery stops for now.</summary>
    private const int MostTries = 6;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly StoreOutbox _outbox;
    private readonly RecordStore _store;
    private readonly RecordStoreClient _client;
    private readonly ResiliencePipeline<Reply> _patiently;
    private int _delivered;
    private int _dead;

    /// <summary>A delivery to one record store.</summary>
    /// <param name="outbox">Where statements wait.</param>
    /// <param name="store">Whose queue it is.</param>
    /// <param name="credential">What lets one in.</param>
    /// <param name="http">Must not follow redirections.</param>
    /// <param name="time">Waits between tries.</param>
    public OutboxDelivery(StoreOutbox outbox, RecordStore store, Credential credential, HttpClient http, TimeProvider time)
    {
        (_outbox, _store) = (outbox, store);
        _client = new RecordStoreClient(http, store, credential, time);
        _patiently = new ResiliencePipelineBuilder<Reply> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Reply>
            {
                ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Result is Reply.Later),
                MaxRetryAttempts = MostTries - 1,
                Delay = FirstWait,
                MaxDelay = LongestWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                DelayGenerator = outcome => ValueTask.FromResult(WaitAsked(outcome.Outcome.Result)),
            })
            .Build();
    }

    /// <summary>An HTTP client as a delivery needs it.</summary>
    public static HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        // Each request has its own patience.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Delivers until the queue is empty, or until it cannot go on.</summary>
    public async Task<Delivery> PushAsync(CancellationToken cancellationToken)
    {
        while (await _outbox.NextAsync(_store.Name, BatchSize, cancellationToken) is { Count: > 0 } batch)
        {
            if (await DeliverAsync(batch, cancellationToken) is { } problem)
            {
                await _outbox.StoppedAsync(_store.Name, problem, cancellationToken);
                return new Delivery(_delivered, _dead, problem);
            }
        }

        await _outbox.StoppedAsync(_store.Name, null, cancellationToken);
        return new Delivery(_delivered, _dead, null);
    }

    /// <summary>A record store that asks for hours is asked again at the next delivery.</summary>
    private static TimeSpan? WaitAsked(Reply? reply) => reply is Reply.Later { RetryAfter: { } wait }
        ? TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, LongestWait.Ticks))
        : null;

    /// <summary>Delivers a batch; one bad statement fails it all, so it is halved until the bad one is alone.</summary>
    /// <returns>Why it cannot go on, or null.</returns>
    private async Task<string?> DeliverAsync(IReadOnlyList<WaitingStatement> batch, CancellationToken cancellationToken)
    {
        var reply = await _patiently.ExecuteAsync(
            async cancel => await _client.SendAsync(batch, cancel), cancellationToken);
        switch (reply)
        {
            case Reply.Later later:
                return later.Reason;
            case Reply.Stop stop:
                return stop.Reason;
            case var taken when taken == Reply.Taken:
                await SettleAsync(batch);
                return null;
            case not null when batch.Count > 1:
                var half = batch.Count / 2;
                return await DeliverAsync([.. batch.Take(half)], cancellationToken)
                    ?? await DeliverAsync([.. batch.Skip(half)], cancellationToken);
            case Reply.Refused refused:
                return await RefuseAsync(batch[0], refused.Objection, cancellationToken);
            default:
                return await CompareAsync(batch[0], cancellationToken);
        }
    }

    /// <summary>The record store has a statement of this id: is it ours?</summary>
    private async Task<string?> CompareAsync(WaitingStatement statement, CancellationToken cancellationToken)
    {
        var reply = await _patiently.ExecuteAsync(
            async cancel => await _client.FindAsync(statement, cancel), cancellationToken);
        switch (reply)
        {
            case Reply.Later later:
                return later.Reason;
            case Reply.Stop stop:
                return stop.Reason;
            case Reply.Refused refused:
                return await RefuseAsync(statement, refused.Objection, cancellationToken);
            case var taken when taken == Reply.Taken:
                await SettleAsync([statement]);
                return null;
            default:
                return await RefuseAsync(statement, "The record store contradicts itself (409).", cancellationToken);
        }
    }

    private async Task SettleAsync(IReadOnlyList<WaitingStatement> batch)
    {
        // Not to be cancelled: they are there now.
        await _outbox.DeliveredAsync(_store.Name, [.. batch.Select(statement => statement.Key)], CancellationToken.None);
        _delivered += batch.Count;
    }

    private async Task<string?> RefuseAsync(WaitingStatement statement, string objection, CancellationToken cancellationToken)
    {
        await _outbox.RefusedAsync(statement.Key, objection, cancellationToken);
        _dead++;
        return null;
    }
}
