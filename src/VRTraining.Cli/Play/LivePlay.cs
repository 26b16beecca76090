// A person plays a run: host, seat, view, and the debrief afterwards.
using System.Text;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Debriefs;
using VRTraining.Cli.Terminal;
using VRTraining.Learning.Debriefing;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Live;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Play;

/// <summary>Lets a person play a run, begun or resumed.</summary>
/// <param name="desk">Where the person sits.</param>
/// <param name="script">What is played.</param>
/// <param name="journal">Where the run is kept.</param>
/// <param name="lasts">Whether it is kept beyond this process.</param>
internal sealed class LivePlay(Desk desk, ReadyScript script, IJournal journal, bool lasts)
{
    private readonly Page _page = desk.NewPage();
    private readonly ScriptIndex _index = ScriptIndex.Of(script.Shown);

    /// <summary>Where the play is written as a test plan; null: nowhere.</summary>
    public string? Record { get; init; }

    /// <summary>Briefs the learner and plays a new run.</summary>
    public async Task<int> BeginAsync(string profile, ulong seed, CancellationToken cancellationToken)
    {
        if (!desk.Json && !await new PrebriefPanel(_page, _index, desk.Input).AgreeAsync(cancellationToken))
        {
            _page.Note("Nothing was begun. Come back whenever you like.");
            return ExitCode.Fine;
        }

        var now = desk.Clock.GetUtcNow();
        var run = new NewRun(
            RunId.New(now), profile, script.Scenario.Id, script.Scenario.Version, script.ContentHash, seed, now);
        await using var host = await RunHost.BeginAsync(
            new Engine(script.Scenario), run, journal, desk.Clock, RunPace.Live, cancellationToken);
        return await PlayAsync(host, [], cancellationToken);
    }

    /// <summary>Goes on with a run where its journal ends.</summary>
    public async Task<int> ResumeAsync(RecordedRun recorded, CancellationToken cancellationToken)
    {
        await using var host = RunHost.Resume(
            new Engine(script.Scenario), recorded, journal, desk.Clock, RunPace.Live);
        return await PlayAsync(host, [.. recorded.Entries.SelectMany(entry => entry.Events)], cancellationToken);
    }

    private async Task<int> PlayAsync(RunHost host, StampedEvent[] before, CancellationToken cancellationToken)
    {
        var scene = new SceneSoFar(script.Scenario);
        Array.ForEach(before, scene.Add);
        ISceneView view = desk.Json
            ? new EventLines(desk, host.Run.Run.Id)
            : new Captions(_page, _index, desk.Input, desk.Quiet);
        await using var seat = host.Seat(Role.Learner);
        PlayEnd end;
        try
        {
            if (before.Length == 0)
            {
                await seat.SubmitAsync(new RunInput.Start(default), cancellationToken);
            }
            else
            {
                view.PickUp(scene, host.Now);
            }

            end = await new ScenePlayer(seat, scene, view, desk.Input, script.Shown.Prebrief.StopWord)
                .PlayAsync(before.Length + 1, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            end = PlayEnd.ForNow;
        }

        if (Record is { } file)
        {
            await RecordAsync(host, file);
        }

        if (end == PlayEnd.ForNow)
        {
            TellHowToGoOn();
        }
        else if (end == PlayEnd.Completed && !desk.Json)
        {
            await DebriefAsync(host.Run.Run.Id, cancellationToken);
        }

        return ExitCode.Fine;
    }

    private async Task RecordAsync(RunHost host, string file)
    {
        var recorded = await journal.ReadAsync(host.Run.Run.Id, CancellationToken.None);
        var plan = PlanRecorder.Record(host.Engine, host.Run.Run.Seed, recorded!.Entries.Select(entry => entry.Input));
        var text = PlanWriter.Write(plan, $"Played on {desk.Clock.GetUtcNow():yyyy-MM-dd}.");
        await WholeFile.WriteAsync(file, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask());
        desk.Note($"The play was written to {file}.");
    }

    private void TellHowToGoOn()
    {
        _page.Gap();
        desk.Note(lasts ? "Left for now; everything up to here is kept. To go on:" : "Left. Nothing of this run was kept.");
        if (lasts && !desk.Json)
        {
            // Not wrapped, so that it can be copied.
            desk.WriteLine($"    vrtraining play {script.Named} --resume");
        }
    }

    private async Task DebriefAsync(RunId run, CancellationToken cancellationToken)
    {
        var recorded = await journal.ReadAsync(run, cancellationToken);
        var debrief = DebriefContent.Of(
            script.Shown, recorded!.Entries.SelectMany(entry => entry.Events), script.Bounds);
        try
        {
            await new DebriefView(_page, debrief, OwnWords.Of(recorded)).ReadAsync(desk.Input, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The run is completed; whoever has read enough may simply go.
        }

        if (lasts)
        {
            _page.Gap();
            desk.Note($"To read this again: vrtraining show {RunName.Short(run)}");
        }
    }
}
