// vrtraining voice: what is heard.
using System.CommandLine;
using VRTraining.Cli.CommandLine;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining voice list|render|import</c>.</summary>
internal static class VoiceCommand
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge) => new("voice", "Give the lines of scenarios a voice")
    {
        VoiceListCommand.Define(edge),
        VoiceRenderCommand.Define(edge),
        VoiceImportCommand.Define(edge),
    };

    /// <summary>The language of the clips.</summary>
    public static Option<string?> Locale() => new("--locale")
    {
        Description = "The language of the clips, such as en; without it the script's own",
        HelpName = "tag",
    };

    /// <summary>The scenarios that are meant.</summary>
    public static Argument<string[]> Scenarios() => new("scenario")
    {
        Description = "Folders, files or ids; without one all that are found",
        Arity = ArgumentArity.ZeroOrMore,
    };
}
