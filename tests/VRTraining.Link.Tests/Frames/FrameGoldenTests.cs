// One file of messages that C# and the browser both have to read alike.
using System.Numerics;
using VRTraining.Link.Frames;
using VRTraining.Testing;

namespace VRTraining.Link.Tests.Frames;

public sealed class FrameGoldenTests
{
    private static string Golden => Repository.PathOf("tests", "VRTraining.Link.Tests", "Golden", "frames.bin");

    /// <summary>A difference means a new version: see docs/wire.md. The file is the base64 that a failure shows.</summary>
    [Test]
    public void Encoder_WritesTheGoldenFile()
    {
        Assert.That(
            Convert.ToBase64String(GoldenFrames.File), Is.EqualTo(Convert.ToBase64String(File.ReadAllBytes(Golden))));
    }

    [Test]
    public void Decoder_ReadsTheGoldenFile()
    {
        var messages = Messages(File.ReadAllBytes(Golden));
        var decoder = new FrameDecoder();

        Assert.That(messages.Select(message => message.Length).ToArray(), Is.EqualTo(new[] { 111, 69, 15 }));
        Assert.That(decoder.Take(messages[0]), Is.EqualTo(FrameVerdict.Taken));
        var frame = decoder.Frame;
        Assert.That(frame.AtMs, Is.EqualTo(1500));
        Assert.That(frame.Brightness, Is.EqualTo(0.4f).Within(1e-6));
        Assert.That(frame.Origin, Is.EqualTo(new WirePlace(new Vector3(0.25f, 0, -1.5f), 0.5f)));
        Assert.That(frame.Characters.Length, Is.EqualTo(2));
        Assert.That(frame.Characters[0].HipsHeight, Is.EqualTo(0.5494f));
        Assert.That(frame.Characters[1].Place.Position, Is.EqualTo(new Vector3(0.85f, 0, -1.62f)));
        Assert.That(frame.Characters[1].Place.Yaw, Is.EqualTo(-0.16f));
        Near(frame.RotationsOf(0)[GoldenFrames.Head], new Quaternion(0.6f, 0, 0, 0.8f));
        Near(frame.RotationsOf(1)[GoldenFrames.Hips], new Quaternion(0, 0.8f, 0, 0.6f));
        Assert.That(frame.RotationsOf(1)[GoldenFrames.Head], Is.EqualTo(Quaternion.Identity));
        Assert.That(frame.TranslationsOf(1)[GoldenFrames.Jaw].X, Is.EqualTo(0.001f).Within(1e-6));
        Assert.That(frame.TranslationsOf(1)[GoldenFrames.Jaw].Y, Is.EqualTo(-0.0625f));
        Assert.That(frame.Sounds.Length, Is.Zero);

        Assert.That(decoder.Take(messages[1]), Is.EqualTo(FrameVerdict.Taken));
        frame = decoder.Frame;
        Assert.That((frame.AtMs, frame.Brightness), Is.EqualTo((1533u, 1f)));
        Assert.That((frame.Characters[0].Speaking, frame.Characters[1].Speaking), Is.EqualTo((false, true)));
        Near(frame.RotationsOf(0)[GoldenFrames.Head], new Quaternion(0.5f, 0.5f, -0.5f, 0.5f));
        Near(frame.RotationsOf(1)[GoldenFrames.Hips], new Quaternion(0, 0.8f, 0, 0.6f));
        Assert.That(frame.TranslationsOf(0)[GoldenFrames.Hips], Is.EqualTo(new Vector3(0, 0.5f, 0)));
        Assert.That(frame.Sounds.ToArray(), Is.EqualTo(new[]
        {
            new WireSound("opening_1", 1520, 1, Recorded: true),
            new WireSound("told", 1490, -1, Recorded: false),
        }));

        Assert.That(decoder.Take(messages[2]), Is.EqualTo(FrameVerdict.Taken));
        frame = decoder.Frame;
        Assert.That((frame.AtMs, frame.Paused, frame.Sounds.Length), Is.EqualTo((1566u, true, 2)));
    }

    private static void Near(Quaternion actual, Quaternion expected) =>
        Assert.That(Quaternion.Dot(actual, expected), Is.EqualTo(1).Within(1e-6));

    private static List<byte[]> Messages(byte[] file)
    {
        var messages = new List<byte[]>();
        for (var at = 0; at < file.Length; at += 2 + messages[^1].Length)
        {
            messages.Add(file[(at + 2)..(at + 2 + file[at] + (file[at + 1] << 8))]);
        }

        return messages;
    }
}
