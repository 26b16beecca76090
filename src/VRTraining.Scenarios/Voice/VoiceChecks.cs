// What is wrong with the clips of a scenario.
using VRTraining.Scenarios.Checks;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Voice;

/// <summary>
/// Looks at the clips of a scenario. Voice is never required: a language is looked at once it has a folder, and all
/// findings are warnings, since captions carry every line.
/// </summary>
public static class VoiceChecks
{
    /// <summary>How many lines are named where more are meant.</summary>
    private const int MostNamed = 5;

    /// <summary>So far captions may fall behind a voice.</summary>
    private const int MostBehindMs = 2_000;

    /// <summary>The findings of all languages that have begun to be voiced.</summary>
    /// <param name="scenario">The script.</param>
    /// <param name="folder">The scenario's folder.</param>
    /// <param name="textOf">
    /// The words of a line in a language other than the script's, or null where it is not translated; without it, or
    /// where it gives null, only what needs no words is looked at.
    /// </param>
    public static IReadOnlyList<Diagnostic> Run(
        Scenario scenario, string folder, Func<string, Line, string?>? textOf = null) =>
        [.. VoiceFolder.AllOf(folder).SelectMany(voice => Run(scenario, voice, textOf))];

    private static IEnumerable<Diagnostic> Run(
        Scenario scenario, VoiceFolder folder, Func<string, Line, string?>? textOf)
    {
        string? WordsOf(Line line) =>
            folder.Locale == scenario.Language ? line.Text : textOf?.Invoke(folder.Locale, line);

        var sheet = VoiceSheet.Of(scenario, folder, line => WordsOf(line) ?? line.Text);
        if (Missing(sheet) is { } missing)
        {
            yield return missing;
        }

        var translated = scenario.Nodes.SelectMany(node => node.Lines).Where(line => WordsOf(line) is not null)
            .Select(line => line.Id).ToHashSet();
        foreach (var line in sheet.Lines)
        {
            if (line.Clip is { } clip && Finding(line, clip, translated.Contains(line.Line)) is { } finding)
            {
                yield return finding;
            }
        }

        foreach (var unknown in Unknown(scenario, folder))
        {
            yield return unknown;
        }
    }

    private static Diagnostic? Missing(VoiceSheet sheet)
    {
        var missing = sheet.Lines.Where(line => line.Clip is null).Select(line => line.Line.Value).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        var named = string.Join(", ", missing.Take(MostNamed).Select(id => $"'{id}'"));
        var more = missing.Count > MostNamed ? $" and {missing.Count - MostNamed} more" : "";
        return Warn(
            Codes.ClipMissing,
            sheet.Folder.Path,
            $"{missing.Count} of {sheet.Lines.Length} lines have no clip: {named}{more}.",
            "Run 'vrtraining voice render', or record and import them; until then captions carry them.");
    }

    private static Diagnostic? Finding(SheetLine line, VoiceClip clip, bool wordsAreKnown) => line.State switch
    {
        ClipState.OtherText when wordsAreKnown => Warn(
            Codes.ClipStale,
            clip.File,
            $"The words of '{line.Line}' were changed after this clip was made.",
            clip.IsRecorded ? "Record it again, and import it." : "Run 'vrtraining voice render'."),
        ClipState.OtherClip => Warn(
            Codes.TrackOfOtherClip,
            clip.File,
            "This is not the clip that its viseme track was made for.",
            "Take it in with 'vrtraining voice import'."),
        ClipState.NoTrack => Warn(
            Codes.TrackUnreadable,
            clip.File,
            $"There is no viseme track for this clip. {clip.Broken}",
            "Take the clip in with 'vrtraining voice import'; until then the mouth follows the spelling."),
        _ => clip.Track?.Fault() is { } fault
            ? Warn(Codes.TrackOutOfBounds, clip.File, $"The viseme track does not fit. {fault}", "Make it again.")
            : wordsAreKnown ? TooFast(line, clip)
            : null,
    };

    private static Diagnostic? TooFast(SheetLine line, VoiceClip clip) =>
        clip.Track is { } track && ReadingTime.MillisecondsFor(line.Text) - track.DurationMs > MostBehindMs
            ? Warn(
                Codes.ClipTooFast,
                clip.File,
                $"'{line.Line}' is spoken so fast that its captions end more than two seconds later.",
                "Speak it more slowly, or cut the line in two.")
            : null;

    private static IEnumerable<Diagnostic> Unknown(Scenario scenario, VoiceFolder folder)
    {
        var lines = scenario.Nodes.SelectMany(node => node.Lines).Select(line => line.Id.Value).ToHashSet();
        return
            from name in folder.ClipNames()
            where !lines.Contains(name)
            select Warn(
                Codes.ClipUnknown,
                Path.Combine(folder.Path, name),
                $"There is no line '{name}' for this clip.",
                Nearest.To(name, lines) is { } near ? $"Did you mean '{near}'?" : "Rename or remove it.");
    }

    private static Diagnostic Warn(DiagnosticCode code, string file, string message, string expected) =>
        new(code, file, "", TextPosition.Start, message, expected);
}
