// What is said can be shown as captions: two lines of 42 characters at a time.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Checks;

/// <summary>BBC subtitle guidelines: two lines of at most 42 characters.</summary>
internal sealed class EveryLineFitsItsCaption : ICheck
{
    private const int MostLetters = 42;

    /// <summary>More captions than this in a row are a speech, not a line.</summary>
    private const int MostPages = 4;

    public void Run(Draft draft, Findings findings)
    {
        foreach (var line in draft.All(Part.Line))
        {
            var token = draft.Table.Find(line, "text");
            var text = draft.Table.TextOf(token);
            if (LongWord(text) is { } word)
            {
                findings.Add(
                    Codes.WordTooLong,
                    draft.Table,
                    token,
                    $"'{Quoting.Short(word)}' is longer than a line of a caption.",
                    FormattableString.Invariant($"A caption has two lines of {MostLetters} characters."));
            }

            if (text.Length > MostPages * 2 * MostLetters)
            {
                findings.Add(
                    Codes.LongSpeech,
                    draft.Table,
                    token,
                    FormattableString.Invariant($"This line is {text.Length} characters long."),
                    FormattableString.Invariant($"Cut it into lines of at most {MostPages * 2 * MostLetters}."));
            }
        }
    }

    private static string? LongWord(string text) => !HasLongRun(text) ? null : text
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(word => word.Length > MostLetters && !word.EnumerateRunes().Any(WordCount.IsCompact));

    private static bool HasLongRun(string text)
    {
        var run = 0;
        foreach (var letter in text)
        {
            run = char.IsWhiteSpace(letter) ? 0 : run + 1;
            if (run > MostLetters)
            {
                return true;
            }
        }

        return false;
    }
}
