// Wav files are read and written; mp3 files are measured; anything else is refused with a reason.
using System.Buffers.Binary;
using System.Text;
using VRTraining.Scenarios.Voice.Sound;

namespace VRTraining.Scenarios.Tests.Voice.Sound;

public sealed class SoundFileTests
{
    [Test]
    public void Wav_WhenWrittenAndRead_IsTheSame()
    {
        short[] samples = [0, 1, -1, short.MaxValue, short.MinValue];

        var read = WavFile.Read(WavFile.Write(new Pcm(22_050, samples)));

        Assert.That(read.Rate, Is.EqualTo(22_050));
        Assert.That(read.Samples.ToArray(), Is.EqualTo(samples));
    }

    [TestCase(1, 8, new byte[] { 128, 255, 0 }, new short[] { 0, 32512, -32768 })]
    [TestCase(1, 24, new byte[] { 0, 0, 64, 0, 0, 192 }, new short[] { 16384, -16384 })]
    [TestCase(3, 32, new byte[] { 0, 0, 0, 63, 0, 0, 128, 191 }, new short[] { 16384, -32768 })]
    public void Wav_OfOtherKinds_IsRead(int kind, int bits, byte[] bytes, short[] samples)
    {
        Assert.That(WavFile.Read(Wav(kind, 1, bits, bytes)).Samples.ToArray(), Is.EqualTo(samples));
    }

    [Test]
    public void Wav_InStereo_IsMixed()
    {
        Assert.That(WavFile.Read(Wav(1, 2, 16, [0, 16, 0, 32])).Samples.ToArray(), Is.EqualTo(new short[] { 6144 }));
    }

    [Test]
    public void Wav_WhoseLengthIsUnknown_IsReadToItsEnd()
    {
        var file = Wav(1, 1, 16, [1, 0, 2, 0]);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(40), uint.MaxValue);

        Assert.That(WavFile.Read(file).Samples.ToArray(), Is.EqualTo(new short[] { 1, 2 }));
    }

    [TestCase("", "This is not a wav file.")]
    [TestCase("RIFF....WAVE", "The wav file holds no sound.")]
    [TestCase("RIFF....WAVEdata\u0002\0\0\0ab", "The wav file does not say how it is written.")]
    public void Wav_WhenBroken_SaysWhy(string file, string reason)
    {
        Assert.That(
            () => WavFile.Read(Encoding.Latin1.GetBytes(file)),
            Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo(reason));
    }

    [Test]
    public void Wav_WhenCompressed_SaysWhatWouldBeRight()
    {
        Assert.That(() => WavFile.Read(Wav(85, 1, 16, [0, 0])), Throws.InstanceOf<InvalidDataException>()
            .With.Message.EqualTo("The wav file is compressed or of a rare kind; save it as 16-bit PCM."));
    }

    [Test]
    public void Mp3_IsAsLongAsItsFrames()
    {
        // MPEG 2 layer III, 40 kbit/s, 22.05 kHz: 576 samples in 130 bytes.
        byte[] frame = [0xFF, 0xF3, 0x50, 0xC4, .. new byte[126]];
        byte[] tag = [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 5, .. new byte[5]];

        var (lengthMs, rate) = Mp3File.Measure([.. tag, .. frame, .. frame, .. frame, .. "TAG"u8]);

        Assert.That(rate, Is.EqualTo(22_050));
        Assert.That(lengthMs, Is.EqualTo(3 * 576 / 22.05).Within(0.001));
    }

    [TestCase("")]
    [TestCase("RIFF....WAVE")]
    [TestCase("\u00ff\u00fb")]
    public void Mp3_WhenItIsNone_SaysSo(string file)
    {
        Assert.That(() => Mp3File.Measure(Encoding.Latin1.GetBytes(file)),
            Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("This is not an mp3 file."));
    }

    private static byte[] Wav(int kind, int channels, int bits, byte[] content)
    {
        var file = WavFile.Write(new Pcm(8000, new short[content.Length / 2]))[..44].Concat(content).ToArray();
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), (short)kind);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), (short)channels);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), (short)bits);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), content.Length);
        return file;
    }
}
