// Who follows a session slowly: what it has missed is kept by nobody.
using System.Runtime.CompilerServices;
using VRTraining.Sessions.Acts;

namespace VRTraining.Sessions.Tests.Live;

[CancelAfter(60_000)]
public sealed class SlowReaderTests
{
    [Test]
    public async Task Moments_ThatASlowReaderMisses_AreNotKeptForIt()
    {
        await using var room = await Room.PlayingAsync();
        await using var reader = room.Host.StatesAsync(default).GetAsyncEnumerator();
        Assert.That(await reader.MoveNextAsync());
        var seen = reader.Current;

        await WriteAsync(room);
        var missed = Now(room);
        await WriteAsync(room);
        await WriteAsync(room);
        for (var tries = 0; missed.IsAlive && tries < 20; tries++)
        {
            Collect();
            await Task.Yield();
        }

        Assert.That(missed.IsAlive, Is.False);
        Assert.That(await reader.MoveNextAsync());
        Assert.That((seen.Notes.Length, reader.Current.Notes.Length), Is.EqualTo((0, 3)), "and what it gets is the latest");
    }

    private static Task WriteAsync(Room room) => room.DoAsync(Room.Facilitator, new SessionCommand.Write(false, null, "A note."));

    /// <summary>Not inlined, so that nothing on the caller's stack holds what it points to.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Now(Room room) => new(room.State);

    private static void Collect()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
    }
}
