// vrtraining check: what is wrong with scenarios, to the line and column.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Play;
using VRTraining.Cli.Terminal;
using VRTraining.Scenarios.Characters;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Fixing;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Reading;
using VRTraining.Scenarios.Voice;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining check</c>.</summary>
internal sealed class CheckCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var scenarios = new Argument<string[]>("scenario")
        {
            Description = "Folders, files or ids; without one all that are found",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var fix = new Option<bool>("--fix") { Description = "Add the line ids that are missing, and touch nothing else" };
        var strict = new Option<bool>("--strict") { Description = "Warnings count as findings" };
        var command = new Command("check", "Check scenarios, their plans and voices, and say what would be right")
        {
            scenarios, fix, strict,
        };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new CheckCommand(desk).RunAsync(
            parsed.GetValue(scenarios) ?? [], parsed.GetValue(fix), parsed.GetValue(strict), cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(
        IReadOnlyList<string> named, bool fix, bool strict, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<Severity, int>();
        var shown = new HashSet<Diagnostic>();
        var scenarios = Scripts.Meant(desk.Library, named);
        foreach (var found in scenarios)
        {
            if (fix)
            {
                await FixAsync(found, cancellationToken);
            }

            // Scenarios may share a body; what is wrong with it is said once.
            foreach (var diagnostic in DiagnosticsOf(found).Where(shown.Add))
            {
                counts[diagnostic.Severity] = counts.GetValueOrDefault(diagnostic.Severity) + 1;
                Show(diagnostic);
            }
        }

        var (errors, warnings) = (counts.GetValueOrDefault(Severity.Error), counts.GetValueOrDefault(Severity.Warning));
        desk.Note($"{Count(scenarios.Count, "scenario")} checked: {Count(errors, "error")}, {Count(warnings, "warning")}.");
        return errors > 0 || (strict && warnings > 0) ? ExitCode.Findings : ExitCode.Fine;
    }

    private IEnumerable<Diagnostic> DiagnosticsOf(FoundScenario found)
    {
        var read = found.Read();
        return read.Scenario is { } scenario
            ? read.Diagnostics
                .Concat(found.Plans().SelectMany(plan => PlanReader.ReadFile(plan, scenario).Diagnostics))
                .Concat(VoiceChecks.Run(scenario, found.Folder))
                .Concat(CharacterChecks.Run(found, desk.Library))
            : read.Diagnostics;
    }

    private async Task FixAsync(FoundScenario found, CancellationToken cancellationToken)
    {
        // What is too big to be a script is reported when it is read.
        if (new FileInfo(found.File) is not { Exists: true, Length: <= ScenarioReader.MostBytes })
        {
            return;
        }

        var fixedFile = LineIdFix.Of(await File.ReadAllBytesAsync(found.File, cancellationToken));
        if (fixedFile.Added > 0)
        {
            await WholeFile.WriteAsync(
                found.File, stream => stream.WriteAsync(fixedFile.Bytes, cancellationToken).AsTask());
            desk.Note($"{found.File}: {Count(fixedFile.Added, "line id")} added.");
        }
    }

    private void Show(Diagnostic diagnostic)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(DiagnosticJson.Of(diagnostic)));
        }
        else
        {
            // Not wrapped: editors and people jump to file:line:column.
            desk.WriteLine(diagnostic.ToString());
        }
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
