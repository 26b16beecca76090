// The desktop: a web server on loopback that serves the pages, hosts the runs, and streams the stage.
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VRTraining.Host.Doors;
using VRTraining.Host.Endpoints;
using VRTraining.Host.Hubs;
using VRTraining.Host.Mirrors;
using VRTraining.Host.Plays;
using VRTraining.Host.Replays;
using VRTraining.Host.Seats;
using VRTraining.Host.Sessions;
using VRTraining.Host.Visits;
using VRTraining.Link.Seats;
using VRTraining.Runs.Journal;
using VRTraining.Scenarios.Library;
using VRTraining.Storage;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Desktop;

/// <summary>A running desktop.</summary>
public sealed class DesktopHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SqliteStore _store;

    private DesktopHost(WebApplication app, SqliteStore store, string address) =>
        (_app, _store, Address, Doors) = (app, store, address, app.Services.GetService<SessionDoors>());

    /// <summary>The address to open, with the key that lets one in.</summary>
    public string Address { get; }

    /// <summary>The doors of the session; null where none were asked for.</summary>
    public SessionDoors? Doors { get; }

    /// <summary>Everything that can be asked of it over HTTP, hubs included.</summary>
    internal IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>The session; null where no doors were asked for.</summary>
    internal LiveSession? Session => _app.Services.GetService<LiveSession>();

    /// <summary>The address of the mirror, with the key that lets one in at this computer.</summary>
    public string MirrorAddress => new UriBuilder(Address) { Path = "/mirror" }.Uri.AbsoluteUri;

    /// <summary>What can be mirrored; a head in this process adds its own run.</summary>
    public MirrorWall Mirrors => _app.Services.GetRequiredService<MirrorWall>();

    /// <summary>
    /// Opens the store and starts to listen: on loopback, and where <see cref="DesktopOptions.Doors"/> ask for it, with
    /// a certificate on the network.
    /// </summary>
    /// <exception cref="JournalException">The store cannot be used.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<DesktopHost> StartAsync(DesktopOptions options, CancellationToken cancellationToken)
    {
        var store = await SqliteStore.OpenAsync(options.DataFolder, options.Time, cancellationToken);
        try
        {
            if (!store.IsReadOnly)
            {
                await store.Retention.PurgeAsync(cancellationToken);
            }

            var key = new LaunchKey();
            var room = options.Doors is { } doors ? await RoomDoor.OpenAsync(options, doors, store, cancellationToken) : null;
            var app = Build(options, store, key, room);
            if (app.Services.GetService<LiveSession>() is { } session)
            {
                // The runs' side listens before the first run is opened.
                app.Services.GetRequiredService<SessionRuns>();
                await session.StartAsync(cancellationToken);
            }

            await app.StartAsync(cancellationToken);
            var address = app.Urls.First(url => url.StartsWith("http:", StringComparison.Ordinal));
            room?.Announce([.. app.Urls]);
            var start = room is null ? "/" : Landing.Of(DoorRole.Owner);
            return new DesktopHost(app, store, $"{address}{start}?{LaunchKey.QueryName}={key.Value}");
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the desktop is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => ((IHost)_app).WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static WebApplication Build(DesktopOptions options, SqliteStore store, LaunchKey key, RoomDoor? room)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            kestrel.Listen(IPAddress.Loopback, options.Port);
            room?.Listen(kestrel);
        });
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        KeysInMemory.For(builder.Services);
        builder.Services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = $"vrtraining-form-{Guid.NewGuid():N}");
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Time);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(ScenarioLibrary.Installed(options.DataFolder, [.. options.ScenarioFolders]));
        builder.Services.AddSingleton<ScenarioShelf>();
        builder.Services.AddSingleton<LiveRuns>();
        builder.Services.AddSingleton<VisitorSettings>();
        builder.Services.AddSingleton<PastRuns>();
        builder.Services.AddSingleton<Recommender>();
        builder.Services.AddSingleton<Stagings>();
        builder.Services.AddSingleton<Watch>();
        builder.Services.AddSingleton(services => new MirrorWall(
            services.GetRequiredService<LiveRuns>(),
            services.GetRequiredService<ScenarioShelf>(),
            services.GetRequiredService<Stagings>()));
        if (room is not null)
        {
            builder.Services.AddSingleton(room.Doors);
            builder.Services.AddSingleton(room.Clock);
            builder.Services.AddSingleton<HostedSeats>();
            builder.Services.AddSingleton<LiveSession>();
            builder.Services.AddSingleton<SessionRuns>();
            builder.Services.AddSingleton<SessionPace>();
            builder.Services.AddSingleton<ConsoleDesk>();
            builder.Services.AddSingleton<ReplayDesk>();
            builder.Services.AddHostedService<SessionNews>();
            builder.Services.AddHostedService<ReplayShow>();
        }

        builder.Services.AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = 4 * 1024;
            hub.AddFilter(new HubDoor(room?.Doors, options.Time));
        }).AddHubOptions<SeatHub>(hub =>
        {
            hub.MaximumReceiveMessageSize = SeatHub.LargestMessage;
            hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(15);
        }).AddMessagePackProtocol();

        var app = builder.Build();
        var check = new DoorCheck(key, room?.Doors, options.Time);
        app.Use(HostNames.CheckAsync);
        app.Use(SecurityHeaders.AddAsync);
        app.Use(VisitorLanguage.UseAsync);
        app.UseExceptionHandler(failing => failing.Run(SayWhatIsWrongAsync));
        app.Use(SameOrigin.CheckAsync);
        app.Use(check.IdentifyAsync);
        app.Use(VisitorLanguage.UseAsync);
        ServeFolder(app, "/web", options.WebFolder ?? DesktopParts.WebFolder);
        app.UseWhen(context => Guest.Of(context) is not null, guests => ServeFolder(guests, "/assets", InstalledFolder.Find("Assets")));
        app.UseRouting();
        app.Use(check.AuthorizeAsync);
        app.UseAntiforgery();
        app.MapProfiles();
        var visits = app.MapGroup("").AddEndpointFilter<RouteGroupBuilder, VisitorFilter>();
        visits.MapLibrary();
        visits.MapPlays();
        visits.MapAfterwards();
        visits.MapMyData();
        visits.OpenTo(DoorRole.Learner);
        app.MapGroup("").OpenToGuests().MapVoices();
        app.MapBodies().OpenToGuests();
        app.MapHub<StageHub>("/hubs/stage", OverWebSockets).OpenTo(DoorRole.Learner);
        app.MapMirrors();
        app.MapHub<MirrorHub>("/hubs/mirror", OverWebSockets).OpenToGuests();
        if (room is not null)
        {
            app.MapJoining();
            app.MapSeats();
            app.MapHub<SeatHub>(ISeatCommands.Path, OverWebSockets).OpenTo(DoorRole.Learner);
            app.MapSession();
            app.MapConsole();
            app.MapReport();
            app.MapHub<SessionHub>("/hubs/session", OverWebSockets).OpenToGuests().StaysOpen();
        }

        app.MapFallback((HttpContext context) => Page.NotFound(Visitor.Of(context)));
        return app;
    }

    /// <summary>The only transport: its requests keep who sent them, and there is none that a form of another page could send.</summary>
    private static void OverWebSockets(HttpConnectionDispatcherOptions connection) => connection.Transports = HttpTransportType.WebSockets;

    private static void ServeFolder(IApplicationBuilder app, string path, string? folder)
    {
        if (folder is not null && Directory.Exists(folder))
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                RequestPath = path,
                FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)),
                ContentTypeProvider = ServedFiles.Types,
            });
        }
    }

    /// <summary>A failure in words: what a journal says is for the person, anything else is ours.</summary>
    private static async Task SayWhatIsWrongAsync(HttpContext context)
    {
        VisitorLanguage.UseAgain(context);
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var (status, text) = failure switch
        {
            JournalException journal => (
                StatusCodes.Status503ServiceUnavailable,
                JournalWords.Of(journal, context.RequestServices.GetRequiredService<SqliteStore>().Path)),
            Microsoft.AspNetCore.Antiforgery.AntiforgeryValidationException or BadHttpRequestException => (
                StatusCodes.Status400BadRequest, Say("This form has expired. Please load the page again.")),
            _ => (
                StatusCodes.Status500InternalServerError,
                Say("That was our mistake, not yours. Your run is safe: load the page again to go on.")),
        };
        context.Response.StatusCode = status;
        if (context.Request.Headers.ContainsKey(PlayEndpoints.PanelHeader) && status != StatusCodes.Status400BadRequest)
        {
            // The panel shows the sentence beside what was typed; the page stays as it is.
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(text);
            return;
        }

        await Page.Message(status, Say("Something is in the way"), text, Visitor.Of(context)).ExecuteAsync(context);
    }
}
