// A command that cannot be carried out, for a reason that the person can do something about.
using VRTraining.Cli.Terminal;

namespace VRTraining.Cli.CommandLine;

/// <summary>What was asked for cannot be done; the message is one line with the reason and what to do.</summary>
internal sealed class CannotException(string message, int exitCode = ExitCode.Failure) : Exception(message)
{
    /// <summary>What the shell is told.</summary>
    public int Code => exitCode;

    /// <summary>The command line asks for something that there is not.</summary>
    public static CannotException Usage(string message) => new(message, Terminal.ExitCode.Usage);
}
