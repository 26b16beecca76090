// The edge: every failure becomes one line with the reason and what to do, and the right exit code.
using System.CommandLine;
using Spectre.Console;
using VRTraining.Cli.Terminal;
using VRTraining.Runs.Journal;

namespace VRTraining.Cli.CommandLine;

/// <summary>Runs commands, and turns every failure into one line and an exit code.</summary>
internal sealed class Edge(StandardStreams streams, TimeProvider clock)
{
    /// <summary>Runs a command for a command line.</summary>
    public async Task<int> RunAsync(ParseResult parsed, Func<Desk, Task<int>> command)
    {
        var desk = Desk.For(
            streams,
            clock,
            parsed.GetValue(GlobalOptions.Data),
            parsed.GetValue(GlobalOptions.Json),
            parsed.GetValue(GlobalOptions.Quiet),
            parsed.GetValue(GlobalOptions.NoColor));
        try
        {
            return await command(desk);
        }
        catch (CannotException cannot)
        {
            return Say(desk.Error, cannot.Message, cannot.Code);
        }
        catch (JournalException journal)
        {
            return Say(desk.Error, journal.Message, ExitCode.Failure);
        }
        catch (Exception file) when (file is IOException or UnauthorizedAccessException)
        {
            var advice = file is IOException ? "Make room there" : "Allow yourself to use it";
            return Say(
                desk.Error,
                $"{file.Message.TrimEnd('.')}. {advice} or choose another place; what was journalled is safe.",
                ExitCode.Failure);
        }
        catch (OperationCanceledException)
        {
            return Say(desk.Error, "Stopped before it was done.", ExitCode.Failure);
        }
        catch (Exception defect)
        {
            return Say(
                desk.Error,
                $"This is a mistake in VRTraining, not yours: {defect.GetType().Name}: {defect.Message} "
                    + "What was journalled is safe. Please report it with the command you gave.",
                ExitCode.Failure);
        }
    }

    /// <summary>Says what is wrong with a command line.</summary>
    public int Misused(ParseResult parsed)
    {
        var console = Consoles.For(streams.Error, streams, plain: true);
        var command = CommandNames.Of(parsed.CommandResult.Command);
        var unknown = CommandNames.UnknownOption(parsed);
        var wrong = unknown is null ? parsed.Errors[0].Message : $"There is no option '{unknown}'.";
        var meant = (unknown ?? (parsed.UnmatchedTokens is [var first, ..] ? first : null)) is { } word
            ? CommandNames.Near(word, parsed)
            : null;
        return Say(console, $"{wrong}{meant} '{command} --help' shows what there is.", ExitCode.Usage);
    }

    private static int Say(IAnsiConsole console, string reason, int code)
    {
        // One line whatever the reason holds, and never wrapped: programs and people search for it.
        var line = string.Join(' ', reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        console.Profile.Out.Writer.WriteLine($"vrtraining: {new string([.. line.Where(letter => !char.IsControl(letter))])}");
        return code;
    }
}
