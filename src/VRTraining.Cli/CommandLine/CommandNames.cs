// What commands and options are called, for those who mistype one.
using System.CommandLine;
using System.CommandLine.Parsing;
using VRTraining.Simulation.Expressions;

namespace VRTraining.Cli.CommandLine;

/// <summary>What commands and options are called.</summary>
internal static class CommandNames
{
    /// <summary>A command as it is typed, such as <c>vrtraining profile new</c>.</summary>
    public static string Of(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? $"{Of(parent)} {command.Name}"
            : "vrtraining";

    /// <summary>A word that looks like an option and is none, which the parser takes for the name of a scenario; or null.</summary>
    public static string? UnknownOption(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith('-') && token.Value.Length > 1)
        ?.Value;

    /// <summary>What may have been meant by a word that is not known, as a sentence after a blank; else nothing.</summary>
    public static string Near(string word, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var names = command.Subcommands.Select(sub => sub.Name)
            .Concat(command.Options.Select(option => option.Name))
            .Concat(parsed.RootCommandResult.Command.Options.Select(option => option.Name));
        return Nearest.To(word, names) is { } near ? $" Did you mean '{near}'?" : "";
    }
}
