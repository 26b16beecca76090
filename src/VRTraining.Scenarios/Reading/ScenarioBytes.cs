// Bytes to text: what is no text at all, or in another encoding, is said in one clear finding.
using System.Text;
using System.Text.Unicode;
using VRTraining.Scenarios.Diagnostics;

namespace VRTraining.Scenarios.Reading;

internal static class ScenarioBytes
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    public static bool HasMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Utf8Mark);

    /// <summary>Why the bytes are no text: code, byte, what is wrong, what would be right. Null: they are.</summary>
    public static (DiagnosticCode Code, int At, string Message, string Expected)? Mistake(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            return (Codes.Empty, 0, "The file is empty.", "A scenario is one JSON object.");
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (Codes.NotUtf8, 0, "The file is UTF-16.", "Save it as UTF-8.");
        }

        if (bytes.IndexOf((byte)0) is >= 0 and var zero)
        {
            return (
                Codes.NotUtf8, zero, $"Byte {zero} of the file is 0: no text.", "A scenario is a text file in UTF-8.");
        }

        if (Utf8.IsValid(bytes))
        {
            return null;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return (Codes.NotUtf8, at, $"Byte {at} of the file, 0x{bytes[at]:X2}, is not UTF-8.", "Save it as UTF-8.");
    }
}
