// Makes consoles that are plain where there is no terminal.
using System.Globalization;
using Spectre.Console;

namespace VRTraining.Cli.CommandLine;

/// <summary>Makes consoles.</summary>
internal static class Consoles
{
    private const int WidthWithoutTerminal = 80;

    /// <summary>A console on a writer: with colours and bold type on a terminal, else plain text.</summary>
    public static IAnsiConsole For(TextWriter writer, StandardStreams streams, bool plain)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain || streams.OutIsPiped ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain || streams.OutIsPiped ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (streams.OutIsPiped)
        {
            console.Profile.Width = int.TryParse(
                streams.Environment("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0
                    ? columns
                    : WidthWithoutTerminal;
        }

        return console;
    }
}
