// Pauses a run that nobody watches any more: who closes the browser loses no time.
using VRTraining.Host.Plays;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;

namespace VRTraining.Host.Hubs;

/// <summary>Knows who watches, and pauses a run some seconds after the last one has gone.</summary>
internal sealed class Watch(TimeProvider time)
{
    /// <summary>Long enough to load the page again.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(8);

    /// <summary>Somebody watches until the result is disposed.</summary>
    public IDisposable Begin(LiveRun run)
    {
        run.Join();
        return new Watcher(this, run);
    }

    private async Task GoneAsync(LiveRun run)
    {
        await Task.Delay(Grace, time);
        if (run.Watchers > 0 || run.Host.State.Status != RunStatus.Playing)
        {
            return;
        }

        try
        {
            await run.Seat.SubmitAsync(new RunInput.Pause(RunTime.Zero), CancellationToken.None);
        }
        catch (Exception stopped) when (stopped is ObjectDisposedException or JournalException)
        {
            // The desktop stops as well, or the journal cannot be written: the run stands where the journal has it.
        }
    }

    private sealed class Watcher(Watch watch, LiveRun run) : IDisposable
    {
        public void Dispose()
        {
            if (run.Leave() == 0)
            {
                _ = watch.GoneAsync(run);
            }
        }
    }
}
