// Reads and writes wav files (RIFF, as the Microsoft multimedia standard of 1994 has it).
using System.Buffers.Binary;

namespace VRTraining.Scenarios.Voice.Sound;

/// <summary>Reads and writes wav files.</summary>
public static class WavFile
{
    private const int Whole = 1;
    private const int Floating = 3;
    private const int Extensible = 0xFFFE;
    private const int HeaderBytes = 44;

    /// <summary>
    /// Reads a wav file: 8, 16, 24 or 32 bits or floating point, of any rate; channels are mixed to one.
    /// </summary>
    /// <exception cref="InvalidDataException">It is not such a file; the message says why, as a sentence.</exception>
    public static Pcm Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12 || !file[..4].SequenceEqual("RIFF"u8) || !file[8..12].SequenceEqual("WAVE"u8))
        {
            throw new InvalidDataException("This is not a wav file.");
        }

        Format? format = null;
        var at = 12;
        while (at + 8 <= file.Length)
        {
            var name = file.Slice(at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);

            // A length beyond the end is what programs write that could not go back to put it right.
            var chunk = file.Slice(at + 8, (int)Math.Min(length, file.Length - at - 8));
            if (name.SequenceEqual("fmt "u8))
            {
                format = Format.Read(chunk);
            }
            else if (name.SequenceEqual("data"u8))
            {
                return (format ?? throw new InvalidDataException("The wav file does not say how it is written."))
                    .Samples(chunk);
            }

            at += 8 + chunk.Length + (chunk.Length & 1);
        }

        throw new InvalidDataException("The wav file holds no sound.");
    }

    /// <summary>A 16-bit mono wav file.</summary>
    public static byte[] Write(Pcm sound)
    {
        var bytes = new byte[HeaderBytes + (sound.Samples.Length * 2)];
        var file = bytes.AsSpan();
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[4..], bytes.Length - 8);
        "WAVEfmt "u8.CopyTo(file[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(file[20..], Whole);
        BinaryPrimitives.WriteInt16LittleEndian(file[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(file[24..], sound.Rate);
        BinaryPrimitives.WriteInt32LittleEndian(file[28..], sound.Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(file[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(file[34..], 16);
        "data"u8.CopyTo(file[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[40..], sound.Samples.Length * 2);
        for (var i = 0; i < sound.Samples.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(file[(HeaderBytes + (i * 2))..], sound.Samples[i]);
        }

        return bytes;
    }

    private sealed record Format(bool IsFloating, int Channels, int Rate, int Bytes)
    {
        public static Format Read(ReadOnlySpan<byte> chunk)
        {
            if (chunk.Length < 16)
            {
                throw new InvalidDataException("The wav file does not say how it is written.");
            }

            int kind = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
            if (kind == Extensible && chunk.Length >= 26)
            {
                kind = BinaryPrimitives.ReadUInt16LittleEndian(chunk[24..]);
            }

            int channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]);
            var rate = BinaryPrimitives.ReadInt32LittleEndian(chunk[4..]);
            int bits = BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]);
            var isKnown = kind switch
            {
                Whole => bits is 8 or 16 or 24 or 32,
                Floating => bits is 32 or 64,
                _ => false,
            };
            return isKnown && channels is >= 1 and <= 8 && rate is >= 4000 and <= 384_000
                ? new Format(kind == Floating, channels, rate, bits / 8)
                : throw new InvalidDataException(
                    "The wav file is compressed or of a rare kind; save it as 16-bit PCM.");
        }

        public Pcm Samples(ReadOnlySpan<byte> data)
        {
            var samples = new short[data.Length / (Channels * Bytes)];
            for (var i = 0; i < samples.Length; i++)
            {
                var sum = 0.0;
                for (var channel = 0; channel < Channels; channel++)
                {
                    sum += Sample(data[(((i * Channels) + channel) * Bytes)..]);
                }

                samples[i] = (short)Math.Clamp(Math.Round(sum / Channels * 32768), short.MinValue, short.MaxValue);
            }

            return new Pcm(Rate, samples);
        }

        /// <summary>One sample, −1 to 1.</summary>
        private double Sample(ReadOnlySpan<byte> data)
        {
            var value = (IsFloating, Bytes) switch
            {
                (true, 4) => BinaryPrimitives.ReadSingleLittleEndian(data),
                (true, _) => BinaryPrimitives.ReadDoubleLittleEndian(data),
                (_, 1) => (data[0] - 128) / 128.0,
                (_, 2) => BinaryPrimitives.ReadInt16LittleEndian(data) / 32768.0,
                (_, 3) => ((data[0] << 8) | (data[1] << 16) | (data[2] << 24)) / 2147483648.0,
                _ => BinaryPrimitives.ReadInt32LittleEndian(data) / 2147483648.0,
            };
            return double.IsFinite(value) ? value : 0;
        }
    }
}
