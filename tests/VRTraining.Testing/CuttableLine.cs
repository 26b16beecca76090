// A network that can be cut: everything between a head or a browser and its host goes through here.
using System.Net;
using System.Net.Sockets;

namespace VRTraining.Testing;

/// <summary>Passes bytes on to a host until it is cut; mended, it passes new connections on.</summary>
public sealed class CuttableLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly int _to;
    private readonly Task _passing;
    private CancellationTokenSource _cut = new();
    private int _toCut = int.MaxValue;
    private bool _isDown;

    /// <summary>A line to a port of this computer.</summary>
    public CuttableLine(int to)
    {
        _to = to;
        _listener.Start();
        _passing = PassAsync();
    }

    /// <summary>The near end of the line.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Cuts every connection; the next ones pass.</summary>
    public void Cut()
    {
        var before = Interlocked.Exchange(ref _cut, new CancellationTokenSource());
        before.Cancel();
    }

    /// <summary>Cuts every connection, and lets none pass until <see cref="Mend"/>.</summary>
    public void CutForGood()
    {
        Volatile.Write(ref _isDown, true);
        Cut();
    }

    /// <summary>Connections pass again.</summary>
    public void Mend() => Volatile.Write(ref _isDown, false);

    /// <summary>Cuts after so many more messages from the host's side: somewhere amid an answer.</summary>
    public void CutAfter(int chunks) => Volatile.Write(ref _toCut, chunks);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        await _passing;
        Cut();
        _over.Dispose();
    }

    private async Task PassAsync()
    {
        try
        {
            while (true)
            {
                _ = PassAsync(await _listener.AcceptTcpClientAsync(_over.Token), Volatile.Read(ref _cut).Token);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(TcpClient from, CancellationToken cut)
    {
        using (from)
        using (var to = new TcpClient())
        {
            try
            {
                if (Volatile.Read(ref _isDown))
                {
                    return;
                }

                await to.ConnectAsync(IPAddress.Loopback, _to, cut);
                var there = CopyAsync(from.GetStream(), to.GetStream(), false, cut);
                var back = CopyAsync(to.GetStream(), from.GetStream(), true, cut);
                await await Task.WhenAny(there, back);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // Cut, or one side has gone.
            }
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool counts, CancellationToken cut)
    {
        var bytes = new byte[16 * 1024];
        while (await from.ReadAsync(bytes, cut) is > 0 and var read)
        {
            if (counts && Interlocked.Decrement(ref _toCut) < 0)
            {
                Volatile.Write(ref _toCut, int.MaxValue);
                Cut();
                return;
            }

            await to.WriteAsync(bytes.AsMemory(0, read), cut);
        }
    }
}
