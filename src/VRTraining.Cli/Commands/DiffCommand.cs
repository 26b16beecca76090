// vrtraining diff: what is different between two versions of a scenario, by meaning.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Play;
using VRTraining.Cli.Terminal;
using VRTraining.Scenarios.Sharing;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining diff</c>.</summary>
internal sealed class DiffCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var before = new Argument<string>("before") { Description = "A scenario's folder, file or id" };
        var after = new Argument<string>("after") { Description = "Another version of it" };
        var command = new Command("diff", "Compare two versions of a scenario by meaning: nodes, choices, points") { before, after };
        command.SetAction((parsed, _) => edge.RunAsync(parsed, desk => Task.FromResult(new DiffCommand(desk).Run(
            parsed.GetRequiredValue(before), parsed.GetRequiredValue(after)))));
        return command;
    }

    /// <summary>Carries it out; a difference is a finding, as it is for other programs of that name.</summary>
    public int Run(string before, string after)
    {
        var differences = ScenarioDifference.Between(
            Scripts.Read(Scripts.Find(desk.Library, before), before).Scenario,
            Scripts.Read(Scripts.Find(desk.Library, after), after).Scenario);
        foreach (var difference in differences)
        {
            if (desk.Json)
            {
                desk.WriteLine(ModelJson.Line(difference));
                continue;
            }

            desk.WriteLine($"{difference.Change} {difference.What}");
            Show("  - ", difference.Before);
            Show("  + ", difference.After);
        }

        if (differences.IsEmpty)
        {
            desk.Note("They mean the same.");
        }

        return differences.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }

    private void Show(string sign, string text)
    {
        if (text.Length > 0)
        {
            desk.WriteLine(sign + text);
        }
    }
}
