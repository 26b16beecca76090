// A person plays at a seat that another computer hosts.
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Debriefs;
using VRTraining.Cli.Terminal;
using VRTraining.Learning.Debriefing;
using VRTraining.Link.Seats;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Play;

/// <summary>Lets a person play at a remote seat.</summary>
internal sealed class JoinedPlay(Desk desk, RemoteSeat seat)
{
    private readonly Page _page = desk.NewPage();

    /// <summary>Briefs the learner, plays, debriefs.</summary>
    /// <exception cref="LinkClosedException">The seat is gone for good.</exception>
    public async Task<int> PlayAsync(CancellationToken cancellationToken)
    {
        var scenario = Script();
        var index = ScriptIndex.Of(scenario);
        if (!desk.Json && !await new PrebriefPanel(_page, index, desk.Input).AgreeAsync(cancellationToken))
        {
            _page.Note("Nothing was begun. The facilitator's screen shows how to come back.");
            return ExitCode.Fine;
        }

        seat.StateChanged += Tell;
        ISceneView view = desk.Json
            ? new EventLines(desk, seat.Run.Run.Id)
            : new Captions(_page, index, desk.Input, desk.Quiet);
        PlayEnd end;
        try
        {
            // A run that was begun before says so; what has happened in it is shown from its first event.
            await seat.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);
            end = await new ScenePlayer(seat, new SceneSoFar(scenario), view, desk.Input, scenario.Prebrief.StopWord)
                .PlayAsync(1, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            end = PlayEnd.ForNow;
        }
        finally
        {
            seat.StateChanged -= Tell;
        }

        if (end == PlayEnd.ForNow)
        {
            _page.Gap();
            desk.Note("Left for now. The host keeps the run, and pauses it.");
        }
        else if (end == PlayEnd.Completed && !desk.Json)
        {
            await DebriefAsync(scenario, cancellationToken);
        }

        return ExitCode.Fine;
    }

    private Scenario Script()
    {
        var read = ScenarioReader.Read(seat.Run.Run.Scenario.Value, seat.Script);
        return read.Scenario is { } scenario && read.ContentHash == seat.Run.Run.ContentHash
            ? scenario
            : throw new LinkClosedException(LinkClosedException.NotAHost);
    }

    private void Tell(LinkState state)
    {
        if (state == LinkState.Lost)
        {
            desk.Note("The host cannot be reached. The run is paused there; trying again.");
        }
        else if (state == LinkState.Live)
        {
            desk.Note("The host is there again.");
        }
    }

    private async Task DebriefAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        var events = new List<StampedEvent>();
        await foreach (var happened in seat.EventsAsync(1, cancellationToken))
        {
            events.Add(happened.Stamped);
        }

        // What the learner wrote is kept by the host alone.
        await new DebriefView(_page, DebriefContent.Of(scenario, events), []).ReadAsync(desk.Input, cancellationToken);
    }
}
