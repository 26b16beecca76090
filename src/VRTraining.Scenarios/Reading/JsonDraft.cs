// From bytes to a draft that nobody has held against a format yet; scenarios and characters begin alike.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Json;

namespace VRTraining.Scenarios.Reading;

internal static class JsonDraft
{
    /// <summary>The text of a file, without a byte order mark.</summary>
    public static SourceText SourceOf(string file, ReadOnlyMemory<byte> bytes) =>
        new(file, ScenarioBytes.HasMark(bytes.Span) ? bytes[3..] : bytes);

    /// <summary>Reads a text as JSON; null where it is none, which is then a finding.</summary>
    /// <param name="source">The text.</param>
    /// <param name="hasMark">Whether a byte order mark stood before it.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static Draft? Read(SourceText source, bool hasMark, Findings findings)
    {
        if (ScenarioBytes.Mistake(source.Bytes) is var (code, at, message, expected))
        {
            findings.AddAt(code, at, message, expected);
            return null;
        }

        if (hasMark)
        {
            findings.AddAt(
                Codes.ByteOrderMark, 0, "The file begins with a byte order mark.", "Save it as UTF-8 without one.");
        }

        var tokens = JsonTokens.Read(source);
        if (tokens.Mistake is { } mistake)
        {
            findings.AddAt(mistake.Code, mistake.Offset, mistake.Message, mistake.Expected);
            return null;
        }

        var draft = new Draft(tokens.Table!);
        foreach (var token in tokens.HalfCharacters)
        {
            findings.Add(
                Codes.HalfCharacter,
                draft.Table,
                token,
                "A \\u escape here is half a character.",
                "Write both halves, or the character itself.");
        }

        return draft;
    }
}
