// vrtraining join: takes a learner's seat at a session that another computer hosts.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Play;
using VRTraining.Cli.Terminal;
using VRTraining.Link.Joining;
using VRTraining.Link.Seats;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining join</c>.</summary>
internal sealed class JoinCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var address = new Argument<string>("address") { Description = "Where the session is, as the facilitator's screen shows it" };
        var code = new Option<string>("--code") { Description = "The session's six digits", HelpName = "nnnnnn", Required = true };
        var fingerprint = new Option<string?>("--fingerprint")
        {
            Description = "The host's fingerprint, its first 16 digits or all; without it you are asked to compare once",
            HelpName = "digits",
        };
        var command = new Command("join", "Practise in a session that another computer hosts") { address, code, fingerprint };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new JoinCommand(desk).RunAsync(
            parsed.GetRequiredValue(address),
            parsed.GetRequiredValue(code),
            parsed.GetValue(fingerprint),
            cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(string typed, string code, string? fingerprint, CancellationToken cancellationToken)
    {
        var address = HostAddress.Read(typed) ?? throw CannotException.Usage(
            $"'{typed}' is no address of a session. It looks like 192.168.1.5:5281 or https://laptop.local:5281.");
        var given = fingerprint is null ? null : HostFingerprint.Read(fingerprint)
            ?? throw CannotException.Usage("--fingerprint takes 16 to 64 hexadecimal digits, in groups or not.");
        try
        {
            var door = await ComparedDoor.EnterAsync(
                address, code, given, new KnownHosts(desk.Data.Path), shown => AskAsync(shown, cancellationToken), cancellationToken);
            await using var seat = await RemoteSeat.SitAsync(door, desk.Clock, cancellationToken);
            return await new JoinedPlay(desk, seat).PlayAsync(cancellationToken);
        }
        catch (LinkClosedException closed)
        {
            throw new CannotException(closed.Message);
        }
    }

    /// <summary>Whether the facilitator's screen shows this fingerprint too.</summary>
    private async Task<bool> AskAsync(HostFingerprint shown, CancellationToken cancellationToken)
    {
        var page = new Page(desk.Json ? desk.Error : desk.Console);
        page.Write($"The host shows the fingerprint {shown.Short}.");
        page.Write("Is it the same on the facilitator's screen? y for yes", Look.Note);
        page.Invite("", desk.Input);
        var answer = await desk.Input.ReadLineAsync(cancellationToken);
        page.Typed(answer ?? "", desk.Input);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
