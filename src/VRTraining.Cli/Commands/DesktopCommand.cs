// vrtraining desktop: practise in the browser, on this computer alone.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Terminal;
using VRTraining.Host.Desktop;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining desktop</c>, and the bare command.</summary>
internal sealed class DesktopCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var port = PortOption.Named(
            "--port", $"Listen on this port of this computer (else {DesktopOptions.UsualPort}, or a free one)");
        var noBrowser = new Option<bool>("--no-browser") { Description = "Only print the address" };
        var command = new Command("desktop", "Practise in the browser; what 'vrtraining' alone does") { port, noBrowser };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new DesktopCommand(desk).RunAsync(
            parsed.GetValue(port), parsed.GetValue(noBrowser), cancellationToken)));
        return command;
    }

    /// <summary>Carries it out, until Ctrl-C.</summary>
    public async Task<int> RunAsync(int? port, bool noBrowser, CancellationToken cancellationToken)
    {
        await using var host = await StartAsync(port, cancellationToken);
        if (desk.Json)
        {
            desk.WriteLine($$"""{"address":"{{host.Address}}"}""");
        }
        else
        {
            desk.WriteLine($"VRTraining is open at {host.Address}");
            desk.Note("It listens to this computer only. Ctrl-C stops it; what you practised is safe.");
        }

        await Serving.UntilStoppedAsync(desk, noBrowser ? null : host.Address, host.WaitAsync, cancellationToken);
        return ExitCode.Fine;
    }

    private async Task<DesktopHost> StartAsync(int? port, CancellationToken cancellationToken)
    {
        try
        {
            return await DesktopHost.StartAsync(Options(port ?? DesktopOptions.UsualPort), cancellationToken);
        }
        catch (IOException) when (port is null)
        {
            // The usual port is taken, perhaps by another desktop: any other serves as well.
            return await DesktopHost.StartAsync(Options(0), cancellationToken);
        }
        catch (IOException)
        {
            throw new CannotException(
                $"Port {port} is in use by another program. Choose another with --port, or leave it out for a free one.");
        }
    }

    private DesktopOptions Options(int port) => new(desk.Data.Path, port, []) { Time = desk.Clock };
}
