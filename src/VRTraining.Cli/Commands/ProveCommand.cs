// vrtraining prove: search all plays of a scenario, and say what holds of every one of them.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Play;
using VRTraining.Cli.Proofs;
using VRTraining.Cli.Terminal;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Library;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining prove</c>.</summary>
internal sealed class ProveCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var scenarios = new Argument<string[]>("scenario")
        {
            Description = "Folders, files or ids; without one all that are found",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var states = new Option<int>("--states")
        {
            Description = "Give up a proof after so many states",
            DefaultValueFactory = _ => Proof.UsualStates,
            HelpName = "number",
        };
        states.Validators.Add(given =>
        {
            if (given.GetValue(states) < 4)
            {
                given.AddError("A search needs 4 states at least.");
            }
        });
        var plans = new Option<string?>("--plans")
        {
            Description = "Where to write the plays that show what was found (else among your own data)",
            HelpName = "folder",
        };
        var strict = new Option<bool>("--strict") { Description = "Warnings count as findings, and so does what is not proved" };
        var command = new Command("prove", "Search all plays: can each end, be mended, reach its points? With a play that shows it")
        {
            scenarios, states, plans, strict,
        };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new ProveCommand(desk).RunAsync(
            parsed.GetValue(scenarios) ?? [],
            parsed.GetValue(states),
            parsed.GetValue(plans),
            parsed.GetValue(strict),
            cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(
        IReadOnlyList<string> named, int states, string? plans, bool strict, CancellationToken cancellationToken)
    {
        var worst = ExitCode.Fine;
        foreach (var found in Scripts.Meant(desk.Library, named))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                break;
            }

            var script = Scripts.Read(found, found.Name);
            var proof = await SearchAsync(found, script, states, cancellationToken);
            var folder = plans is null
                ? Path.Combine(desk.Data.Path, "proofs", found.Name)
                : Path.Combine(plans, found.Name);
            var written = await ProofPlans.WriteAsync(folder, proof);
            Show(found, proof, written);
            if (proof.Findings.Any(finding => strict || finding.Diagnostic.Severity == Severity.Error)
                || (strict && !proof.IsProved))
            {
                worst = ExitCode.Findings;
            }
        }

        return worst;
    }

    /// <summary>Searches beside a bar. Ctrl-C ends the search and keeps what was found.</summary>
    private async Task<Proof> SearchAsync(
        FoundScenario found, ReadyScript script, int states, CancellationToken cancellationToken)
    {
        using var bar = new SearchBar(desk, found.Name, states);
        return await Task.Run(
            () => Proof.Of(found.File, script.Json, script.Scenario, states, bar, cancellationToken), CancellationToken.None);
    }

    private void Show(FoundScenario found, Proof proof, ProofPlans plans)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(ProofJson.Of(found, proof, plans)));
            return;
        }

        foreach (var finding in proof.Findings)
        {
            desk.WriteLine(finding.Diagnostic.ToString());
            if (plans.Of(finding.Play) is { } file)
            {
                desk.WriteLine($"  play it: vrtraining play {Scripts.Called(desk.Library, found)} --plan {Scripts.Typed(file)}");
            }
        }

        if (!desk.Quiet)
        {
            new ProofView(desk.NewPage()).Show(found.Name, proof, plans);
        }
    }
}
