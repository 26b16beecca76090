// vrtraining facilitate: opens a session for a room.
using System.CommandLine;
using System.Text.Json;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Play;
using VRTraining.Cli.Terminal;
using VRTraining.Host.Desktop;
using VRTraining.Host.Doors;
using VRTraining.Scenarios.Library;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining facilitate</c>.</summary>
internal sealed class FacilitateCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var scenario = new Argument<string?>("scenario")
        {
            Description = "What the session plays: a scenario's folder, file or id; without one it is chosen later",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var lan = new Option<bool>("--lan") { Description = "Let others in the network join, with a code" };
        var port = PortOption.Named(
            "--port", $"The port on this computer (else {DesktopOptions.UsualPort}, or a free one)");
        var lanPort = PortOption.Named(
            "--lan-port", $"The port for the network (else {DoorOptions.UsualLanPort}, or a free one)");
        var noBrowser = new Option<bool>("--no-browser") { Description = "Only print the addresses" };
        var command = new Command("facilitate", "Run a session: one practises, the room watches and takes part")
        {
            scenario, lan, port, lanPort, noBrowser,
        };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new FacilitateCommand(desk).RunAsync(
            parsed.GetValue(scenario),
            parsed.GetValue(lan),
            parsed.GetValue(port),
            parsed.GetValue(lanPort),
            parsed.GetValue(noBrowser),
            cancellationToken)));
        return command;
    }

    /// <summary>Carries it out, until Ctrl-C.</summary>
    public async Task<int> RunAsync(
        string? scenario, bool lan, int? port, int? lanPort, bool noBrowser, CancellationToken cancellationToken)
    {
        var found = scenario is null ? null : Scripts.Find(desk.Library, scenario);
        if (found is not null)
        {
            // Says at once, with the place, why a broken script cannot be played.
            Scripts.Read(found, scenario!);
        }

        await using var host = await StartAsync(found, lan, port, lanPort, cancellationToken);
        var doors = host.Doors!;
        if (desk.Json)
        {
            WriteJson(host, doors);
        }
        else
        {
            Tell(host, doors, lan);
        }

        await Serving.UntilStoppedAsync(desk, noBrowser ? null : host.Address, host.WaitAsync, cancellationToken);
        return ExitCode.Fine;
    }

    private async Task<DesktopHost> StartAsync(
        FoundScenario? scenario, bool lan, int? port, int? lanPort, CancellationToken cancellationToken)
    {
        string[] folders = scenario is null ? [] : [Path.GetDirectoryName(Path.GetFullPath(scenario.Folder))!];
        DesktopOptions Options(int own, int open) => new(desk.Data.Path, own, folders)
        {
            Time = desk.Clock,
            Doors = new DoorOptions { Lan = lan, LanPort = open, Scenario = scenario?.Name },
        };
        try
        {
            return await DesktopHost.StartAsync(
                Options(port ?? DesktopOptions.UsualPort, lanPort ?? DoorOptions.UsualLanPort), cancellationToken);
        }
        catch (IOException) when (port is null || lanPort is null)
        {
            // A usual port is taken, perhaps by another desktop: any other serves as well.
            return await DesktopHost.StartAsync(Options(port ?? 0, lanPort ?? 0), cancellationToken);
        }
        catch (IOException)
        {
            throw new CannotException(
                $"Port {port} or {lanPort} is in use by another program. Choose others, or leave them out for free ones.");
        }
    }

    private void Tell(DesktopHost host, SessionDoors doors, bool lan)
    {
        desk.WriteLine($"The session is open. Your console, on this computer: {host.Address}");
        desk.WriteLine($"For the room: {doors.JoinAddress}   code {doors.Code.Current}");
        desk.WriteLine($"For a head: {doors.JoinCommand}");
        desk.WriteLine($"To facilitate from elsewhere (keep it to yourself): {doors.FacilitatorAddress}");
        if (doors.Fingerprint is { } fingerprint)
        {
            desk.WriteLine($"Fingerprint of this computer (SHA-256): {fingerprint}");
        }

        desk.Note(lan
            ? "Others in this network can reach it. Ctrl-C ends it; what was practised is safe."
            : "It listens to this computer only; --lan opens it to the room. Ctrl-C ends it; what was practised is safe.");
    }

    private void WriteJson(DesktopHost host, SessionDoors doors) => desk.WriteLine(JsonSerializer.Serialize(new
    {
        address = host.Address,
        join = doors.JoinAddress,
        code = doors.Code.Current,
        facilitator = doors.FacilitatorAddress,
        fingerprint = doors.Fingerprint?.ToString(),
    }));
}
