// vrtraining preview: play a script beside the editor while it is being written.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Play;
using VRTraining.Cli.Terminal;
using VRTraining.Host.Preview;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining preview</c>.</summary>
internal sealed class PreviewCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var scenario = new Argument<string>("scenario") { Description = "The scenario's folder, file or id" };
        var port = PortOption.Named("--port", "Listen on this port of this computer (else a free one)");
        var noBrowser = new Option<bool>("--no-browser") { Description = "Only print the address" };
        var command = new Command("preview", "Play a script beside the editor; it follows every save") { scenario, port, noBrowser };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new PreviewCommand(desk).RunAsync(
            parsed.GetRequiredValue(scenario), parsed.GetValue(port), parsed.GetValue(noBrowser), cancellationToken)));
        return command;
    }

    /// <summary>Carries it out, until Ctrl-C.</summary>
    public async Task<int> RunAsync(string scenario, int? port, bool noBrowser, CancellationToken cancellationToken)
    {
        var found = Scripts.Find(desk.Library, scenario);
        await using var host = await StartAsync(found.File, port, cancellationToken);
        if (desk.Json)
        {
            desk.WriteLine($$"""{"address":"{{host.Address}}"}""");
        }
        else
        {
            desk.WriteLine($"The preview of {found.Name} is open at {host.Address}");
            desk.Note("It follows every save, and keeps nothing. Ctrl-C stops it.");
        }

        await Serving.UntilStoppedAsync(desk, noBrowser ? null : host.Address, host.WaitAsync, cancellationToken);
        return ExitCode.Fine;
    }

    private async Task<PreviewHost> StartAsync(string file, int? port, CancellationToken cancellationToken)
    {
        try
        {
            return await PreviewHost.StartAsync(file, port ?? 0, desk.Clock, cancellationToken);
        }
        catch (IOException)
        {
            throw new CannotException($"Port {port} is in use by another program. Choose another, or leave it out for a free one.");
        }
    }
}
