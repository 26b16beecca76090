// vrtraining test: every plan, live, replayed and restored, and what no plan visits.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Play;
using VRTraining.Cli.Terminal;
using VRTraining.Cli.Trials;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Mutants;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining test</c>.</summary>
internal sealed class TestCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var scenarios = new Argument<string[]>("scenario")
        {
            Description = "Folders, files or ids; without one all that are found",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var strict = new Option<bool>("--strict") { Description = "A node that no plan visits is a finding" };
        var coverage = new Option<bool>("--coverage")
        {
            Description = "Say which nodes, choices, endings and values of variables no plan reaches",
        };
        var mutate = new Option<bool>("--mutate")
        {
            Description = "Change each goto, condition and effect once, and say which change nothing would notice",
        };
        var plans = new Option<string?>("--plans")
        {
            Description = "With --mutate: where to write plays that would notice those changes",
            HelpName = "folder",
        };
        var command = new Command("test", "Run test plans: live, replayed from the journal, restored after every input")
        {
            scenarios, strict, coverage, mutate, plans,
        };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new TestCommand(desk).RunAsync(
            parsed.GetValue(scenarios) ?? [],
            parsed.GetValue(strict),
            parsed.GetValue(coverage),
            parsed.GetValue(mutate),
            parsed.GetValue(plans),
            cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(
        IReadOnlyList<string> named,
        bool strict,
        bool coverage,
        bool mutate,
        string? plans,
        CancellationToken cancellationToken)
    {
        var (passed, failed, unvisited, unnoticed) = (0, 0, 0, 0);
        foreach (var found in Scripts.Meant(desk.Library, named))
        {
            if (ReadOrShow(found) is not { } script)
            {
                failed++;
                continue;
            }

            var visited = new HashSet<NodeId>();
            await using var trials = await PlanTrial.OpenAsync(script, desk.Clock, cancellationToken);
            foreach (var plan in found.Plans())
            {
                var trial = await trials.RunAsync(plan, cancellationToken);
                visited.UnionWith(trial.Visited);
                (passed, failed) = trial.Failure is null ? (passed + 1, failed) : (passed, failed + 1);
                Show(found, plan, trial);
            }

            var missed = script.Scenario.Nodes.Select(node => node.Id).Where(node => !visited.Contains(node)).ToList();
            unvisited += missed.Count;
            ShowMissed(found, missed);
            if (coverage)
            {
                ShowCoverage(found, script.Scenario);
            }

            if (mutate)
            {
                unnoticed += await ShowUnnoticedAsync(found, script, plans, cancellationToken);
            }
        }

        if (!desk.Json)
        {
            desk.NewPage().Write(
                $"{passed} passed, {failed} failed{(unvisited == 0 ? "" : $", {unvisited} unvisited")}",
                failed > 0 ? Look.Broken : Look.Good);
        }

        return failed > 0 || (strict && unvisited + unnoticed > 0) ? ExitCode.Findings : ExitCode.Fine;
    }

    private void ShowCoverage(FoundScenario found, Scenario scenario)
    {
        var coverage = new PlanCoverage(new Engine(scenario));
        foreach (var plan in found.Plans())
        {
            if (PlanReader.ReadFile(plan, scenario).Plan is { } read)
            {
                coverage.Add(read);
            }
        }

        foreach (var covered in coverage.Summary())
        {
            if (desk.Json)
            {
                desk.WriteLine(ModelJson.Line(new { Scenario = found.Name, covered.Of, covered.Reached, covered.Total, covered.Missing }));
            }
            else
            {
                var missing = covered.Missing.IsEmpty ? "" : $"; not {string.Join(", ", covered.Missing)}";
                desk.WriteLine($"covered {found.Name}: {covered.Reached} of {covered.Total} {covered.Of}{missing}");
            }
        }
    }

    /// <summary>Changes one part at a time and shows what nothing notices; gives how many.</summary>
    private async Task<int> ShowUnnoticedAsync(
        FoundScenario found, ReadyScript script, string? folder, CancellationToken cancellationToken)
    {
        var plans = found.Plans().Select(plan => PlanReader.ReadFile(plan, script.Scenario).Plan).OfType<Plan>().ToList();
        var report = MutationTrial.Of(
            found.File, script.Json, script.Scenario, plans, findPlays: folder is not null, cancellationToken: cancellationToken);
        foreach (var diagnostic in report.Unnoticed)
        {
            desk.WriteLine(desk.Json ? ModelJson.Line(DiagnosticJson.Of(diagnostic)) : diagnostic.ToString());
        }

        desk.WriteLine(desk.Json
            ? ModelJson.Line(new
            {
                Scenario = found.Name,
                report.Changes,
                report.ByCheck,
                report.ByPlan,
                report.ByProof,
                Unnoticed = report.Unnoticed.Length,
            })
            : $"changed {found.Name}: {report.Changes} slips, noticed by check {report.ByCheck}, by plans {report.ByPlan}, "
                + $"by prove {report.ByProof}, by nothing {report.Unnoticed.Length}");
        if (folder is not null)
        {
            await WriteAsync(Path.Combine(folder, found.Name), report.Plays);
        }

        return report.Unnoticed.Length;
    }

    private async Task WriteAsync(string folder, IReadOnlyList<NoticingPlay> plays)
    {
        Directory.CreateDirectory(folder);
        foreach (var (play, number) in plays.Select((play, at) => (play, at + 1)))
        {
            var file = Path.Combine(folder, FormattableString.Invariant($"notices-{number:00}.plan"));
            var text = PlanWriter.Write(play.Plan, $"Notices:\n{string.Join('\n', play.Notices)}");
            await WholeFile.WriteAsync(file, stream => stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text)).AsTask());
            desk.Note($"{file} written; read it before you keep it.");
        }
    }

    private ReadyScript? ReadOrShow(FoundScenario found)
    {
        try
        {
            return Scripts.Read(found, found.Name);
        }
        catch (CannotException broken) when (broken.Code == ExitCode.Findings)
        {
            Show(found, found.File, new TrialResult(broken.Message, 0, new HashSet<NodeId>()));
            return null;
        }
    }

    private void Show(FoundScenario found, string plan, TrialResult trial)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(new
            {
                Scenario = found.Name,
                Plan = plan,
                Passed = trial.Failure is null,
                trial.Inputs,
                trial.Failure,
            }));
        }
        else if (trial.Failure is { } failure)
        {
            desk.WriteLine($"failed  {found.Name}/{Path.GetFileName(plan)}");
            desk.WriteLine($"        {failure}");
        }
        else if (!desk.Quiet)
        {
            desk.WriteLine($"passed  {found.Name}/{Path.GetFileName(plan)}  {trial.Inputs} inputs");
        }
    }

    private void ShowMissed(FoundScenario found, List<NodeId> missed)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(new { Scenario = found.Name, Unvisited = missed }));
        }
        else if (missed.Count > 0)
        {
            desk.WriteLine($"warning {found.Name}: no plan visits {string.Join(", ", missed)}");
        }
    }
}
