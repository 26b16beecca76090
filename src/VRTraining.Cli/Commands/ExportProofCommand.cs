// vrtraining export certificate and badge: that a run showed every skill.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Exporting;
using VRTraining.Cli.Stores;
using VRTraining.Cli.Terminal;
using VRTraining.Exports;
using VRTraining.Exports.Badges;
using VRTraining.Exports.Html;
using VRTraining.Languages;
using VRTraining.Storage;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining export certificate|badge</c>.</summary>
internal sealed class ExportProofCommand(Desk desk)
{
    private delegate Task WriteAsync(ExportedRun run, string learner, Stream to, CancellationToken cancellationToken);

    /// <summary>The command that writes a certificate.</summary>
    public static Command DefineCertificate(Edge edge) => Define(
        edge,
        "certificate",
        "Write a certificate to print, of a run that showed every skill",
        Certificate.WriteAsync,
        ReportLanguage.Option());

    /// <summary>The command that writes a badge.</summary>
    public static Command DefineBadge(Edge edge) => Define(
        edge, "badge", "Write an Open Badges 3.0 credential of a run that showed every skill; it is not signed", OpenBadge.WriteAsync);

    private static Command Define(
        Edge edge, string kind, string description, WriteAsync write, Option<string?>? language = null)
    {
        var file = ExportCommand.File();
        var run = new Option<string>("--run")
        {
            Description = "The run: what 'runs' lists it as, its id, or 'last'",
            HelpName = "run",
            DefaultValueFactory = _ => FoundRun.Last,
        };
        var command = new Command(kind, description) { file, run };
        if (language is not null)
        {
            command.Add(language);
        }

        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new ExportProofCommand(desk).RunAsync(
            kind,
            write,
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(run),
            language is null
                ? null
                : (store, profile) => ReportLanguage.OfAsync(store, profile, parsed.GetValue(language), cancellationToken),
            cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(
        string kind,
        WriteAsync write,
        string file,
        string named,
        Func<SqliteStore, string, Task<Language>>? languageOf,
        CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var run = await FoundRun.ExportedAsync(store, named, cancellationToken);
        if (!OpenBadge.IsEarned(run))
        {
            throw CannotException.Usage(
                $"This run did not show every skill yet, so there is no {kind} of it. 'vrtraining show' says what to try next.");
        }

        var profile = run.Recorded.Header.Run.Profile;
        if (languageOf is not null)
        {
            var language = await languageOf(store, profile);
            language.Use();
            run = ReportLanguage.TellIn(language, desk)(run);
        }

        var export = new WrittenExport(desk, store, kind, profile);
        await export.BeginAsync(file, cancellationToken);
        await export.FileAsync(file, 1, async (stream, progress) =>
        {
            await write(run, desk.NameOf(profile) ?? profile, stream, cancellationToken);
            progress.Report(1);
        });
        return ExitCode.Fine;
    }
}
