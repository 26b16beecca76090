// vrtraining strings: scenarios in other languages.
using System.Collections.Immutable;
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Play;
using VRTraining.Cli.Terminal;
using VRTraining.Exports.Csv;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Strings;
using VRTraining.Scenarios.Strings.Exchange;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining strings extract|merge|status</c>.</summary>
internal sealed class StringsCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge) => new("strings", "Translate scenarios")
    {
        Extract(edge), Merge(edge), Status(edge),
    };

    private static Command Extract(Edge edge)
    {
        var (scenario, locale) = (Scenario(), Locale());
        var file = new Option<string>("--out")
        {
            Description = "Where to: a .csv table or an .xliff file",
            HelpName = "file",
            Required = true,
        };
        var all = new Option<bool>("--all") { Description = "Also what is translated and up to date" };
        var command = new Command("extract", "Write what is to be translated, for a translator") { scenario, locale, file, all };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new StringsCommand(desk).ExtractAsync(
            parsed.GetValue(scenario)!, parsed.GetValue(locale)!, parsed.GetValue(file)!, parsed.GetValue(all), cancellationToken)));
        return command;
    }

    private static Command Merge(Edge edge)
    {
        var (scenario, locale) = (Scenario(), Locale());
        var file = new Argument<string>("file") { Description = "The .csv table or .xliff file that came back" };
        var command = new Command("merge", "Take translations in; what is finished stays") { scenario, file, locale };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new StringsCommand(desk).MergeAsync(
            parsed.GetValue(scenario)!, parsed.GetValue(locale)!, parsed.GetValue(file)!, cancellationToken)));
        return command;
    }

    private static Command Status(Edge edge)
    {
        var scenarios = VoiceCommand.Scenarios();
        var command = new Command("status", "Tell how far scenarios are translated") { scenarios };
        command.SetAction((parsed, _) => edge.RunAsync(
            parsed, desk => Task.FromResult(new StringsCommand(desk).Status(parsed.GetValue(scenarios) ?? []))));
        return command;
    }

    private async Task<int> ExtractAsync(
        string named, string locale, string file, bool all, CancellationToken cancellationToken)
    {
        var (scenario, translation, _) = Read(Scripts.Find(desk.Library, named), named, locale);
        var rows = ExchangeRow.Of(scenario, translation).Where(row => all || row.State != TextState.Translated).ToList();
        await WholeFile.WriteAsync(file, async stream =>
        {
            if (IsXliff(file))
            {
                await stream.WriteAsync(XliffFile.Write(scenario, locale, rows), cancellationToken);
            }
            else
            {
                await TextTable.WriteAsync(
                    [.. CsvRows.Columns],
                    rows.Select(row => new[] { row.Key, row.Source, row.Target, Spelling.Of(row.State) }),
                    stream,
                    CsvOptions.ForSpreadsheets,
                    cancellationToken);
            }
        });
        desk.Note($"{Count(rows.Count)} written to {file}.");
        return ExitCode.Fine;
    }

    private async Task<int> MergeAsync(string named, string locale, string file, CancellationToken cancellationToken)
    {
        var found = Scripts.Find(desk.Library, named);
        var (scenario, translation, to) = Read(found, named, locale);
        var merged = TranslationMerge.Of(scenario, translation, RowsOf(file));
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        await WholeFile.WriteAsync(to, stream => stream.WriteAsync(merged.Translation.ToJson(scenario), cancellationToken).AsTask());
        foreach (var unknown in merged.Unknown)
        {
            desk.Note($"The script has no text '{unknown}'; it was left out.");
        }

        desk.Note($"{Count(merged.Taken)} taken into {to}.");
        return ExitCode.Fine;
    }

    private int Status(IReadOnlyList<string> named)
    {
        foreach (var found in Scripts.Meant(desk.Library, named))
        {
            foreach (var locale in Translation.LocalesIn(found.Folder))
            {
                var (scenario, translation, _) = Read(found, found.Name, locale);
                var rows = ExchangeRow.Of(scenario, translation);
                int Of(TextState state) => rows.Count(row => row.State == state);
                desk.WriteLine(desk.Json
                    ? ModelJson.Line(new
                    {
                        Scenario = found.Name,
                        Locale = locale,
                        Texts = rows.Length,
                        Translated = Of(TextState.Translated),
                        Stale = Of(TextState.Stale),
                        Missing = Of(TextState.Missing),
                    })
                    : $"{found.Name} ({locale}): {Count(rows.Length)}, {Of(TextState.Translated)} translated, "
                        + $"{Of(TextState.Stale)} stale, {Of(TextState.Missing)} missing.");
            }
        }

        return ExitCode.Fine;
    }

    private static (Scenario Scenario, Translation Translation, string File) Read(FoundScenario found, string named, string locale)
    {
        if (locale.Length == 0 || !locale.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            throw CannotException.Usage($"'{locale}' is not the tag of a language. Write one such as de or de-AT.");
        }

        var scenario = Scripts.Read(found, named).Scenario;
        var file = Translation.FileIn(found.Folder, locale);
        return (scenario, File.Exists(file) ? TranslationReader.Read(scenario, file).Translation : Translation.None(locale), file);
    }

    private static ImmutableArray<ExchangeRow> RowsOf(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var text = new StreamReader(stream);
            return IsXliff(file) ? XliffFile.Read(stream) : CsvRows.Read(text.ReadToEnd());
        }
        catch (InvalidDataException wrong)
        {
            throw new CannotException($"{file}: {wrong.Message}", ExitCode.Findings);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CannotException.Usage($"{file} cannot be read: {failure.Message}");
        }
    }

    private static bool IsXliff(string file) => Path.GetExtension(file) is ".xliff" or ".xlf" or ".xml";

    private static Argument<string> Scenario() => new("scenario") { Description = "A scenario's folder, file or id" };

    private static Option<string> Locale() => new("--locale")
    {
        Description = "The language to translate into, such as de or de-AT",
        HelpName = "tag",
        Required = true,
    };

    private static string Count(int texts) => texts == 1 ? "1 text" : $"{texts} texts";
}
