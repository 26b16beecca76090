// Begins small hosted runs for tests.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Live;
using VRTraining.Runs.Seats;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Testing;

/// <summary>Begins small hosted runs, and turns played ones into what a host would journal.</summary>
public static class HostedRun
{
    /// <summary>The content hash of scenarios that have no file.</summary>
    public const string ContentHash = "5e1f000000000000000000000000000000000000000000000000000000000000";

    /// <summary>When the runs of tests begin: 2 November 2026, 9 o'clock UTC.</summary>
    public static DateTimeOffset StartedAt { get; } = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A new run of the small talk.</summary>
    public static NewRun New(string profile = "quiet-otter", ulong seed = 7) => new(
        RunId.New(StartedAt), profile, SmallTalk.Scenario.Id, SmallTalk.Scenario.Version, ContentHash, seed, StartedAt);

    /// <summary>Hosts a new run in which the inputs are the clock.</summary>
    public static Task<RunHost> ScriptedAsync(IJournal journal, Scenario? scenario = null) => RunHost.BeginAsync(
        new Engine(scenario ?? SmallTalk.Scenario), New(), journal, TimeProvider.System, RunPace.Scripted,
        CancellationToken.None);

    /// <summary>The entries a host would journal for a played run; each input taken a second after the one before.</summary>
    public static ImmutableArray<JournalEntry> Entries(PlayedRun played)
    {
        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        var next = 1;
        foreach (var (input, events, _) in played.Steps)
        {
            entries.Add(new JournalEntry(
                entries.Count + 1, input, StartedAt.AddSeconds(entries.Count), next, events));
            next += events.Length;
        }

        return entries.ToImmutable();
    }

    /// <summary>A run of the small talk with a setback, a rewind, an answer, a time limit passed and a reflection.</summary>
    public static PlayedRun Eventful() => new PlayedRun(SmallTalk.Scenario, seed: 7)
        .Hint().Wait(1500)
        .Choose("blame").Wait(400)
        .Rewind("open").Wait(2100)
        .Choose("ask").Wait(300)
        .Answer("Thank you, “Maya” — それ 🙂").Wait(10_000)
        .TimeReached()
        .Rewind("say")
        .Answer("hm")
        .Wait(9_999).Choose("agree")
        .Wait(5000).Reflect("Ask first.\nThen tell.")
        .Complete();

    /// <summary>Submits and expects that the input is taken.</summary>
    public static async Task TakeAsync(this ISeat seat, RunInput input)
    {
        if (await seat.SubmitAsync(input, CancellationToken.None) is { } refusal)
        {
            throw new InvalidOperationException($"{input} was refused: {refusal}.");
        }
    }

    /// <summary>All inputs of a played run, submitted in turn.</summary>
    public static async Task TakeAsync(this ISeat seat, PlayedRun played)
    {
        foreach (var (input, _, _) in played.Steps)
        {
            await seat.TakeAsync(input);
        }
    }
}
