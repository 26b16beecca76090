// Reads little-endian values one after the other; past the end it gives zeros and remembers.
using System.Buffers.Binary;
using System.Numerics;

namespace VRTraining.Link.Frames;

/// <summary>Reads bytes that nobody vouches for; never beyond their end, and without exceptions.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _read;

    /// <summary>Something was read that is not there any more.</summary>
    public bool RanOut { get; private set; }

    public readonly bool AtEnd => _read == _bytes.Length;

    public byte Byte() => Next(1) is [var value] ? value : (byte)0;

    public uint UInt32() => Next(4) is { Length: 4 } next ? BinaryPrimitives.ReadUInt32LittleEndian(next) : 0;

    public float Single() => Next(4) is { Length: 4 } next ? BinaryPrimitives.ReadSingleLittleEndian(next) : 0;

    /// <summary>A number of <paramref name="count"/> bytes.</summary>
    public ulong Low(int count)
    {
        var value = 0UL;
        var next = Next(count);
        for (var i = 0; i < next.Length; i++)
        {
            value |= (ulong)next[i] << (8 * i);
        }

        return value;
    }

    public WirePlace Place() => new(new Vector3(Single(), Single(), Single()), Single());

    /// <summary>So many bytes; none where there are not as many left.</summary>
    public ReadOnlySpan<byte> Next(int count)
    {
        if (_bytes.Length - _read < count)
        {
            RanOut = true;
            return default;
        }

        var next = _bytes.Slice(_read, count);
        _read += count;
        return next;
    }
}
