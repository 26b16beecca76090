// The desktop: a web server on loopback that serves the pages, hosts the runs, and streams the stage.
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VRTraining.Host.Endpoints;
using VRTraining.Host.Hubs;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;
using VRTraining.Runs.Journal;
using VRTraining.Scenarios.Library;
using VRTraining.Storage;

namespace VRTraining.Host.Desktop;

/// <summary>A running desktop.</summary>
public sealed class DesktopHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SqliteStore _store;

    private DesktopHost(WebApplication app, SqliteStore store, string address) =>
        (_app, _store, Address) = (app, store, address);

    /// <summary>The address to open, with the key that lets one in.</summary>
    public string Address { get; }

    /// <summary>Opens the store and starts to listen, on loopback only.</summary>
    /// <exception cref="JournalException">The store cannot be used.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<DesktopHost> StartAsync(DesktopOptions options, CancellationToken cancellationToken)
    {
        var store = await SqliteStore.OpenAsync(options.DataFolder, options.Time, cancellationToken);
        try
        {
            var key = new LaunchKey();
            var app = Build(options, store, key);
            await app.StartAsync(cancellationToken);
            var address = app.Urls.First();
            return new DesktopHost(app, store, $"{address}/?{LaunchKey.QueryName}={key.Value}");
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

    private static WebApplication Build(DesktopOptions options, SqliteStore store, LaunchKey key)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        // Keys of forms live as long as the desktop: nothing of them is written to the computer.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = $"vrtraining-form-{Guid.NewGuid():N}");
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["127.0.0.1", "localhost"]);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Time);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(ScenarioLibrary.Installed(options.DataFolder, [.. options.ScenarioFolders]));
        builder.Services.AddSingleton<ScenarioShelf>();
        builder.Services.AddSingleton<LiveRuns>();
        builder.Services.AddSingleton<VisitorSettings>();
        builder.Services.AddSingleton<Recommender>();
        builder.Services.AddSingleton<Stagings>();
        builder.Services.AddSingleton<Watch>();
        builder.Services.AddSignalR(hub => hub.MaximumReceiveMessageSize = 4 * 1024).AddMessagePackProtocol();

        var app = builder.Build();
        app.UseHostFiltering();
        app.Use(SecurityHeaders.AddAsync);
        app.UseExceptionHandler(failing => failing.Run(SayWhatIsWrongAsync));
        app.Use(SameOrigin.CheckAsync);
        app.Use(key.CheckAsync);
        ServeFolder(app, "/web", options.WebFolder ?? Path.Combine(AppContext.BaseDirectory, "web"));
        ServeFolder(app, "/assets", InstalledFolder.Find("Assets"));
        app.UseRouting();
        app.UseAntiforgery();
        app.MapProfiles();
        var visits = app.MapGroup("").AddEndpointFilter<Microsoft.AspNetCore.Routing.RouteGroupBuilder, VisitorFilter>();
        visits.MapLibrary();
        visits.MapPlays();
        visits.MapAfterwards();
        visits.MapMyData();
        visits.MapVoices();
        app.MapHub<StageHub>("/hubs/stage");
        app.MapFallback((HttpContext context) => Page.NotFound(Visitor.Of(context)));
        return app;
    }

    private static void ServeFolder(WebApplication app, string path, string? folder)
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
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var (status, text) = failure switch
        {
            JournalException journal => (StatusCodes.Status503ServiceUnavailable, journal.Message),
            Microsoft.AspNetCore.Antiforgery.AntiforgeryValidationException or BadHttpRequestException => (
                StatusCodes.Status400BadRequest, "This form has expired. Please load the page again."),
            _ => (
                StatusCodes.Status500InternalServerError,
                "That was our mistake, not yours. Your run is safe: load the page again to go on."),
        };
        context.Response.StatusCode = status;
        if (context.Request.Headers.ContainsKey(PlayEndpoints.PanelHeader) && status != StatusCodes.Status400BadRequest)
        {
            // The panel shows the sentence beside what was typed; the page stays as it is.
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(text);
            return;
        }

        await Page.Message(status, "Something is in the way", text, Visitor.Of(context)).ExecuteAsync(context);
    }
}
