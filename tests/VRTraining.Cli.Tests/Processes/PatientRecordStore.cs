// A record store that keeps what it is sent, and answers only when a test lets it.
using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace VRTraining.Cli.Tests.Processes;

/// <summary>A record store on a port of its own.</summary>
internal sealed class PatientRecordStore : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<int> _arrived = Channel.CreateUnbounded<int>();

    private PatientRecordStore(WebApplication app) => _app = app;

    /// <summary>What it has, by id.</summary>
    public ConcurrentDictionary<Guid, string> Taken { get; } = new();

    /// <summary>How many statements came again with other bytes; it would say 409.</summary>
    public int Changed { get; private set; }

    /// <summary>Whether an answer waits until whoever asked is gone.</summary>
    public bool HoldsAnswers { get; set; }

    /// <summary>A number a batch that has come in.</summary>
    public ChannelReader<int> Arrived => _arrived.Reader;

    /// <summary>How whoever sent last said who they are.</summary>
    public string? Authorization { get; private set; }

    public Uri Address { get; private set; } = null!;

    public static async Task<PatientRecordStore> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var store = new PatientRecordStore(app);
        app.MapPost("/statements", store.TakeAsync);
        await app.StartAsync();
        store.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return store;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var sent = body.RootElement.EnumerateArray().ToDictionary(
            statement => statement.GetProperty("id").GetGuid(), statement => statement.GetRawText());
        foreach (var (id, statement) in sent)
        {
            Changed += Taken.GetOrAdd(id, statement) == statement ? 0 : 1;
        }

        Authorization = context.Request.Headers.Authorization;
        _arrived.Writer.TryWrite(sent.Count);
        if (HoldsAnswers)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        await context.Response.WriteAsJsonAsync(sent.Keys);
    }
}
