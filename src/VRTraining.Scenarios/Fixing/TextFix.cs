// Takes away blanks around texts and a byte order mark, and leaves everything else as its author wrote it.
using System.Globalization;
using System.Text;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Fixing;

/// <summary>A file with texts that begin and end with what is to be read.</summary>
/// <param name="Bytes">The whole file; the given bytes where nothing was taken away.</param>
/// <param name="Trimmed">How many texts were trimmed.</param>
/// <param name="MarkRemoved">Whether a byte order mark was removed.</param>
public sealed record TextFix(ReadOnlyMemory<byte> Bytes, int Trimmed, bool MarkRemoved)
{
    /// <summary>What counts as a blank around a text.</summary>
    internal const string Blanks = " \t\r\n\u00a0";

    /// <summary>Trims the texts that somebody reads, and takes a byte order mark away.</summary>
    /// <param name="bytes">A scenario file; in one that is not JSON only a mark is taken away.</param>
    public static TextFix Of(ReadOnlyMemory<byte> bytes)
    {
        var marked = ScenarioBytes.HasMark(bytes.Span);
        var source = new SourceText("", marked ? bytes[3..] : bytes);
        if (ScenarioBytes.Mistake(source.Bytes) is not null || JsonTokens.Read(source).Table is not { } table)
        {
            return new TextFix(marked ? bytes[3..] : bytes, 0, marked);
        }

        var draft = new Draft(table);
        new ShapeReader(draft, new Findings(source)).Read(FormatOne.Scenario);
        using var trimmed = new MemoryStream(source.Bytes.Length);
        var (copied, count) = (0, 0);
        foreach (var token in draft.Texts.Order())
        {
            var (first, from, to, end) = Within(source.Bytes, draft.Table[token].Start);
            if (from < to && (first < from || to < end))
            {
                trimmed.Write(source.Bytes[copied..first]);
                trimmed.Write(source.Bytes[from..to]);
                (copied, count) = (end, count + 1);
            }
        }

        trimmed.Write(source.Bytes[copied..]);
        return new TextFix(count == 0 ? (marked ? bytes[3..] : bytes) : trimmed.ToArray(), count, marked);
    }

    /// <summary>Where a text begins and ends as it is written, and what of it is no blank.</summary>
    private static (int First, int From, int To, int End) Within(ReadOnlySpan<byte> file, int quote)
    {
        var first = quote + 1;
        var (from, to, at) = (-1, first, first);
        while (file[at] != '"')
        {
            var length = LengthOf(file[at..], out var letter);
            if (!Blanks.Contains(letter))
            {
                from = from < 0 ? at : from;
                to = at + length;
            }

            at += length;
        }

        return (first, from < 0 ? at : from, to, at);
    }

    /// <summary>The bytes that one character takes as it is written, an escape counted as what it means.</summary>
    private static int LengthOf(ReadOnlySpan<byte> at, out char letter)
    {
        if (at[0] == '\\')
        {
            letter = (char)at[1] switch
            {
                'u' => (char)int.Parse(at.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                _ => 'x',
            };
            return at[1] == 'u' ? 6 : 2;
        }

        Rune.DecodeFromUtf8(at, out var rune, out var length);
        letter = rune.IsBmp ? (char)rune.Value : 'x';
        return length;
    }
}
