// The stream of frames: what is sent, what arrives, and what happens after a gap.
using System.Numerics;
using VRTraining.Link.Frames;

namespace VRTraining.Link.Tests.Frames;

public sealed class FrameCodecTests
{
    private readonly byte[] _message = new byte[WireFormat.MaxBytes];

    [Test]
    public void Stream_WhenEverythingMoves_ArrivesWithinThePrecisionOfTheWire()
    {
        var (encoder, decoder, moving) = (new FrameEncoder(), new FrameDecoder(), new MovingFrame(3));

        for (var number = 0; number < 100; number++)
        {
            moving.To((uint)(number * 33));
            var length = encoder.Encode(moving.Frame, _message);

            Assert.That(decoder.Take(_message.AsSpan(0, length)), Is.EqualTo(FrameVerdict.Taken));
            for (var character = 0; character < 3; character++)
            {
                Assert.That(
                    WorstAngle(decoder.Frame.RotationsOf(character), moving.Frame.RotationsOf(character)),
                    Is.LessThan(0.02));
                Assert.That(
                    Farthest(decoder.Frame.TranslationsOf(character), moving.Frame.TranslationsOf(character)),
                    Is.LessThan(0.000125f));
            }
        }
    }

    [TestCase(999u, 15)]
    [TestCase(1000u, 72)]
    public void Encode_WhenNothingMoves_SendsHeadersUntilASecondHasPassed(uint atMs, int length)
    {
        var encoder = new FrameEncoder();
        var frame = new WireFrame();
        frame.Reset(2);
        encoder.Encode(frame, _message);
        frame.AtMs = atMs;

        Assert.That(encoder.Encode(frame, _message), Is.EqualTo(length));
    }

    [Test]
    public void Encode_WhenTimeStandsStill_SendsAKeyframeEachSixtyMessages()
    {
        var encoder = new FrameEncoder();
        var frame = new WireFrame { Paused = true };

        var keyframes = Enumerable.Range(0, 130).Where(_ =>
        {
            encoder.Encode(frame, _message);
            return (_message[2] & 1) != 0;
        });

        Assert.That(keyframes, Is.EqualTo(new[] { 0, 60, 120 }));
    }

    [Test]
    public void Encode_WhenAJointMoved_SendsThatJointOnly()
    {
        var encoder = new FrameEncoder();
        var frame = new WireFrame();
        frame.Reset(2);
        encoder.Encode(frame, _message);
        frame.RotationsOf(1)[48] = new Quaternion(0, 0.1f, 0, 0.995f);

        var length = encoder.Encode(frame, _message);

        Assert.That(length, Is.EqualTo(13 + 1 + 1 + 7 + 6));
        Assert.That(_message[15..22], Is.EqualTo(new byte[] { 0, 0, 0, 0, 0, 0, 1 }), "bit 48 of the joint mask");
    }

    [Test]
    public void Take_AfterAGap_WaitsForTheNextKeyframe()
    {
        var (encoder, decoder, moving) = (new FrameEncoder(), new FrameDecoder(), new MovingFrame(1));
        var verdicts = new List<FrameVerdict>();

        foreach (var at in (uint[])[0, 33, 66, 99, 1000, 1033])
        {
            moving.To(at);
            var length = encoder.Encode(moving.Frame, _message);
            if (at != 66)
            {
                verdicts.Add(decoder.Take(_message.AsSpan(0, length)));
            }
        }

        Assert.That(verdicts, Is.EqualTo(new[]
        {
            FrameVerdict.Taken, FrameVerdict.Taken, FrameVerdict.WaitsForKeyframe, FrameVerdict.Taken, FrameVerdict.Taken,
        }));
    }

    [Test]
    public void Take_WhenAViewerComesLate_WaitsForAKeyframe_AndStartOverSendsOne()
    {
        var (encoder, decoder, moving) = (new FrameEncoder(), new FrameDecoder(), new MovingFrame(1));
        encoder.Encode(moving.Frame, _message);

        var delta = decoder.Take(_message.AsSpan(0, encoder.Encode(moving.To(33), _message)));
        encoder.StartOver();
        var keyframe = decoder.Take(_message.AsSpan(0, encoder.Encode(moving.To(66), _message)));

        Assert.That((delta, keyframe), Is.EqualTo((FrameVerdict.WaitsForKeyframe, FrameVerdict.Taken)));
    }

    [Test]
    public void Encode_WhenALineIdCannotTravel_Says_AndTheNextMessageIsAKeyframe()
    {
        var encoder = new FrameEncoder();
        var frame = new WireFrame();
        encoder.Encode(frame, _message);
        frame.Hear(new WireSound(new string('a', 65), 0, -1, Recorded: false));

        Assert.That(() => encoder.Encode(frame, _message), Throws.ArgumentException);
        frame.Silence();
        encoder.Encode(frame, _message);

        Assert.That(_message[2] & 1, Is.EqualTo(1));
    }

    [Test]
    public void Stream_OfThreeCharactersAtThirtyFrames_TakesLessThanSixtyKilobytesASecond()
    {
        var (encoder, moving, bytes) = (new FrameEncoder(), new MovingFrame(3), 0);

        for (var number = 0; number < 300; number++)
        {
            bytes += encoder.Encode(moving.To((uint)(number * 1000 / 30)), _message);
        }

        TestContext.Out.WriteLine($"every joint moves and shifts in each frame: {bytes / 10} B/s");
        Assert.That(bytes / 10, Is.LessThan(60_000));
    }

    [Test]
    public void SteadyStream_AllocatesNothing()
    {
        var (encoder, decoder, moving) = (new FrameEncoder(), new FrameDecoder(), new MovingFrame(3));
        moving.Frame.Hear(new WireSound("opening_1", 0, 1, Recorded: true));
        Pass(encoder, decoder, moving, 0);
        Pass(encoder, decoder, moving, 33);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var number = 2u; number < 1000; number++)
        {
            Pass(encoder, decoder, moving, number * 33);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private void Pass(FrameEncoder encoder, FrameDecoder decoder, MovingFrame moving, uint atMs) =>
        decoder.Take(_message.AsSpan(0, encoder.Encode(moving.To(atMs), _message)));

    private static double WorstAngle(ReadOnlySpan<Quaternion> actual, ReadOnlySpan<Quaternion> expected)
    {
        var worst = 0.0;
        for (var i = 0; i < actual.Length; i++)
        {
            var between = Quaternion.Conjugate(actual[i]) * expected[i];
            var sine = new Vector3(between.X, between.Y, between.Z).Length();
            worst = Math.Max(worst, 2 * Math.Asin(Math.Min(1, sine)) * 180 / Math.PI);
        }

        return worst;
    }

    private static float Farthest(ReadOnlySpan<Vector3> actual, ReadOnlySpan<Vector3> expected)
    {
        var farthest = 0f;
        for (var i = 0; i < actual.Length; i++)
        {
            farthest = MathF.Max(farthest, Vector3.Distance(actual[i], expected[i]));
        }

        return farthest;
    }
}
