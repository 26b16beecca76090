// vrtraining voice render: lines read aloud by a synthesiser.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Play;
using VRTraining.Cli.Terminal;
using VRTraining.Cli.Voices;
using VRTraining.Scenarios.Voice;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Programs;
using VRTraining.Scenarios.Voice.Synthesis;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining voice render</c>.</summary>
/// <param name="desk">What it works with.</param>
/// <param name="programs">Where synthesisers are found.</param>
internal sealed class VoiceRenderCommand(Desk desk, IPrograms programs)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var (scenarios, locale) = (VoiceCommand.Scenarios(), VoiceCommand.Locale());
        var synthesiser = new Option<string>("--synthesiser")
        {
            Description = "Who reads",
            DefaultValueFactory = _ => "auto",
        };
        synthesiser.AcceptOnlyFromAmong([.. Synthesisers.Names]);
        var force = new Option<bool>("--force")
        {
            Description = "Every line anew, recordings too; those are kept in the folder 'replaced'",
        };
        var command = new Command("render", "Let a synthesiser read lines that have no clip, or one of other words")
        {
            scenarios, locale, synthesiser, force,
        };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(
            parsed,
            desk => new VoiceRenderCommand(desk, new InstalledPrograms()).RunAsync(
                parsed.GetValue(scenarios) ?? [],
                parsed.GetValue(locale),
                parsed.GetValue(synthesiser) ?? "auto",
                parsed.GetValue(force),
                cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(
        IReadOnlyList<string> named,
        string? locale,
        string synthesiser,
        bool force,
        CancellationToken cancellationToken)
    {
        var sheets = Scripts.Meant(desk.Library, named).Select(found => Sheets.Of(found, locale)).ToList();
        var due = sheets.ToDictionary(sheet => sheet, sheet => VoiceRender.Due(sheet, force));
        var render = due.Values.Any(lines => lines.Count > 0)
            ? new VoiceRender(await MakerAsync(sheets, synthesiser, cancellationToken))
            : null;
        var problems = 0;
        using var bar = new Bar(desk, due.Values.Sum(lines => lines.Count));
        foreach (var sheet in sheets)
        {
            var rendered = 0;
            await foreach (var result in (render?.RenderAsync(sheet, due[sheet], cancellationToken) ?? Nothing()))
            {
                bar.Step($"{sheet.Scenario.Id} {result.Line.Line}");
                Show(sheet, result, bar);
                (rendered, problems) = result.Problem is null ? (rendered + 1, problems) : (rendered, problems + 1);
            }

            bar.Clear();
            var alone = sheet.Lines.Except(due[sheet]).ToList();
            var recorded = alone.Where(line => line.Clip is { IsRecorded: true }).ToList();
            var stale = recorded.Count(line => line.State == ClipState.OtherText);
            desk.Note(
                $"{sheet.Scenario.Id} ({sheet.Folder.Locale}): {Sheets.Count(rendered, "line")} rendered, "
                + $"{alone.Count - recorded.Count} up to date, {recorded.Count} recorded and left alone"
                + (stale == 0 ? "." : $"; {stale} of these say words that were changed since."));
        }

        return problems > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private async Task<ClipMaker> MakerAsync(
        List<VoiceSheet> sheets, string name, CancellationToken cancellationToken)
    {
        var found = await Synthesisers.FindAsync(programs, name, cancellationToken);
        var studio = await SoxStudio.FindAsync(programs, cancellationToken);
        foreach (var (locale, scenario) in sheets.Select(sheet => (sheet.Folder.Locale, sheet.Scenario.Id)))
        {
            var install = Synthesisers.InstallFor(locale) ?? throw new CannotException(
                $"The synthesisers speak {Synthesisers.Languages} only, and {scenario} is in '{locale}'. "
                + "Record its lines and take them in with 'vrtraining voice import'.");
            if (!found.Read(locale) || studio is null)
            {
                var missing = found.Read(locale) ? "sox is not installed"
                    : name == "auto" ? $"No synthesiser for '{locale}' is installed"
                    : $"{name} does not read '{locale}', or is not installed with its voices";
                throw new CannotException($"{missing}. To install all that is needed: {install}");
            }
        }

        return new ClipMaker(found, studio!);
    }

    private void Show(VoiceSheet sheet, RenderedLine result, Bar bar)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(new
            {
                Scenario = sheet.Scenario.Id.Value,
                Line = result.Line.Line.Value,
                result.Track?.DurationMs,
                result.Problem,
            }));
        }
        else if (result.Problem is { } problem)
        {
            bar.Clear();
            desk.WriteLine($"{sheet.Scenario.Id} {result.Line.Line}: {problem}");
        }
    }

    private static IAsyncEnumerable<RenderedLine> Nothing() => AsyncEnumerable.Empty<RenderedLine>();
}
