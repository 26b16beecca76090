// What the command tells the shell.
namespace VRTraining.Cli.Terminal;

/// <summary>The exit codes of every command.</summary>
internal static class ExitCode
{
    /// <summary>All went well; warnings too, unless they were asked to count.</summary>
    public const int Fine = 0;

    /// <summary>Something was found: diagnostics, or an expectation that does not hold.</summary>
    public const int Findings = 1;

    /// <summary>The command line asks for something that does not exist.</summary>
    public const int Usage = 2;

    /// <summary>It could not be done.</summary>
    public const int Failure = 3;
}
