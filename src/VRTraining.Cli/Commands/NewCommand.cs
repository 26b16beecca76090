// vrtraining new: begin a scenario from a template.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Terminal;
using VRTraining.Scenarios.Sharing;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining new</c>.</summary>
internal sealed class NewCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to make; its name becomes the scenario's id" };
        var template = new Option<string>("--template")
        {
            Description = string.Join("; ", ScenarioTemplate.All.Select(one => $"{one.Name}: {one.About}")),
            DefaultValueFactory = _ => ScenarioTemplate.All[0].Name,
        };
        template.AcceptOnlyFromAmong([.. ScenarioTemplate.All.Select(one => one.Name)]);
        var author = new Option<string>("--author")
        {
            Description = "Who stands in its provenance",
            DefaultValueFactory = _ => "A trainer",
        };
        var command = new Command("new", "Begin a scenario that plays at once, from a template") { folder, template, author };
        command.SetAction((parsed, _) => edge.RunAsync(parsed, desk => Task.FromResult(new NewCommand(desk).Run(
            parsed.GetRequiredValue(folder), parsed.GetRequiredValue(template), parsed.GetRequiredValue(author)))));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public int Run(string folder, string template, string author)
    {
        var id = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (!ScenarioTemplate.IsId(id))
        {
            throw CannotException.Usage(
                $"'{id}' cannot be a scenario's id: a small letter, then small letters, digits and hyphens, 64 at most.");
        }

        if (string.IsNullOrWhiteSpace(author))
        {
            throw CannotException.Usage("--author needs a name.");
        }

        try
        {
            var today = DateOnly.FromDateTime(desk.Clock.GetLocalNow().DateTime);
            ScenarioTemplate.All.Single(one => one.Name == template).Write(folder, author.Trim(), today);
        }
        catch (IOException failed)
        {
            throw new CannotException(failed.Message);
        }

        desk.WriteLine(Path.Combine(folder, "scenario.json"));
        desk.Note($"Play it beside your editor: vrtraining preview {folder}");
        return ExitCode.Fine;
    }
}
