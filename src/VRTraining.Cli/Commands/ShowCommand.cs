// vrtraining show: the debrief of a run, again.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Debriefs;
using VRTraining.Cli.Json;
using VRTraining.Cli.Stores;
using VRTraining.Cli.Terminal;
using VRTraining.Learning.Debriefing;
using VRTraining.Storage;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining show</c>.</summary>
internal sealed class ShowCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var run = new Argument<string>("run")
        {
            Description = "What 'runs' lists it as, its id, or 'last'",
            DefaultValueFactory = _ => FoundRun.Last,
        };
        var command = new Command("show", "Show a run and its debrief") { run };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(
            parsed, desk => new ShowCommand(desk).RunAsync(parsed.GetRequiredValue(run), cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(string named, CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var summary = await FoundRun.FindAsync(store, named, cancellationToken);
        await LookNote.AtAsync(desk, store, "show", summary.Header.Run.Profile, cancellationToken);
        var shown = ShownRun.Of(summary);
        var recorded = await store.ReadAsync(summary.Header.Run.Id, cancellationToken)
            ?? throw CannotException.Usage($"There is no run '{named}' any more.");
        if (!summary.Standing.IsOver)
        {
            // What colleagues thought and a good answer belong after the scene, not into it.
            return Unfinished(shown);
        }

        var script = await ArchivedScript.AsPlayedAsync(store, summary.Header.Run, null, cancellationToken);
        var debrief = DebriefContent.Of(
            script.Scenario, recorded.Entries.SelectMany(entry => entry.Events), script.Bounds);
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(new { Run = shown, Debrief = debrief, Wrote = OwnWords.Of(recorded) }));
            return ExitCode.Fine;
        }

        var page = desk.NewPage();
        page.Write(shown.Name + "  ", Look.Key, shown.Words(desk.Clock.LocalTimeZone));
        foreach (var section in new DebriefView(page, debrief, OwnWords.Of(recorded)).Sections())
        {
            section();
        }

        return ExitCode.Fine;
    }

    private int Unfinished(ShownRun shown)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(new { Run = shown }));
            return ExitCode.Fine;
        }

        desk.NewPage().Write(shown.Name + "  ", Look.Key, shown.Words(desk.Clock.LocalTimeZone));
        desk.Note($"Its debrief comes when the scene is over. To go on: vrtraining play {shown.Scenario} --resume");
        return ExitCode.Fine;
    }
}
