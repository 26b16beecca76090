// The frames behind the golden file, which the browser's tests decode too: three messages with every kind of content.
using System.Numerics;
using VRTraining.Link.Frames;

namespace VRTraining.Link.Tests.Frames;

/// <summary>Two characters: a keyframe, a delta of a few joints with a sound, and one in which nothing moves.</summary>
internal static class GoldenFrames
{
    public const int Hips = 1;
    public const int Head = 5;
    public const int Jaw = 6;

    public static WireFrame[] All
    {
        get
        {
            var first = new WireFrame();
            first.Reset(2);
            first.AtMs = 1500;
            first.Brightness = 0.4f;
            first.Origin = new WirePlace(new Vector3(0.25f, 0, -1.5f), 0.5f);
            first.Characters[0] = new WireCharacter(new WirePlace(new Vector3(0, 0, -1.65f), 0), 0.5494f, false);
            first.Characters[1] = new WireCharacter(new WirePlace(new Vector3(0.85f, 0, -1.62f), -0.16f), 0.4815f, false);
            first.RotationsOf(0)[Head] = new Quaternion(0.6f, 0, 0, 0.8f);
            first.RotationsOf(1)[Hips] = new Quaternion(0, -0.8f, 0, -0.6f);
            first.TranslationsOf(1)[Jaw] = new Vector3(0.001f, -0.0625f, 0.125f);

            var second = new WireFrame();
            second.CopyFrom(first);
            second.AtMs = 1533;
            second.Brightness = 1;
            second.Characters[1] = second.Characters[1] with { Speaking = true };
            second.RotationsOf(0)[Head] = new Quaternion(0.5f, 0.5f, -0.5f, 0.5f);
            second.TranslationsOf(0)[Hips] = new Vector3(0, 0.5f, 0);
            second.Hear(new WireSound("opening_1", 1520, 1, Recorded: true));
            second.Hear(new WireSound("told", 1490, -1, Recorded: false));

            var third = new WireFrame();
            third.CopyFrom(second);
            third.AtMs = 1566;
            third.Paused = true;
            return [first, second, third];
        }
    }

    public static byte[][] Messages
    {
        get
        {
            var encoder = new FrameEncoder();
            var message = new byte[WireFormat.MaxBytes];
            return [.. All.Select(frame => message[..encoder.Encode(frame, message)])];
        }
    }

    /// <summary>The messages as the golden file keeps them: each after its length in two bytes.</summary>
    public static byte[] File =>
        [.. Messages.SelectMany(message => (byte[])[(byte)message.Length, (byte)(message.Length >> 8), .. message])];
}
