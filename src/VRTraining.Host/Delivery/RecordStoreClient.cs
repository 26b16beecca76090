// Speaks to one record store: sends statements, asks for one, and says what came of it.
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using VRTraining.Storage.Outbox;

namespace VRTraining.Host.Delivery;

/// <summary>Speaks to one record store; it never follows a redirection, which could carry the credential elsewhere.</summary>
internal sealed class RecordStoreClient(HttpClient http, RecordStore store, Credential credential, TimeProvider time)
{
    /// <summary>An answer that takes longer counts as none.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>More of an objection than anybody reads.</summary>
    private const int LongestObjection = 300;

    /// <summary>More than any answer that matters.</summary>
    private const int LongestAnswer = 4 << 20;

    /// <summary>Sends statements in one request.</summary>
    public Task<Reply> SendAsync(IReadOnlyList<WaitingStatement> batch, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(ArrayOf(batch));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, Address("statements")) { Content = content };
        return AskAsync(request, (status, answer) => JudgeSent(status, answer, batch), cancellationToken);
    }

    /// <summary>Asks whether the record store has a statement, and whether it is this one.</summary>
    public Task<Reply> FindAsync(WaitingStatement statement, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address($"statements?statementId={statement.Statement:D}"));
        return AskAsync(
            request,
            (status, answer) => status switch
            {
                200 => SameStatement.As(statement.Body.Span, answer)
                    ? Reply.Taken
                    : new Reply.Refused("The record store has another statement of this id."),
                404 => new Reply.Refused("The record store says that it has this statement, and does not give it."),
                _ => Judge(status, answer),
            },
            cancellationToken);
    }

    private async Task<Reply> AskAsync(
        HttpRequestMessage request, Func<int, byte[], Reply> judge, CancellationToken cancellationToken)
    {
        using var sent = request;
        sent.Headers.TryAddWithoutValidation("X-Experience-API-Version", store.XapiVersion);
        sent.Headers.Authorization = credential.Header;
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var response = await http.SendAsync(sent, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var answer = await ReadAsync(response, either.Token);
            var reply = judge((int)response.StatusCode, answer);
            return reply is Reply.Later later ? later with { RetryAfter = RetryAfter(response) } : reply;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new Reply.Later("The record store did not answer in time.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return new Reply.Later($"The record store cannot be reached ({failure.Message.TrimEnd('.')}).");
        }
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var kept = new MemoryStream();
        var piece = new byte[8192];
        for (int read; kept.Length < LongestAnswer && (read = await stream.ReadAsync(piece, cancellationToken)) > 0;)
        {
            kept.Write(piece, 0, read);
        }

        return kept.ToArray();
    }

    /// <summary>An answer is believed only where it names what was sent: a login page says 200 too.</summary>
    private static Reply JudgeSent(int status, byte[] answer, IReadOnlyList<WaitingStatement> batch)
    {
        if (status == (int)HttpStatusCode.NoContent)
        {
            return Reply.Taken;
        }

        if (status != (int)HttpStatusCode.OK)
        {
            return Judge(status, answer);
        }

        try
        {
            using var document = JsonDocument.Parse(answer);
            var named = document.RootElement.EnumerateArray().Select(id => id.GetGuid()).ToHashSet();
            return batch.All(statement => named.Contains(statement.Statement))
                ? Reply.Taken
                : new Reply.Later("The record store did not name what it took.");
        }
        catch (Exception garbage) when (garbage is JsonException or InvalidOperationException or FormatException)
        {
            return new Reply.Later("The answer is not that of a record store.");
        }
    }

    private static Reply Judge(int status, byte[] answer) => status switch
    {
        400 or 413 or 422 => new Reply.Refused(Objection(status, answer)),
        401 or 403 => new Reply.Stop($"The record store does not let you in ({status}). Check its credential."),
        409 => Reply.Known,
        408 or 425 or 429 or >= 500 => new Reply.Later($"The record store answers {status}."),
        _ => new Reply.Stop($"This is not the address of a record store: it answers {status}."),
    };

    private static string Objection(int status, byte[] answer)
    {
        var text = Encoding.UTF8.GetString(answer);
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{status} {(line.Length > LongestObjection ? line[..LongestObjection] + "…" : line)}".Trim();
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => null,
    };

    private static byte[] ArrayOf(IReadOnlyList<WaitingStatement> batch)
    {
        using var array = new MemoryStream();
        for (var i = 0; i < batch.Count; i++)
        {
            array.WriteByte((byte)(i == 0 ? '[' : ','));
            array.Write(batch[i].Body.Span);
        }

        array.WriteByte((byte)']');
        return array.ToArray();
    }

    private Uri Address(string path) => new(store.Endpoint.ToString().TrimEnd('/') + "/" + path);
}
