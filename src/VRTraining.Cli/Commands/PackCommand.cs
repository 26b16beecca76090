// vrtraining pack and unpack: a scenario as one file to hand on, and back.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Play;
using VRTraining.Cli.Terminal;
using VRTraining.Scenarios.Sharing;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining pack</c> and <c>vrtraining unpack</c>.</summary>
internal sealed class PackCommand(Desk desk)
{
    /// <summary>The command that packs.</summary>
    public static Command DefinePack(Edge edge)
    {
        var scenario = new Argument<string>("scenario") { Description = "The scenario's folder, file or id" };
        var output = new Option<string?>("--out")
        {
            Description = $"The file to write (else <id>{ScenarioPack.Ending} here)",
            HelpName = "file",
        };
        var command = new Command("pack", $"Put a scenario with plans, strings and voice into one {ScenarioPack.Ending} file")
        {
            scenario, output,
        };
        command.SetAction((parsed, _) => edge.RunAsync(parsed, desk => new PackCommand(desk).PackAsync(
            parsed.GetRequiredValue(scenario), parsed.GetValue(output))));
        return command;
    }

    /// <summary>The command that unpacks.</summary>
    public static Command DefineUnpack(Edge edge)
    {
        var file = new Argument<string>("file") { Description = $"A {ScenarioPack.Ending} file, perhaps from a stranger" };
        var into = new Option<string?>("--into")
        {
            Description = "The folder in which the scenario's folder is made (else your own scenarios)",
            HelpName = "folder",
        };
        var command = new Command("unpack", "Take a packed scenario in, and touch nothing outside its folder") { file, into };
        command.SetAction((parsed, _) => edge.RunAsync(parsed, desk => Task.FromResult(new PackCommand(desk).Unpack(
            parsed.GetRequiredValue(file), parsed.GetValue(into)))));
        return command;
    }

    private async Task<int> PackAsync(string scenario, string? output)
    {
        var found = Scripts.Find(desk.Library, scenario);
        var file = output ?? $"{found.Name}{ScenarioPack.Ending}";
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
        {
            throw CannotException.Usage($"There is no folder for '{file}'.");
        }

        var result = new PackResult(null, [], "");
        await WholeFile.WriteAsync(file, stream =>
        {
            result = ScenarioPack.Pack(found.Folder, stream);
            return result.Problem is { } problem
                ? throw new CannotException(problem, ExitCode.Findings)
                : Task.CompletedTask;
        });
        Show(file, result);
        return ExitCode.Fine;
    }

    private int Unpack(string file, string? into)
    {
        if (!File.Exists(file))
        {
            throw CannotException.Usage($"There is no file '{file}'.");
        }

        var parent = into ?? Path.Combine(desk.Data.Path, "scenarios");
        Directory.CreateDirectory(parent);
        using var stream = File.OpenRead(file);
        var result = ScenarioPack.Unpack(stream, parent);
        if (result.Problem is { } problem)
        {
            throw new CannotException(problem, ExitCode.Findings);
        }

        Show(result.Folder!, result);
        return ExitCode.Fine;
    }

    private void Show(string place, PackResult result) => desk.WriteLine(desk.Json
        ? ModelJson.Line(new { Place = place, result.ContentHash, Files = result.Files.Length })
        : $"{place}: {result.Files.Length} files, content hash {result.ContentHash}");
}
