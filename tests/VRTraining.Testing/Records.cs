// Turns a played run into what a journal would hold of it.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Testing;

/// <summary>Runs as a journal would hold them.</summary>
public static class Records
{
    /// <summary>When recorded runs begin: a winter morning.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    /// <summary>An id that tests can write down.</summary>
    /// <param name="number">0 to 4095, its last digits in hexadecimal.</param>
    public static RunId Id(int number) => new(new Guid($"019a0000-0000-7000-8000-000000000{number:x3}"));

    /// <summary>The record of a run that began in the <see cref="Morning"/> and was never paused.</summary>
    public static RecordedRun Of(PlayedRun run, Scenario scenario, int number = 1, string profile = "heron-12")
    {
        var seed = run.Events.Select(happened => happened.Event).OfType<RunEvent.RunStarted>().Single().Seed;
        var begun = new NewRun(
            Id(number), profile, scenario.Id, scenario.Version, new string('a', 64), seed, Morning);
        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        var events = 0;
        foreach (var (input, happened, _) in run.Steps)
        {
            entries.Add(new JournalEntry(
                entries.Count + 1, input, Morning.AddMilliseconds(input.At.Milliseconds), events + 1, happened));
            events += happened.Length;
        }

        var standing = new StandingFold(scenario).After(run.Events).Standing;
        return new RecordedRun(new RunHeader(begun, number), standing, entries.ToImmutable());
    }
}
