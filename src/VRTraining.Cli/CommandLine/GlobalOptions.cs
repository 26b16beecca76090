// The options that every command takes.
using System.CommandLine;

namespace VRTraining.Cli.CommandLine;

/// <summary>The options that every command takes.</summary>
internal static class GlobalOptions
{
    /// <summary>Where runs and profiles are kept.</summary>
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Keep runs and profiles in this folder (else VRTRAINING_DATA, else your own application folder)",
        HelpName = "folder",
        Recursive = true,
    };

    /// <summary>For programs.</summary>
    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print JSON, one value a line, instead of text",
        Recursive = true,
    };

    /// <summary>Less words.</summary>
    public static readonly Option<bool> Quiet = new("--quiet")
    {
        Description = "Leave out what may be overlooked",
        Recursive = true,
    };

    /// <summary>No colours.</summary>
    public static readonly Option<bool> NoColor = new("--no-color")
    {
        Description = "No colours (NO_COLOR does the same)",
        Recursive = true,
    };
}
