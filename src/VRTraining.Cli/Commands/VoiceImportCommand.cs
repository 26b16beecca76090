// vrtraining voice import: recordings become the clips of the lines that they are named after.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Play;
using VRTraining.Cli.Terminal;
using VRTraining.Cli.Voices;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Voice;
using VRTraining.Scenarios.Voice.Programs;
using VRTraining.Scenarios.Voice.Recordings;
using VRTraining.Scenarios.Voice.Synthesis;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining voice import</c>.</summary>
/// <param name="desk">What it works with.</param>
/// <param name="programs">Where helpers are found.</param>
internal sealed class VoiceImportCommand(Desk desk, IPrograms programs)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var recordings = new Argument<string>("recordings")
        {
            Description = "A folder or zip file with wav or mp3 files named after line ids",
        };
        var scenario = new Argument<string?>("scenario")
        {
            Description = "The scenario; without it the one that the folder or zip file is named after",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var locale = VoiceCommand.Locale();
        var command = new Command("import", "Take recordings in as clips; what they replace is kept")
        {
            recordings, scenario, locale,
        };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(
            parsed,
            desk => new VoiceImportCommand(desk, new InstalledPrograms()).RunAsync(
                parsed.GetRequiredValue(recordings),
                parsed.GetValue(scenario),
                parsed.GetValue(locale),
                cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(
        string recordings, string? named, string? locale, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(recordings) && !File.Exists(recordings))
        {
            throw CannotException.Usage($"There is no folder or file '{recordings}'.");
        }

        var sheet = Sheets.Of(Meant(recordings, named), locale);
        var studio = await SoxStudio.FindAsync(programs, cancellationToken);
        var recogniser = studio is null ? null : PhoneRecogniser.Find(programs);
        if (recogniser is null)
        {
            desk.Note($"Mouths will follow the spelling. To follow the sound, first: {PhoneRecogniser.Install}");
        }

        try
        {
            return await ImportAsync(sheet, recordings, new VoiceImport(recogniser, studio), cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw new CannotException($"{recordings} cannot be read: {exception.Message}");
        }
    }

    private async Task<int> ImportAsync(
        VoiceSheet sheet, string recordings, VoiceImport import, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<ImportOutcome, int>();
        using var bar = new Bar(desk, RecordingFiles.Count(recordings));
        await foreach (var file in import.ImportAsync(sheet, RecordingFiles.Read(recordings), cancellationToken))
        {
            counts[file.Outcome] = counts.GetValueOrDefault(file.Outcome) + 1;
            bar.Step(file.Name);
            Show(file, bar);
        }

        bar.Clear();
        int Came(params ImportOutcome[] of) => of.Sum(outcome => counts.GetValueOrDefault(outcome));

        var imported = Came(ImportOutcome.Imported, ImportOutcome.Doubtful);
        var refused = Came(ImportOutcome.UnknownName, ImportOutcome.Unusable);
        desk.Note(
            $"{sheet.Scenario.Id} ({sheet.Folder.Locale}): {Sheets.Count(imported, "recording")} taken in, "
            + $"{Came(ImportOutcome.Unchanged)} were there already, {refused} not taken.");
        return refused > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private void Show(ImportedFile file, Bar bar)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(new { file.Name, file.Outcome, Line = file.Line?.Value, file.Remark }));
        }
        else if (file.Remark is { } remark)
        {
            bar.Clear();
            desk.WriteLine($"{file.Name}: {remark}");
        }
    }

    private FoundScenario Meant(string recordings, string? named)
    {
        if (named is not null)
        {
            return Scripts.Find(desk.Library, named);
        }

        var name = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(recordings)));
        return desk.Library.Find(name, out _) ?? throw CannotException.Usage(
            $"Which scenario are these of? Name it: vrtraining voice import {recordings} <scenario>.");
    }
}
