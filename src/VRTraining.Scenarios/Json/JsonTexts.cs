// The content of names, texts and numbers. What comes again and again in a script is one string.
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace VRTraining.Scenarios.Json;

/// <summary>Takes the content of tokens out of a document; for one document at a time.</summary>
internal sealed class JsonTexts
{
    private const int LongestKept = 32;
    private const int Places = 2048;

    // Each place keeps what came last: memory stays bounded whatever is in the file.
    private readonly string?[] _kept = new string?[Places];

    /// <summary>A name or a text; half a character becomes U+FFFD.</summary>
    /// <param name="reader">At the token.</param>
    /// <param name="hasHalf">Whether one of its escapes is half a surrogate pair.</param>
    public string TextOf(ref Utf8JsonReader reader, out bool hasHalf)
    {
        hasHalf = reader.ValueIsEscaped && HalfCharacters(reader.ValueSpan).Count > 0;
        return hasHalf ? Mended(reader.ValueSpan)
            : reader.ValueIsEscaped || reader.ValueSpan.Length > LongestKept ? reader.GetString()!
            : Kept(reader.ValueSpan);
    }

    /// <summary>A number as it is shown: a whole one as written, any other in its shortest form.</summary>
    /// <param name="written">What is in the file.</param>
    public string NumberOf(ReadOnlySpan<byte> written) =>
        written.IndexOfAny(".eE"u8) >= 0 ? double.Parse(written, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
        : written.SequenceEqual("-0"u8) ? "0"
        : Kept(written);

    private string Kept(ReadOnlySpan<byte> text)
    {
        var hash = new HashCode();
        hash.AddBytes(text);
        ref var kept = ref _kept[hash.ToHashCode() & (Places - 1)];
        if (kept is null || !Ascii.Equals(text, kept))
        {
            kept = Encoding.UTF8.GetString(text);
        }

        return kept;
    }

    private static string Mended(ReadOnlySpan<byte> escaped)
    {
        byte[] whole = [(byte)'"', .. escaped, (byte)'"'];
        foreach (var at in HalfCharacters(escaped))
        {
            "\\uFFFD"u8.CopyTo(whole.AsSpan(at + 1));
        }

        var reader = new Utf8JsonReader(whole);
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>Where the escapes are that are half a surrogate pair.</summary>
    private static List<int> HalfCharacters(ReadOnlySpan<byte> escaped)
    {
        var halves = new List<int>();
        for (var at = 0; escaped[at..].IndexOf((byte)'\\') is var next and >= 0;)
        {
            at += next;
            if (escaped[at + 1] != 'u')
            {
                at += 2;
                continue;
            }

            var unit = Unit(escaped, at);
            at += 6;
            if (char.IsHighSurrogate(unit) && escaped[at..].StartsWith("\\u"u8) && char.IsLowSurrogate(Unit(escaped, at)))
            {
                at += 6;
            }
            else if (char.IsSurrogate(unit))
            {
                halves.Add(at - 6);
            }
        }

        return halves;
    }

    private static char Unit(ReadOnlySpan<byte> escaped, int at) =>
        (char)Convert.ToInt32(Encoding.ASCII.GetString(escaped.Slice(at + 2, 4)), 16);
}
