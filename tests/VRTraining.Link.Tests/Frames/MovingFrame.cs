// A frame in which every joint turns and shifts all the time: the worst that a stream has to carry.
using System.Numerics;
using VRTraining.Link.Frames;

namespace VRTraining.Link.Tests.Frames;

internal sealed class MovingFrame
{
    public MovingFrame(int characters)
    {
        Frame.Reset(characters);
        To(0);
    }

    public WireFrame Frame { get; } = new();

    public WireFrame To(uint atMs)
    {
        Frame.AtMs = atMs;
        for (var character = 0; character < Frame.Characters.Length; character++)
        {
            Frame.Characters[character] = new WireCharacter(
                new WirePlace(new Vector3(character - 1, 0, -1.6f), 0.1f * character), 0.5f, (atMs / 500 % 2) == 0);
            for (var joint = 0; joint < WireFormat.Joints; joint++)
            {
                var phase = (atMs * 0.003f) + joint + (character * 10);
                Frame.RotationsOf(character)[joint] =
                    Quaternion.CreateFromYawPitchRoll(MathF.Sin(phase), 0.7f * MathF.Cos(phase), 2 * MathF.Sin(phase / 2));
                Frame.TranslationsOf(character)[joint] =
                    new Vector3(MathF.Sin(phase), MathF.Cos(phase), MathF.Sin(2 * phase)) * 0.1f;
            }
        }

        return Frame;
    }
}
