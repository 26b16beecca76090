// Messages in, frames out; a message that cannot be read changes nothing.
using System.Numerics;
using System.Text;

namespace VRTraining.Link.Frames;

/// <summary>Reads one stream of messages (docs/wire.md). Never throws for what it is given. One thread at a time.</summary>
public sealed class FrameDecoder
{
    private WireFrame _frame = new();
    private WireFrame _next = new();
    private bool _started;
    private uint _number;

    /// <summary>The frame after the last message that was taken; empty before the first. Do not keep: it is reused.</summary>
    public WireFrame Frame => _frame;

    /// <summary>Takes the next message.</summary>
    public FrameVerdict Take(ReadOnlySpan<byte> message)
    {
        if (message.Length > WireFormat.MaxBytes)
        {
            return Lost(FrameVerdict.Oversized);
        }

        var reader = new ByteReader(message);
        if (reader.Byte() != WireFormat.Mark && !reader.RanOut)
        {
            return Lost(FrameVerdict.NotAFrame);
        }

        if (reader.Byte() != WireFormat.Version && !reader.RanOut)
        {
            return Lost(FrameVerdict.UnknownVersion);
        }

        var fine = Read(ref reader, out var number, out var waits);
        if (reader.RanOut)
        {
            return Lost(FrameVerdict.Truncated);
        }

        if (waits)
        {
            return Lost(FrameVerdict.WaitsForKeyframe);
        }

        if (!fine || !reader.AtEnd)
        {
            return Lost(FrameVerdict.Malformed);
        }

        (_frame, _next, _number, _started) = (_next, _frame, number, true);
        return FrameVerdict.Taken;
    }

    private FrameVerdict Lost(FrameVerdict verdict)
    {
        _started = false;
        return verdict;
    }

    /// <summary>Reads into the spare frame. After a <c>false</c> the rest of the message has no meaning.</summary>
    private bool Read(ref ByteReader reader, out uint number, out bool waits)
    {
        var flags = reader.Byte();
        var characters = reader.Byte();
        number = reader.UInt32();
        var at = reader.UInt32();
        var brightness = reader.Byte() / 255f;
        var keyframe = (flags & WireFormat.KeyframeFlag) != 0;
        waits = false;
        if ((flags & ~WireFormat.FrameFlags) != 0 || characters > WireFormat.MaxCharacters)
        {
            return false;
        }

        if (keyframe)
        {
            _next.Reset(characters);
            _next.Origin = reader.Place();
        }
        else if (!_started || number != _number + 1 || characters != _frame.Characters.Length)
        {
            waits = true;
            return false;
        }
        else
        {
            _next.CopyFrom(_frame);
        }

        (_next.AtMs, _next.Brightness, _next.Paused) = (at, brightness, (flags & WireFormat.PausedFlag) != 0);
        var fine = IsFinite(_next.Origin)
            && ((flags & WireFormat.SoundsFlag) == 0 || ReadSounds(ref reader));
        for (var i = 0; fine && i < characters; i++)
        {
            fine = ReadCharacter(i, keyframe, ref reader);
        }

        return fine;
    }

    private bool ReadSounds(ref ByteReader reader)
    {
        var count = reader.Byte();
        _next.Silence();
        for (var i = 0; i < count; i++)
        {
            var flags = reader.Byte();
            var speaker = (sbyte)reader.Byte();
            var starts = reader.UInt32();
            var line = reader.Next(reader.Byte());
            if (count > WireFormat.MaxSounds || flags > WireFormat.RecordedFlag || speaker < -1
                || speaker >= _next.Characters.Length || line.Length is 0 or > WireFormat.MaxLineIdBytes
                || !Ascii.IsValid(line))
            {
                return false;
            }

            _next.Hear(new WireSound(Known(line), starts, speaker, flags != 0));
        }

        return true;
    }

    /// <summary>The id as a string; the one of the frame before where it is the same, so that a steady stream allocates nothing.</summary>
    private string Known(ReadOnlySpan<byte> line)
    {
        foreach (ref readonly var sound in _frame.Sounds)
        {
            if (Ascii.Equals(line, sound.Line))
            {
                return sound.Line;
            }
        }

        return Encoding.ASCII.GetString(line);
    }

    private bool ReadCharacter(int number, bool keyframe, ref ByteReader reader)
    {
        var flags = reader.Byte();
        var character = _next.Characters[number] with { Speaking = (flags & WireFormat.SpeakingFlag) != 0 };
        var fine = (flags & ~WireFormat.CharacterFlags) == 0 && (!keyframe || (flags & WireFormat.PlaceFlag) != 0);
        if ((flags & WireFormat.PlaceFlag) != 0)
        {
            character = character with { Place = reader.Place(), HipsHeight = reader.Single() };
        }

        _next.Characters[number] = character;
        return fine && IsFinite(character.Place) && float.IsFinite(character.HipsHeight)
            && ((flags & WireFormat.RotationsFlag) == 0 || ReadRotations(_next.RotationsOf(number), ref reader))
            && ((flags & WireFormat.TranslationsFlag) == 0 || ReadTranslations(_next.TranslationsOf(number), ref reader));
    }

    private static bool ReadRotations(Span<Quaternion> rotations, ref ByteReader reader)
    {
        var changed = reader.Low(WireFormat.MaskBytes);
        for (var left = changed & WireFormat.JointMask; left != 0; left &= left - 1)
        {
            var packed = reader.Low(WireFormat.BoneBytes);
            if (!SmallestThree.IsRotation(packed))
            {
                return false;
            }

            rotations[BitOperations.TrailingZeroCount(left)] = SmallestThree.Unpack(packed);
        }

        return changed <= WireFormat.JointMask;
    }

    private static bool ReadTranslations(Span<Vector3> translations, ref ByteReader reader)
    {
        var changed = reader.Low(WireFormat.MaskBytes);
        for (var left = changed & WireFormat.JointMask; left != 0; left &= left - 1)
        {
            var packed = reader.Low(WireFormat.BoneBytes);
            if (!HalfVector.IsFinite(packed))
            {
                return false;
            }

            translations[BitOperations.TrailingZeroCount(left)] = HalfVector.Unpack(packed);
        }

        return changed <= WireFormat.JointMask;
    }

    private static bool IsFinite(in WirePlace place) =>
        float.IsFinite(place.Position.X) && float.IsFinite(place.Position.Y) && float.IsFinite(place.Position.Z)
        && float.IsFinite(place.Yaw);
}
