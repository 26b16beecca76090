// Frames in, messages out: a keyframe each second, and between them only what changed.
using System.Numerics;
using System.Text;

namespace VRTraining.Link.Frames;

/// <summary>
/// Writes one viewer's stream of messages (docs/wire.md). It remembers what the viewer has, so every message that it
/// wrote has to be sent, in order; after a gap call <see cref="StartOver"/>. Allocates nothing. One thread at a time.
/// </summary>
public sealed class FrameEncoder
{
    /// <summary>Run time between two keyframes.</summary>
    public const int KeyframeEveryMs = 1000;

    /// <summary>And no more messages than this: while a run is paused its time stands still.</summary>
    public const int KeyframeEveryMessages = 60;

    private readonly ulong[] _rotations = new ulong[WireFormat.MaxCharacters * WireFormat.Joints];
    private readonly ulong[] _translations = new ulong[WireFormat.MaxCharacters * WireFormat.Joints];
    private readonly (WirePlace Place, float HipsHeight)[] _places = new (WirePlace, float)[WireFormat.MaxCharacters];
    private readonly WireFrame _last = new();
    private bool _started;
    private uint _number;
    private uint _keyframeAtMs;
    private uint _keyframeNumber;

    /// <summary>The next message is a keyframe.</summary>
    public void StartOver() => _started = false;

    /// <summary>Writes the message that makes the viewer's frame equal to this one, within the precision of the wire.</summary>
    /// <param name="frame">The frame; its line ids are ASCII of 1 to 64 characters.</param>
    /// <param name="message">At least <see cref="WireFormat.MaxBytes"/> long.</param>
    /// <returns>The length of the message in bytes.</returns>
    /// <exception cref="ArgumentException"><paramref name="message"/> is too short, or a line id cannot travel.</exception>
    public int Encode(WireFrame frame, Span<byte> message)
    {
        if (message.Length < WireFormat.MaxBytes)
        {
            throw new ArgumentException("Shorter than a message may be.", nameof(message));
        }

        var keyframe = !_started || frame.Characters.Length != _last.Characters.Length
            || frame.Origin != _last.Origin || frame.AtMs < _keyframeAtMs
            || frame.AtMs - _keyframeAtMs >= KeyframeEveryMs || _number - _keyframeNumber >= KeyframeEveryMessages;
        if (keyframe)
        {
            Forget();
            (_keyframeAtMs, _keyframeNumber) = (frame.AtMs, _number);
        }

        // Only a message that was written to its end counts as one that the viewer has.
        _started = false;

        var writer = new ByteWriter(message);
        var sounds = keyframe || !frame.Sounds.SequenceEqual(_last.Sounds);
        Header(frame, keyframe, sounds, ref writer);
        if (sounds)
        {
            Sounds(frame, ref writer);
        }

        for (var i = 0; i < frame.Characters.Length; i++)
        {
            Character(frame, i, keyframe, ref writer);
        }

        _last.CopyFrom(frame);
        _started = true;
        _number++;
        return writer.Written;
    }

    /// <summary>A keyframe says everything: what it leaves out is at rest.</summary>
    private void Forget()
    {
        _rotations.AsSpan().Fill(SmallestThree.Pack(Quaternion.Identity));
        _translations.AsSpan().Clear();
    }

    private void Header(WireFrame frame, bool keyframe, bool sounds, ref ByteWriter writer)
    {
        writer.Byte(WireFormat.Mark);
        writer.Byte(WireFormat.Version);
        writer.Byte((byte)((keyframe ? WireFormat.KeyframeFlag : 0) | (frame.Paused ? WireFormat.PausedFlag : 0)
            | (sounds ? WireFormat.SoundsFlag : 0)));
        writer.Byte((byte)frame.Characters.Length);
        writer.UInt32(_number);
        writer.UInt32(frame.AtMs);
        writer.Byte((byte)MathF.Round(Math.Clamp(frame.Brightness, 0, 1) * 255));
        if (keyframe)
        {
            writer.Place(frame.Origin);
        }
    }

    private static void Sounds(WireFrame frame, ref ByteWriter writer)
    {
        writer.Byte((byte)frame.Sounds.Length);
        foreach (ref readonly var sound in frame.Sounds)
        {
            if (sound.Line is not { Length: >= 1 and <= WireFormat.MaxLineIdBytes } || !Ascii.IsValid(sound.Line))
            {
                throw new ArgumentException($"'{sound.Line}' cannot travel as a line id.", nameof(frame));
            }

            writer.Byte(sound.Recorded ? WireFormat.RecordedFlag : (byte)0);
            writer.Byte((byte)(sbyte)sound.Speaker);
            writer.UInt32(sound.StartsAtMs);
            writer.Ascii(sound.Line);
        }
    }

    private void Character(WireFrame frame, int number, bool keyframe, ref ByteWriter writer)
    {
        ref readonly var character = ref frame.Characters[number];
        var place = (character.Place, character.HipsHeight);
        var placed = keyframe || place != _places[number];
        _places[number] = place;

        Span<ulong> bones = stackalloc ulong[2 * WireFormat.Joints];
        var rotations = bones[..WireFormat.Joints];
        var translations = bones[WireFormat.Joints..];
        for (var joint = 0; joint < WireFormat.Joints; joint++)
        {
            rotations[joint] = SmallestThree.Pack(frame.RotationsOf(number)[joint]);
            translations[joint] = HalfVector.Pack(frame.TranslationsOf(number)[joint]);
        }

        var turned = Changes(rotations, _rotations.AsSpan(number * WireFormat.Joints, WireFormat.Joints));
        var shifted = Changes(translations, _translations.AsSpan(number * WireFormat.Joints, WireFormat.Joints));
        writer.Byte((byte)((character.Speaking ? WireFormat.SpeakingFlag : 0) | (placed ? WireFormat.PlaceFlag : 0)
            | (turned != 0 ? WireFormat.RotationsFlag : 0) | (shifted != 0 ? WireFormat.TranslationsFlag : 0)));
        if (placed)
        {
            writer.Place(place.Place);
            writer.Single(place.HipsHeight);
        }

        Bones(turned, rotations, ref writer);
        Bones(shifted, translations, ref writer);
    }

    private static ulong Changes(ReadOnlySpan<ulong> now, Span<ulong> before)
    {
        var changed = 0UL;
        for (var joint = 0; joint < now.Length; joint++)
        {
            changed |= now[joint] != before[joint] ? 1UL << joint : 0;
        }

        now.CopyTo(before);
        return changed;
    }

    private static void Bones(ulong changed, scoped ReadOnlySpan<ulong> bones, ref ByteWriter writer)
    {
        if (changed == 0)
        {
            return;
        }

        writer.Low(changed, WireFormat.MaskBytes);
        for (var joint = 0; joint < bones.Length; joint++)
        {
            if ((changed >> joint & 1) != 0)
            {
                writer.Low(bones[joint], WireFormat.BoneBytes);
            }
        }
    }
}
