// vrtraining check: what is wrong with scenarios, to the line and column.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Play;
using VRTraining.Cli.Terminal;
using VRTraining.Scenarios.Diagnostics;

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
        var strict = new Option<bool>("--strict") { Description = "Warnings count as findings" };
        var command = new Command("check", "Check scenarios and say what would be right") { scenarios, strict };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => Task.FromResult(
            new CheckCommand(desk).Run(parsed.GetValue(scenarios) ?? [], parsed.GetValue(strict)))));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public int Run(IReadOnlyList<string> named, bool strict)
    {
        var counts = new Dictionary<Severity, int>();
        var scenarios = Scripts.Meant(desk.Library, named);
        foreach (var found in scenarios)
        {
            foreach (var diagnostic in found.Read().Diagnostics)
            {
                counts[diagnostic.Severity] = counts.GetValueOrDefault(diagnostic.Severity) + 1;
                Show(diagnostic);
            }
        }

        var (errors, warnings) = (counts.GetValueOrDefault(Severity.Error), counts.GetValueOrDefault(Severity.Warning));
        desk.Note($"{Count(scenarios.Count, "scenario")} checked: {Count(errors, "error")}, {Count(warnings, "warning")}.");
        return errors > 0 || (strict && warnings > 0) ? ExitCode.Findings : ExitCode.Fine;
    }

    private void Show(Diagnostic diagnostic)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(new
            {
                Code = diagnostic.Code.ToString(),
                diagnostic.Severity,
                diagnostic.File,
                diagnostic.Pointer,
                diagnostic.At.Line,
                diagnostic.At.Column,
                diagnostic.Message,
                diagnostic.Expected,
            }));
        }
        else
        {
            // Not wrapped: editors and people jump to file:line:column.
            desk.WriteLine(diagnostic.ToString());
        }
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
