// What fifty mirrors cost: from a learner's input to the last of them, and what each is sent.
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using VRTraining.Host.Desktop;
using VRTraining.Host.Doors;
using VRTraining.Host.Mirrors;
using VRTraining.Link.Seats;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Benchmarks.Figures;

internal static class MirrorFigures
{
    private const int Mirrors = 50;
    private const int Rounds = 200;
    private const string Scenario = "speaking-up";

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        await using var host = await DesktopHost.StartAsync(
            new DesktopOptions(folder.Path, 0, []) { Doors = new DoorOptions { Scenario = Scenario } }, default);
        var address = HostAddress.Read(host.Doors!.Origins[0])!;
        var door = new HostDoor(address, null);
        await door.EnterAsync(host.Doors.Code.Current, default);
        await using var seat = await RemoteSeat.SitAsync(door, TimeProvider.System, default);
        await seat.SubmitAsync(new RunInput.Start(RunTime.Zero), default);

        // They look as one guest with fifty windows: what is measured is the host, not the way in.
        var cookies = await EnterAsync(address, host.Doors.Code.Current);
        var run = seat.Run.Run.Id.ToString();
        var mirrors = await Task.WhenAll(Enumerable.Range(0, Mirrors).Select(_ => Mirror.OpenAsync(address, cookies, run)));
        await Task.WhenAll(mirrors.Select(mirror => mirror.SeenAsync(1)));

        var latencies = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            // Pause and resume are inputs like any other, and there is always one more.
            RunInput input = round % 2 == 0 ? new RunInput.Pause(RunTime.Zero) : new RunInput.Resume(RunTime.Zero);
            var start = Stopwatch.GetTimestamp();
            var next = seat.EventCount + 1;
            if (await seat.SubmitAsync(input, default) is { } refusal)
            {
                throw new InvalidOperationException($"{input} was refused: {refusal}.");
            }

            await Task.WhenAll(mirrors.Select(mirror => mirror.SeenAsync(next)));
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        latencies.Sort();
        yield return Figure.Most("mirror.input_to_50_p99_ms", latencies[(int)(Rounds * 0.99)], "ms", 50);

        // A scene that is played, for five seconds: frames, cameras and words together.
        await seat.SubmitAsync(new RunInput.Advance(RunTime.Zero), default);
        var bytesBefore = mirrors.Sum(mirror => mirror.Bytes);
        var since = Stopwatch.GetTimestamp();
        await Task.Delay(TimeSpan.FromSeconds(5));
        var bytes = mirrors.Sum(mirror => mirror.Bytes) - bytesBefore;
        yield return Figure.Most(
            "mirror.kilobytes_per_s", bytes / 1000.0 / Mirrors / Stopwatch.GetElapsedTime(since).TotalSeconds, "kB/s", 60);
        foreach (var mirror in mirrors)
        {
            await mirror.DisposeAsync();
        }
    }

    private static async Task<CookieContainer> EnterAsync(Uri address, string code)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address };
        using var content = new StringContent($$"""{"protocol":1,"code":"{{code}}"}""", null, "application/json");
        using var reply = await http.PostAsync(new Uri("/join/seat", UriKind.Relative), content);
        reply.EnsureSuccessStatusCode();
        return cookies;
    }

    /// <summary>A mirror without a screen: takes what it is sent and counts.</summary>
    private sealed class Mirror : IAsyncDisposable
    {
        private readonly HubConnection _hub;
        private readonly CancellationTokenSource _over = new();
        private readonly List<Task> _following = [];
        private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _seen;
        private long _bytes;

        private Mirror(HubConnection hub) => _hub = hub;

        public long Bytes => Volatile.Read(ref _bytes);

        public static async Task<Mirror> OpenAsync(Uri address, CookieContainer cookies, string run)
        {
            var mirror = new Mirror(new HubConnectionBuilder()
                .WithUrl(new Uri(address, "/hubs/mirror"), connection =>
                {
                    connection.Cookies = cookies;
                    connection.Transports = HttpTransportType.WebSockets;
                })
                .AddMessagePackProtocol()
                .Build());
            await mirror._hub.StartAsync();
            mirror._following.Add(mirror.FollowFramesAsync(run));
            mirror._following.Add(mirror.FollowMomentsAsync(run));
            return mirror;
        }

        /// <summary>Waits until that event is shown.</summary>
        public async Task SeenAsync(int number)
        {
            while (Volatile.Read(ref _seen) < number)
            {
                var more = Volatile.Read(ref _more).Task;
                if (Volatile.Read(ref _seen) < number)
                {
                    await more;
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _over.CancelAsync();
            await Task.WhenAll(_following);
            await _hub.DisposeAsync();
            _over.Dispose();
        }

        private async Task FollowFramesAsync(string run)
        {
            try
            {
                await foreach (var message in _hub.StreamAsync<byte[]>("Frames", run, _over.Token))
                {
                    Interlocked.Add(ref _bytes, message.Length);
                }
            }
            catch (OperationCanceledException)
            {
                // Measured.
            }
        }

        private async Task FollowMomentsAsync(string run)
        {
            try
            {
                await foreach (var moment in _hub.StreamAsync<MirrorMoment>("Moments", run, _over.Token))
                {
                    Volatile.Write(ref _seen, moment.Number);
                    Interlocked.Exchange(
                        ref _more, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
                }
            }
            catch (OperationCanceledException)
            {
                // Measured.
            }
        }
    }
}
