// A record store that misbehaves as it is told: a real Kestrel on a port of its own.
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VRTraining.Host.Delivery;

namespace VRTraining.Host.Tests.Delivery;

/// <summary>What a record store does with one request.</summary>
internal enum Mood
{
    /// <summary>Takes what it is sent.</summary>
    Fine,

    /// <summary>Takes it, and cuts the line before it says so.</summary>
    TakesAndHangsUp,

    /// <summary>Takes half of it, and breaks.</summary>
    TakesHalf,

    /// <summary>Takes all of it, and names half.</summary>
    NamesHalf,

    /// <summary>Takes it, and cuts the line in the middle of saying so.</summary>
    StopsMidway,

    /// <summary>Takes it, and says so when patience is all but over.</summary>
    Slow,

    /// <summary>Says 200 and nothing that a record store says.</summary>
    Garbage,

    /// <summary>Says 200, and more than anybody could want to hear.</summary>
    Endless,

    /// <summary>Never answers.</summary>
    Hangs,

    /// <summary>Begins to answer, and never ends.</summary>
    HangsMidway,

    /// <summary>Too many requests: come back in seven seconds.</summary>
    Busy,

    /// <summary>Broken.</summary>
    Broken,

    /// <summary>Being restarted.</summary>
    Away,

    /// <summary>Takes it, and says that it came too slowly.</summary>
    TimesOut,

    /// <summary>Says that it came too early.</summary>
    TooEarly,

    /// <summary>Too many requests: come back tomorrow.</summary>
    BusyForADay,

    /// <summary>Does not know who asks.</summary>
    Closed,

    /// <summary>Knows who asks, and does not let them.</summary>
    Forbidden,

    /// <summary>Sends elsewhere.</summary>
    Elsewhere,
}

/// <summary>Keeps statements by id as the specification asks, and misbehaves in between.</summary>
internal sealed class BadRecordStore : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HastyClock _clock;

    private BadRecordStore(WebApplication app, HastyClock clock) => (_app, _clock) = (app, clock);

    /// <summary>What it has, by id, byte by byte.</summary>
    public ConcurrentDictionary<Guid, string> Taken { get; } = new();

    /// <summary>Statements that it refuses, with the whole batch they come in.</summary>
    public HashSet<Guid> Poison { get; } = [];

    /// <summary>The most statements that it takes in one request.</summary>
    public int Most { get; set; } = int.MaxValue;

    /// <summary>What it does with the next requests; fine after that.</summary>
    public ConcurrentQueue<Mood> Moods { get; } = new();

    /// <summary>The credential and the version of each request.</summary>
    public ConcurrentQueue<string> Seen { get; } = new();

    public Uri Address { get; private set; } = null!;

    public static async Task<BadRecordStore> StartAsync(HastyClock clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var store = new BadRecordStore(app, clock);
        app.MapPost("/xapi/statements", store.PostAsync);
        app.MapGet("/xapi/statements", store.Get);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        store.Address = new Uri(address + "/xapi/");
        return store;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task PostAsync(HttpContext context)
    {
        Seen.Enqueue($"{context.Request.Headers.Authorization} {context.Request.Headers["X-Experience-API-Version"]}");
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        switch (Moods.TryDequeue(out var mood) ? mood : Mood.Fine)
        {
            case Mood.Fine:
                await TakeAsync(context, body);
                break;
            case Mood.TakesAndHangsUp:
                Take(body);
                context.Abort();
                break;
            case Mood.TakesHalf:
                Take(body, Read(body).Count / 2);
                context.Response.StatusCode = 500;
                break;
            case Mood.NamesHalf:
                Take(body);
                await context.Response.WriteAsJsonAsync(Read(body).Keys.Take(Read(body).Count / 2));
                break;
            case Mood.StopsMidway:
                Take(body);
                await BeginAsync(context);
                context.Abort();
                break;
            case Mood.Slow:
                _clock.Advance(RecordStoreClient.Patience - TimeSpan.FromSeconds(1));
                await TakeAsync(context, body);
                break;
            case Mood.Garbage:
                await context.Response.WriteAsync("<html>Please log in</html>");
                break;
            case Mood.Endless:
                await GoOnAsync(context);
                break;
            case Mood.Hangs:
                await HangAsync(context);
                break;
            case Mood.HangsMidway:
                await BeginAsync(context);
                await HangAsync(context);
                break;
            case Mood.Busy:
                context.Response.Headers.RetryAfter = "7";
                context.Response.StatusCode = 429;
                break;
            case Mood.TimesOut:
                Take(body);
                context.Response.StatusCode = 408;
                break;
            case Mood.TooEarly:
                context.Response.StatusCode = 425;
                break;
            case Mood.BusyForADay:
                context.Response.Headers.RetryAfter = (_clock.GetUtcNow() + TimeSpan.FromDays(1)).ToString("R");
                context.Response.StatusCode = 429;
                break;
            case Mood.Broken:
                context.Response.StatusCode = 500;
                break;
            case Mood.Away:
                context.Response.StatusCode = 503;
                break;
            case Mood.Closed:
                context.Response.StatusCode = 401;
                break;
            case Mood.Forbidden:
                context.Response.StatusCode = 403;
                break;
            case Mood.Elsewhere:
                context.Response.StatusCode = 302;
                context.Response.Headers.Location = "/elsewhere";
                break;
        }
    }

    private async Task TakeAsync(HttpContext context, string body)
    {
        var statements = Read(body);
        if (statements.Count > Most)
        {
            context.Response.StatusCode = 413;
            return;
        }

        if (statements.Keys.FirstOrDefault(Poison.Contains) is var bad && bad != Guid.Empty)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync($"Statement {bad} is not valid.");
            return;
        }

        if (statements.Any(sent => Taken.TryGetValue(sent.Key, out var kept) && kept != sent.Value))
        {
            context.Response.StatusCode = 409;
            return;
        }

        Take(body);
        await context.Response.WriteAsJsonAsync(statements.Keys);
    }

    /// <summary>Takes a batch, unless there is something in it that it never takes.</summary>
    private void Take(string body, int most = int.MaxValue)
    {
        var statements = Read(body);
        foreach (var (id, statement) in statements.Keys.Any(Poison.Contains) ? [] : statements.Take(most))
        {
            Taken.TryAdd(id, statement);
        }
    }

    private static async Task BeginAsync(HttpContext context)
    {
        context.Response.ContentLength = 4000;
        await context.Response.WriteAsync("[\"0199");
        await context.Response.Body.FlushAsync();
    }

    private async Task HangAsync(HttpContext context)
    {
        _clock.Advance(RecordStoreClient.Patience);
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static async Task GoOnAsync(HttpContext context)
    {
        var piece = Encoding.UTF8.GetBytes(new string(' ', 1 << 16));
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(piece).AsTask().ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private IResult Get(Guid statementId) =>
        Taken.TryGetValue(statementId, out var statement) ? Results.Text(statement, "application/json") : Results.NotFound();

    private static Dictionary<Guid, string> Read(string body) => JsonDocument.Parse(body).RootElement.EnumerateArray()
        .ToDictionary(statement => statement.GetProperty("id").GetGuid(), statement => statement.GetRawText());
}
