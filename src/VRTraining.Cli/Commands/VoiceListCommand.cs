// vrtraining voice list: what is to be said, for a voice actor, and how far it is voiced.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Play;
using VRTraining.Cli.Terminal;
using VRTraining.Cli.Voices;
using VRTraining.Exports.Csv;
using VRTraining.Scenarios.Voice;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining voice list</c>.</summary>
internal sealed class VoiceListCommand(Desk desk)
{
    private static readonly string[] Columns = ["scenario", "line_id", "speaker", "direction", "text", "state"];

    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var (scenarios, locale) = (VoiceCommand.Scenarios(), VoiceCommand.Locale());
        var file = new Option<string?>("--out")
        {
            Description = "Write the lines as a CSV table for a voice actor",
            HelpName = "file",
        };
        var command = new Command("list", "List lines with who says them and how") { scenarios, locale, file };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(
            parsed,
            desk => new VoiceListCommand(desk).RunAsync(
                parsed.GetValue(scenarios) ?? [], parsed.GetValue(locale), parsed.GetValue(file), cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(
        IReadOnlyList<string> named, string? locale, string? file, CancellationToken cancellationToken)
    {
        var sheets = Scripts.Meant(desk.Library, named).Select(found => Sheets.Of(found, locale)).ToList();
        if (file is not null)
        {
            await using (var stream = File.Create(file))
            {
                var rows = sheets.SelectMany(sheet => sheet.Lines.Select(line => Row(sheet, line)));
                await TextTable.WriteAsync(Columns, rows, stream, CsvOptions.ForSpreadsheets, cancellationToken);
            }

            desk.Note($"{Sheets.Count(sheets.Sum(sheet => sheet.Lines.Length), "line")} written to {file}.");
            return ExitCode.Fine;
        }

        foreach (var sheet in sheets)
        {
            Show(sheet, withLines: desk.Json || named.Count > 0);
        }

        return ExitCode.Fine;
    }

    private void Show(VoiceSheet sheet, bool withLines)
    {
        foreach (var line in withLines ? sheet.Lines : [])
        {
            desk.WriteLine(desk.Json
                ? Json(sheet, line)
                : $"{line.Line,-28} {Spelling.Of(line.State),-11} {Said(line)}");
        }

        if (!desk.Json)
        {
            var recorded = sheet.Lines.Count(line => line.Clip is { IsRecorded: true });
            var stale = sheet.Lines.Length - sheet.Count(ClipState.Missing) - sheet.Count(ClipState.Current);
            desk.WriteLine(
                $"{sheet.Scenario.Id} ({sheet.Folder.Locale}): {Sheets.Count(sheet.Lines.Length, "line")}, "
                + $"{sheet.Count(ClipState.Current)} voiced, {recorded} of them recorded, "
                + $"{stale} out of date, {sheet.Count(ClipState.Missing)} without a clip.");
        }
    }

    private static string Said(SheetLine line) =>
        $"{line.SpeakerName}{(line.Direction.Length > 0 ? $" ({line.Direction})" : "")}: {line.Text}";

    private static string[] Row(VoiceSheet sheet, SheetLine line) =>
    [
        sheet.Scenario.Id.Value, line.Line.Value, line.SpeakerName, line.Direction, line.Text, Spelling.Of(line.State),
    ];

    private static string Json(VoiceSheet sheet, SheetLine line) => ModelJson.Line(new
    {
        Scenario = sheet.Scenario.Id.Value,
        sheet.Folder.Locale,
        Line = line.Line.Value,
        Speaker = line.SpeakerName,
        line.Voice,
        line.Direction,
        line.Text,
        line.State,
        Recorded = line.Clip is { IsRecorded: true },
        line.Clip?.Track?.DurationMs,
    });
}
