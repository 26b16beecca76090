// Messages that nobody vouches for: each gets a verdict, none an exception, and none changes the frame.
using VRTraining.Link.Frames;
using VRTraining.Simulation.Play;

namespace VRTraining.Link.Tests.Frames;

public sealed class HostileMessageTests
{
    private static byte[] Keyframe => GoldenFrames.Messages[0];

    [TestCase(0, (byte)0x57, FrameVerdict.NotAFrame)]
    [TestCase(1, (byte)0, FrameVerdict.UnknownVersion)]
    [TestCase(1, (byte)2, FrameVerdict.UnknownVersion)]
    [TestCase(2, (byte)(1 | 8), FrameVerdict.Malformed, TestName = "An unknown flag of the frame")]
    [TestCase(3, (byte)9, FrameVerdict.Malformed, TestName = "Nine characters")]
    [TestCase(16, (byte)0x7E, FrameVerdict.Taken, TestName = "An origin far away is still a number")]
    [TestCase(16, (byte)0x7F, FrameVerdict.Malformed, TestName = "An origin at infinity")]
    [TestCase(30, (byte)0xF5, FrameVerdict.Malformed, TestName = "An unknown flag of a character")]
    [TestCase(30, (byte)0x05, FrameVerdict.Malformed, TestName = "A keyframe without a place")]
    [TestCase(57, (byte)0x02, FrameVerdict.Malformed, TestName = "A fiftieth joint")]
    [TestCase(63, (byte)0x80, FrameVerdict.Malformed, TestName = "The bit of a rotation that is always 0")]
    public void Take_WhenAByteIsWrong_SaysWhat(int at, byte value, FrameVerdict verdict)
    {
        var message = Keyframe;
        message[at] = value;

        Assert.That(new FrameDecoder().Take(message), Is.EqualTo(verdict));
    }

    [Test]
    public void Take_WhenAnythingIsMissing_SaysTruncated()
    {
        var verdicts = Enumerable.Range(0, Keyframe.Length).Select(length => new FrameDecoder().Take(Keyframe.AsSpan(0, length)));

        Assert.That(verdicts, Is.All.EqualTo(FrameVerdict.Truncated));
    }

    [Test]
    public void Take_WhenItGoesOnAfterItsEnd_SaysMalformed()
    {
        Assert.That(new FrameDecoder().Take([.. Keyframe, 0]), Is.EqualTo(FrameVerdict.Malformed));
    }

    [Test]
    public void MaxBytes_IsWhatTheFormatSays()
    {
        Assert.That(WireFormat.MaxBytes, Is.EqualTo(5653), "docs/wire.md");
    }

    [TestCase(0, FrameVerdict.NotAFrame)]
    [TestCase(1, FrameVerdict.Oversized)]
    public void Take_AtTheGreatestLength_IsReadAndBeyondItIsNot(int more, FrameVerdict verdict)
    {
        Assert.That(new FrameDecoder().Take(new byte[WireFormat.MaxBytes + more]), Is.EqualTo(verdict));
    }

    [TestCase(new byte[] { 0, 0, 0x80, 0x7F }, TestName = "Infinity")]
    [TestCase(new byte[] { 0, 0, 0xC0, 0xFF }, TestName = "Not a number")]
    public void Take_WhenAPlaceIsNoNumber_SaysMalformed(byte[] bytes)
    {
        var message = Keyframe;
        bytes.CopyTo(message, 31);

        Assert.That(new FrameDecoder().Take(message), Is.EqualTo(FrameVerdict.Malformed));
    }

    [Test]
    public void Take_WhenAMessageIsRefused_KeepsTheFrame_AndWaitsForAKeyframe()
    {
        var messages = GoldenFrames.Messages;
        var decoder = new FrameDecoder();
        decoder.Take(messages[0]);
        var before = new WireFrame();
        before.CopyFrom(decoder.Frame);

        var broken = decoder.Take(messages[1].AsSpan(0, messages[1].Length - 1));
        var whole = decoder.Take(messages[1]);
        var mended = decoder.Take(messages[0]);

        Assert.That(
            (broken, whole, mended),
            Is.EqualTo((FrameVerdict.Truncated, FrameVerdict.WaitsForKeyframe, FrameVerdict.Taken)));
        Assert.That(decoder.Frame.AtMs, Is.EqualTo(before.AtMs));
        Assert.That(
            decoder.Frame.RotationsOf(0)[GoldenFrames.Head], Is.EqualTo(before.RotationsOf(0)[GoldenFrames.Head]));
    }

    [Test]
    public void Take_OfTenThousandMutatedMessages_NeverThrows_AndWhatItTakesIsSound()
    {
        var random = 3UL;
        var decoder = new FrameDecoder();
        var encoder = new FrameEncoder();
        var moving = new MovingFrame(3);
        var message = new byte[WireFormat.MaxBytes + 64];
        var taken = 0;

        for (var i = 0; i < 10_000; i++)
        {
            var length = encoder.Encode(moving.To((uint)i * 33), message);
            length = Mutate(message, length, ref random);
            if (decoder.Take(message.AsSpan(0, length)) == FrameVerdict.Taken)
            {
                taken++;
                AssertSound(decoder.Frame);
            }
        }

        Assert.That(taken, Is.InRange(100, 9_900), "some pass and some do not, or the test proves nothing");
    }

    private static int Mutate(byte[] message, int length, ref ulong random)
    {
        switch (SeededRandom.Below(ref random, 6))
        {
            case 0:
                return SeededRandom.Below(ref random, length + 1);
            case 1:
                for (var i = 0; i < length; i++)
                {
                    message[i] = (byte)SeededRandom.Below(ref random, 256);
                }

                return length;
            case 2:
                return length + SeededRandom.Below(ref random, 64);
            case 3:
                message[SeededRandom.Below(ref random, Math.Min(length, 40))] ^= (byte)(1 << SeededRandom.Below(ref random, 8));
                return length;
            case 4:
                message[SeededRandom.Below(ref random, length)] = (byte)SeededRandom.Below(ref random, 256);
                return length;
            default:
                return length;
        }
    }

    private static void AssertSound(WireFrame frame)
    {
        for (var i = 0; i < frame.Characters.Length; i++)
        {
            foreach (var rotation in frame.RotationsOf(i))
            {
                Assert.That(rotation.LengthSquared(), Is.EqualTo(1).Within(0.011));
            }

            foreach (var translation in frame.TranslationsOf(i))
            {
                Assert.That(float.IsFinite(translation.LengthSquared()));
            }
        }
    }
}
