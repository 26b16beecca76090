// The page beside the editor: a web server on loopback with one play of the script that is being written.
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VRTraining.Host.Desktop;

namespace VRTraining.Host.Preview;

/// <summary>A running preview.</summary>
public sealed class PreviewHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _watching = new();
    private readonly Task _watch;

    private PreviewHost(WebApplication app, PreviewDesk desk, string address)
    {
        (_app, Address) = (app, address);
        _watch = desk.WatchAsync(_watching.Token);
    }

    /// <summary>The address to open, with the key that lets one in.</summary>
    public string Address { get; }

    /// <summary>Reads the script and starts to listen, on loopback only.</summary>
    /// <param name="file">The script; it may have errors, and it is read anew whenever it changes.</param>
    /// <param name="port">1–65535, or 0 for any free port.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PreviewHost> StartAsync(
        string file, int port, TimeProvider time, CancellationToken cancellationToken)
    {
        var desk = new PreviewDesk(file, time);
        desk.Load();
        var key = new LaunchKey();
        var app = Build(desk, port, key);
        await app.StartAsync(cancellationToken);
        return new PreviewHost(app, desk, $"{app.Urls.First()}/?{LaunchKey.QueryName}={key.Value}");
    }

    /// <summary>Waits until the preview is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => ((IHost)_app).WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _watching.CancelAsync();
        await Task.WhenAny(_watch);
        _watching.Dispose();
        await _app.DisposeAsync();
    }

    private static WebApplication Build(PreviewDesk desk, int port, LaunchKey key)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        KeysInMemory.For(builder.Services);
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["127.0.0.1", "localhost"]);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Services.AddSingleton(desk);

        var app = builder.Build();
        app.UseHostFiltering();
        app.Use(SecurityHeaders.AddAsync);
        app.Use(SameOrigin.CheckAsync);
        app.Use((context, next) => key.TakeFromAddress(context) ? Task.CompletedTask
            : key.Opens(context) ? next(context)
            : LaunchKey.RefuseAsync(context));
        app.UseRouting();
        app.MapPreview();
        return app;
    }
}
