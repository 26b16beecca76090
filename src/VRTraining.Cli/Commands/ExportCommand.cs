// vrtraining export: take results away.
using System.CommandLine;
using VRTraining.Cli.CommandLine;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining export csv|jsonl|gradebook|xlsx|html|xapi|certificate|badge</c>.</summary>
internal static class ExportCommand
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge) => new("export", "Take results away as files")
    {
        ExportCsvCommand.Define(edge),
        ExportLinesCommand.Define(edge),
        ExportGradebookCommand.Define(edge),
        ExportXlsxCommand.Define(edge),
        ExportHtmlCommand.Define(edge),
        ExportXapiCommand.Define(edge),
        ExportProofCommand.DefineCertificate(edge),
        ExportProofCommand.DefineBadge(edge),
    };

    /// <summary>The option for one file.</summary>
    public static Option<string> File() => new("--out") { Description = "The file", HelpName = "file", Required = true };
}
