// From bytes, a file or a folder to a script, or to all that is wrong with it.
using VRTraining.Scenarios.Checks;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;

namespace VRTraining.Scenarios.Reading;

/// <summary>Reads and checks scenarios. What is wrong with one is reported, never thrown.</summary>
public static class ScenarioReader
{
    /// <summary>The largest file that is read, 32 MB; a larger one is refused without loading it.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    /// <summary>The name of the script in its folder.</summary>
    public const string FileName = "scenario.json";

    /// <summary>Reads the <c>scenario.json</c> of a folder; its id should be the folder's name.</summary>
    public static ReadScenario ReadFolder(string folder) => ReadFile(Path.Combine(folder, FileName));

    /// <summary>Reads a file.</summary>
    public static ReadScenario ReadFile(string file)
    {
        var (bytes, reason) = BoundedFile.Read(file, MostBytes);
        if (bytes is null)
        {
            return Unread(file, reason!.Value);
        }

        var isNamedByFolder = Path.GetFileName(file) == FileName;
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)));
        return Read(file, bytes, isNamedByFolder && !string.IsNullOrEmpty(folder) ? folder : null);
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="file">What diagnostics call the file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="folder">The name of its folder, where the id should be the same; null: any id will do.</param>
    public static ReadScenario Read(string file, ReadOnlyMemory<byte> bytes, string? folder = null)
    {
        if (bytes.Length > MostBytes)
        {
            return Unread(file, BoundedFile.TooBig(MostBytes));
        }

        var source = JsonDraft.SourceOf(file, bytes);
        var hash = ContentHash.Of(source.Bytes);
        var findings = new Findings(source);
        if (JsonDraft.Read(source, hasMark: source.Bytes.Length < bytes.Length, findings) is not { } draft)
        {
            return new ReadScenario(file, null, findings.InOrder(), hash);
        }

        Check(draft, folder, findings);
        var scenario = findings.Errors == 0 ? new ScenarioBuilder(draft).Build() : null;
        if (scenario is not null)
        {
            TheStateFits.Run(draft, scenario, findings);
        }

        foreach (var check in findings.Errors == 0 ? AllChecks.OfPlayable : [])
        {
            check.Run(draft, findings);
        }

        return new ReadScenario(file, findings.Errors == 0 ? scenario : null, findings.InOrder(), hash);
    }

    private static void Check(Draft draft, string? folder, Findings findings)
    {
        new ShapeReader(draft, findings).Read(FormatOne.Scenario);
        foreach (var check in AllChecks.InOrder)
        {
            check.Run(draft, findings);
        }

        if (folder is not null && draft.Table.TextAt(0, "id") is { } id && id != folder)
        {
            findings.Add(
                Codes.OtherFolder,
                draft.Table,
                draft.Table.Find(0, "id"),
                $"The id '{Quoting.Short(id)}' is not the name of its folder, '{Quoting.Short(folder)}'.",
                "Give both the same name.");
        }
    }

    private static ReadScenario Unread(
        string file, (DiagnosticCode Code, string Message, string Expected) reason) => new(
        file,
        null,
        [new Diagnostic(reason.Code, file, "", TextPosition.Start, reason.Message, reason.Expected)],
        "");
}
