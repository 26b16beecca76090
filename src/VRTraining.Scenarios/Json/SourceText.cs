// The bytes of a file, and the line and column of each of them.
using System.Runtime.InteropServices;
using System.Text;
using VRTraining.Scenarios.Diagnostics;

namespace VRTraining.Scenarios.Json;

/// <summary>A file's bytes without a byte order mark; lines are counted only once somebody asks.</summary>
internal sealed class SourceText(string file, ReadOnlyMemory<byte> bytes)
{
    private int[]? _lineStarts;

    public string File { get; } = file;

    public ReadOnlySpan<byte> Bytes => bytes.Span;

    public Stream OpenStream() => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    public TextPosition PositionOf(int offset)
    {
        offset = Math.Min(offset, bytes.Length);
        _lineStarts ??= FindLines();
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        var before = bytes.Span[_lineStarts[line]..offset];
        return new TextPosition(line + 1, Encoding.UTF8.GetCharCount(before) + 1);
    }

    /// <summary>The offset of a place that is given as a line from 0 and a byte in it.</summary>
    public int OffsetOf(long line, long byteInLine)
    {
        _lineStarts ??= FindLines();
        var start = _lineStarts[Math.Clamp((int)line, 0, _lineStarts.Length - 1)];
        return (int)Math.Min(start + byteInLine, bytes.Length);
    }

    private int[] FindLines()
    {
        var all = bytes.Span;
        var starts = new List<int> { 0 };
        for (var at = 0; all[at..].IndexOf((byte)'\n') is var next and >= 0;)
        {
            at += next + 1;
            starts.Add(at);
        }

        return [.. starts];
    }
}
