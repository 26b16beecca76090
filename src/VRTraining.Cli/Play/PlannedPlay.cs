// vrtraining play --plan: a test plan drives the play.
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

/// <summary>Lets a test plan drive a play.</summary>
internal sealed class PlannedPlay(Desk desk, ReadyScript script, IJournal journal)
{
    /// <summary>Plays it, begun or resumed.</summary>
    /// <param name="file">The plan.</param>
    /// <param name="profile">Whose run it is.</param>
    /// <param name="seed">Instead of the plan's.</param>
    /// <param name="unfinished">What was played of it already.</param>
    /// <param name="cancellationToken">Leaves the run as it stands.</param>
    public async Task<int> RunAsync(
        string file, string profile, ulong? seed, RecordedRun? unfinished, CancellationToken cancellationToken)
    {
        var plan = Read(file);
        plan = plan with { Seed = seed ?? plan.Seed };
        var engine = new Engine(script.Scenario);
        await using var host = unfinished is null
            ? await RunHost.BeginAsync(
                engine, NewRun(profile, plan.Seed), journal, desk.Clock, RunPace.Scripted, cancellationToken)
            : RunHost.Resume(engine, unfinished, journal, desk.Clock, RunPace.Scripted);
        var page = desk.NewPage();
        var scene = new SceneSoFar(script.Scenario);
        ISceneView view = desk.Json
            ? new EventLines(desk, host.Run.Run.Id)
            : new Captions(page, ScriptIndex.Of(script.Shown), desk.Input, desk.Quiet);
        var events = new List<StampedEvent>();
        foreach (var happened in unfinished?.Entries.SelectMany(entry => entry.Events) ?? [])
        {
            scene.Add(happened);
            events.Add(happened);
        }

        var failure = await new SeatedPlan(host, plan, happened =>
        {
            scene.Add(happened.Stamped);
            events.Add(happened.Stamped);
            view.Show(happened, scene);
        }).PlayAsync(unfinished?.Entries ?? [], cancellationToken);
        if (failure is not null)
        {
            throw new CannotException(failure.ToString(), ExitCode.Findings);
        }

        if (!desk.Json && !desk.Quiet)
        {
            if (host.Standing.IsOver)
            {
                ShowDebrief(page, events);
            }
            else
            {
                desk.Note("The plan stops before an ending, and so does the run.");
            }
        }

        return ExitCode.Fine;
    }

    private Plan Read(string file)
    {
        var read = PlanReader.ReadFile(file, script.Scenario);
        return read.Plan ?? throw new CannotException(read.Diagnostics[0].ToString(), ExitCode.Findings);
    }

    private NewRun NewRun(string profile, ulong seed)
    {
        var now = desk.Clock.GetUtcNow();
        return new NewRun(
            RunId.New(now), profile, script.Scenario.Id, script.Scenario.Version, script.ContentHash, seed, now);
    }

    private void ShowDebrief(Page page, List<StampedEvent> events)
    {
        var debrief = DebriefContent.Of(script.Shown, events, script.Bounds);
        foreach (var section in new DebriefView(page, debrief, []).Sections())
        {
            section();
        }
    }
}
