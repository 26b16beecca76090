// Writes little-endian values one after the other.
using System.Buffers.Binary;
using System.Text;

namespace VRTraining.Link.Frames;

/// <summary>Writes into bytes that are long enough: callers bring <see cref="WireFormat.MaxBytes"/>.</summary>
internal ref struct ByteWriter(Span<byte> bytes)
{
    private readonly Span<byte> _bytes = bytes;

    public int Written { get; private set; }

    public void Byte(byte value) => Next(1)[0] = value;

    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Next(4), value);

    public void Single(float value) => BinaryPrimitives.WriteSingleLittleEndian(Next(4), value);

    /// <summary>The low <paramref name="count"/> bytes of a number.</summary>
    public void Low(ulong value, int count)
    {
        var to = Next(count);
        for (var i = 0; i < count; i++)
        {
            to[i] = (byte)(value >> (8 * i));
        }
    }

    public void Place(in WirePlace place)
    {
        Single(place.Position.X);
        Single(place.Position.Y);
        Single(place.Position.Z);
        Single(place.Yaw);
    }

    public void Ascii(string text)
    {
        Byte((byte)text.Length);
        Encoding.ASCII.GetBytes(text, Next(text.Length));
    }

    private Span<byte> Next(int count)
    {
        var next = _bytes.Slice(Written, count);
        Written += count;
        return next;
    }
}
