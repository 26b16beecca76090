// vrtraining check: what is wrong with scenarios, to the line and column.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Play;
using VRTraining.Cli.Terminal;
using VRTraining.Scenarios.Characters;
using VRTraining.Cli.Voices;
using VRTraining.Scenarios.Checks;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Fixing;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Reading;
using VRTraining.Scenarios.Strings;
using VRTraining.Scenarios.Voice;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Layout;

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
        var fix = new Option<bool>("--fix")
        {
            Description = "Add missing line ids, take away blanks around texts and byte order marks; touch nothing else",
        };
        var sarif = new Option<string?>("--sarif")
        {
            Description = "Also write the findings as SARIF 2.1.0, which editors and code hosts show",
            HelpName = "file",
        };
        var strict = new Option<bool>("--strict") { Description = "Warnings count as findings" };
        var command = new Command("check", "Check scenarios, their plans, translations and voices, and say what would be right")
        {
            scenarios, fix, strict, sarif,
        };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new CheckCommand(desk).RunAsync(
            parsed.GetValue(scenarios) ?? [],
            parsed.GetValue(fix),
            parsed.GetValue(strict),
            parsed.GetValue(sarif),
            cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(
        IReadOnlyList<string> named, bool fix, bool strict, string? sarif, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<Severity, int>();
        var shown = new HashSet<Diagnostic>();
        var all = new List<Diagnostic>();
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
                all.Add(diagnostic);
            }
        }

        if (sarif is not null)
        {
            await WriteSarifAsync(sarif, all);
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
                .Concat(TranslationReader.ReadAll(scenario, found.Folder).SelectMany(each => each.Diagnostics))
                .Concat(VoiceChecks.Run(scenario, found.Folder, Sheets.WordsOf(scenario, found.Folder)))
                .Concat(CharacterChecks.Run(found, desk.Library))
                .Concat(Crowded(found, scenario))
            : read.Diagnostics;
    }

    private static IReadOnlyList<Diagnostic> Crowded(FoundScenario found, Scenario scenario)
    {
        var crowded = MomentComfort.Of(scenario).Select(moment => (moment.Node, Measured(moment.Finding))).ToList();
        return crowded.Count == 0 ? [] : CrowdedNodes.At(found.File, File.ReadAllBytes(found.File), crowded);
    }

    private static string Measured(LayoutFinding finding)
    {
        var what = finding.Rule switch
        {
            LayoutRule.Text => "letters of {0:0.0}° where {1:0.0}° are needed",
            LayoutRule.Content => "it reaches {0:0}° from the resting gaze, and {1:0}° are comfortable",
            LayoutRule.Reach => "{0:0.00} m to reach, and {1:0.0} m are comfortable",
            LayoutRule.Width => "it is {0:0}° wide, and {1:0}° are comfortable",
            _ => "it does not fit",
        };
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, what, finding.Measured, finding.Limit);
    }

    private static async Task WriteSarifAsync(string file, List<Diagnostic> findings)
    {
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
        {
            throw CannotException.Usage($"There is no folder for '{file}'.");
        }

        var version = typeof(CheckCommand).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
        await WholeFile.WriteAsync(file, stream =>
        {
            SarifLog.Write(stream, findings, Directory.GetCurrentDirectory(), version);
            return Task.CompletedTask;
        });
    }

    private async Task FixAsync(FoundScenario found, CancellationToken cancellationToken)
    {
        // What is too big to be a script is reported when it is read.
        if (new FileInfo(found.File) is not { Exists: true, Length: <= ScenarioReader.MostBytes })
        {
            return;
        }

        var texts = TextFix.Of(await File.ReadAllBytesAsync(found.File, cancellationToken));
        var ids = LineIdFix.Of(texts.Bytes);
        if (ids.Added == 0 && texts is { Trimmed: 0, MarkRemoved: false })
        {
            return;
        }

        await WholeFile.WriteAsync(found.File, stream => stream.WriteAsync(ids.Bytes, cancellationToken).AsTask());
        string[] done =
        [
            .. ids.Added > 0 ? [$"{Count(ids.Added, "line id")} added"] : Array.Empty<string>(),
            .. texts.Trimmed > 0 ? [$"{Count(texts.Trimmed, "text")} trimmed"] : Array.Empty<string>(),
            .. texts.MarkRemoved ? ["byte order mark removed"] : Array.Empty<string>(),
        ];
        desk.Note($"{found.File}: {string.Join(", ", done)}.");
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
