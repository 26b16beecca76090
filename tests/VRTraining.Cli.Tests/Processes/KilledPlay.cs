// Plays in a process of its own, kills it, and looks at what is left: on this disk, and on one that lost its power at once.
using VRTraining.Cli.Tests.Disks;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Storage;
using VRTraining.Storage.Runs;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Processes;

/// <summary>When a process is killed.</summary>
/// <param name="Milliseconds">So long after its start; null: after its lines.</param>
/// <param name="Lines">After so many lines.</param>
/// <param name="Spins">A moment more, so that it comes in the midst of whatever follows.</param>
internal sealed record KillMoment(int? Milliseconds, int Lines, int Spins)
{
    /// <summary>Longer than a start takes: some kills come before the first line.</summary>
    private const int LatestStart = 2000;

    /// <summary>A moment anywhere in a play of so many events.</summary>
    public static KillMoment Any(ref ulong chance, int events) => SeededRandom.Below(ref chance, 5) == 0
        ? new KillMoment(SeededRandom.Below(ref chance, LatestStart), 0, 0)
        : new KillMoment(null, 1 + SeededRandom.Below(ref chance, events), SeededRandom.Below(ref chance, 2000));
}

/// <summary>The newest run of a database.</summary>
/// <param name="Run">Its id; none where there is no run.</param>
/// <param name="Lines">Its events, as they were printed.</param>
/// <param name="GoesOn">Whether it can go on.</param>
internal sealed record KeptRun(RunId Run, string[] Lines, bool GoesOn)
{
    /// <summary>How many of these lines it does not have, or not in this order.</summary>
    public int Lost(string[] flushed) =>
        flushed.Length - flushed.Zip(Lines).TakeWhile(pair => pair.First == pair.Second).Count();
}

/// <summary>A play that was killed.</summary>
/// <param name="Flushed">The lines it had printed: events that were acknowledged.</param>
/// <param name="AfterKill">What the database has.</param>
/// <param name="AfterPowerCut">What it would have, had the power failed at that instant.</param>
internal sealed record KilledPlay(string[] Flushed, KeptRun AfterKill, KeptRun AfterPowerCut)
{
    private const string Scenario = "late-report";

    /// <summary>What is played.</summary>
    public static string Folder { get; } = Repository.PathOf("scenarios", Scenario);

    /// <summary>How it is played.</summary>
    public static string Plan { get; } = Path.Combine(Folder, "plans", "setback-and-rewind.plan");

    /// <summary>Plays, and kills.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="moment">When.</param>
    /// <param name="seed">Decides what a disk without power has besides what was synced.</param>
    /// <param name="synchronous">A weaker setting than ours, see <see cref="DiskOrder"/>; null: ours.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="options">More of the command line.</param>
    public static async Task<KilledPlay> OfAsync(
        string data, KillMoment moment, ulong seed, int? synchronous, CancellationToken cancellationToken, params string[] options)
    {
        using var copies = new TemporaryFolder();
        Copy(data, copies.Path);
        using var play = BuiltCommand.Start(
            new DiskOrder(data, copies.Path, seed, synchronous).Environment(),
            ["play", Folder, "--plan", Plan, "--new", "--json", "--data", data, .. options]);
        var lines = new List<string>();
        if (moment.Milliseconds is { } milliseconds)
        {
            await Task.Delay(milliseconds, cancellationToken);
        }

        while (lines.Count < moment.Lines)
        {
            lines.Add(await play.Out.ReadLineAsync(cancellationToken)
                ?? throw new InvalidOperationException((await play.EndAsync(cancellationToken)).Error));
        }

        for (var spins = moment.Spins; spins > 0; spins--)
        {
            Thread.SpinWait(100);
        }

        play.Kill();
        var rest = await play.Out.ReadToEndAsync(cancellationToken);
        await play.EndAsync(cancellationToken);
        return new KilledPlay(
            [.. lines, .. rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)],
            await NewestAsync(data, cancellationToken),
            await NewestAsync(copies.Path, cancellationToken));
    }

    /// <summary>The newest run of a data folder.</summary>
    public static async Task<KeptRun> NewestAsync(string data, CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(data, TimeProvider.System, cancellationToken);
        var filter = new RunFilter { Scenario = new ScenarioId(Scenario) };
        if (await store.Runs.ListAsync(filter, 1, cancellationToken) is not [var newest])
        {
            return new KeptRun(default, [], false);
        }

        var recorded = await store.ReadAsync(newest.Header.Run.Id, cancellationToken);
        var events = recorded!.Entries.SelectMany(entry => entry.Events.Select(
            (happened, i) => new NumberedEvent(entry.FirstEventNumber + i, happened)));
        return new KeptRun(
            newest.Header.Run.Id,
            [.. events.Select(happened => EventJson.Line(newest.Header.Run.Id, happened))],
            !newest.Standing.IsOver);
    }

    /// <summary>What lies in the folder is on the disk for certain: whoever had it open has closed it.</summary>
    private static void Copy(string data, string copies)
    {
        foreach (var file in Directory.Exists(data) ? Directory.EnumerateFiles(data, SqliteStore.FileName + "*") : [])
        {
            File.Copy(file, Path.Combine(copies, Path.GetFileName(file)));
        }
    }
}
