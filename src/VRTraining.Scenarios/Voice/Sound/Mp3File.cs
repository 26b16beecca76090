// How long an mp3 file is, from the headers of its frames (ISO/IEC 11172-3 and 13818-3).
namespace VRTraining.Scenarios.Voice.Sound;

/// <summary>Looks at mp3 files.</summary>
public static class Mp3File
{
    /// <summary>
    /// Samples by which encoder and decoder together are late; sox writes no note that a player could use.
    /// </summary>
    public const int LateSamples = 1105;

    private static readonly int[] BitRatesOfOne =
        [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];

    private static readonly int[] BitRatesOfTwo =
        [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    private static readonly int[] Rates = [44_100, 48_000, 32_000];

    /// <summary>How long it lasts in milliseconds, and its samples a second.</summary>
    /// <exception cref="InvalidDataException">It is not an mp3 file; the message says why, as a sentence.</exception>
    public static (double LengthMs, int Rate) Measure(ReadOnlySpan<byte> file)
    {
        var at = AfterTag(file);
        var (lengthMs, rate, frames) = (0.0, 0, 0);
        while (at + 4 <= file.Length)
        {
            if (Frame.At(file[at..]) is not { } frame)
            {
                // Between frames and behind them tags may stand; nothing else has a frame's beginning and length.
                at++;
                continue;
            }

            if (at + frame.Bytes > file.Length)
            {
                break;
            }

            frames++;
            rate = frame.Rate;
            lengthMs += frame.Samples * 1000.0 / frame.Rate;
            at += frame.Bytes;
        }

        return frames >= 2 ? (lengthMs, rate) : throw new InvalidDataException("This is not an mp3 file.");
    }

    /// <summary>Behind an ID3v2 tag, whose length is written in four times seven bits.</summary>
    private static int AfterTag(ReadOnlySpan<byte> file) => file.Length > 10 && file[..3].SequenceEqual("ID3"u8)
        ? 10 + ((file[6] & 127) << 21 | (file[7] & 127) << 14 | (file[8] & 127) << 7 | (file[9] & 127))
        : 0;

    private readonly record struct Frame(int Bytes, int Samples, int Rate)
    {
        public static Frame? At(ReadOnlySpan<byte> bytes)
        {
            var version = (bytes[1] >> 3) & 3;
            var bitRate = bytes[2] >> 4;
            var rate = (bytes[2] >> 2) & 3;
            var isLayerThree = bytes[0] == 0xFF && (bytes[1] & 0xE6) == 0xE2;
            if (!isLayerThree || version == 1 || bitRate is 0 or 15 || rate == 3)
            {
                return null;
            }

            var isOne = version == 3;
            var hertz = Rates[rate] / (isOne ? 1 : version == 2 ? 2 : 4);
            var samples = isOne ? 1152 : 576;
            var bitsPerSecond = (isOne ? BitRatesOfOne : BitRatesOfTwo)[bitRate] * 1000;
            return new Frame((samples / 8 * bitsPerSecond / hertz) + ((bytes[2] >> 1) & 1), samples, hertz);
        }
    }
}
