// A frame as it travels: what a painter needs, and nothing else of a scene.
using System.Numerics;

namespace VRTraining.Link.Frames;

/// <summary>
/// A frame as it travels. Space, joint order and the meaning of rotations and translations are those of the stage:
/// right-handed metres, the learner looking along −Z, offsets from a body's rest pose. Reused from frame to frame.
/// </summary>
public sealed class WireFrame
{
    private readonly WireCharacter[] _characters = new WireCharacter[WireFormat.MaxCharacters];
    private readonly WireSound[] _sounds = new WireSound[WireFormat.MaxSounds];
    private readonly Quaternion[] _rotations = new Quaternion[WireFormat.MaxCharacters * WireFormat.Joints];
    private readonly Vector3[] _translations = new Vector3[WireFormat.MaxCharacters * WireFormat.Joints];
    private int _characterCount;
    private int _soundCount;

    /// <summary>A frame without characters and sounds, fully bright.</summary>
    public WireFrame() => Reset(0);

    /// <summary>Run time in milliseconds, 0 to 2³² − 1 (49 days).</summary>
    public uint AtMs { get; set; }

    /// <summary>Whether the run stands still.</summary>
    public bool Paused { get; set; }

    /// <summary>0 dark to 1 fully lit; travels in steps of 1/255.</summary>
    public float Brightness { get; set; }

    /// <summary>Where the room's own origin lies; position in metres, yaw in radians. Travels in keyframes.</summary>
    public WirePlace Origin { get; set; }

    /// <summary>The characters in the order of the scenario.</summary>
    public Span<WireCharacter> Characters => _characters.AsSpan(0, _characterCount);

    /// <summary>What is heard now.</summary>
    public Span<WireSound> Sounds => _sounds.AsSpan(0, _soundCount);

    /// <summary>Rotations of one character, in joint order.</summary>
    public Span<Quaternion> RotationsOf(int character) =>
        _rotations.AsSpan(character * WireFormat.Joints, WireFormat.Joints);

    /// <summary>Translations of one character in metres, in joint order.</summary>
    public Span<Vector3> TranslationsOf(int character) =>
        _translations.AsSpan(character * WireFormat.Joints, WireFormat.Joints);

    /// <summary>Starts anew: so many characters at rest at the origin, silence, full light.</summary>
    /// <param name="characters">0 to <see cref="WireFormat.MaxCharacters"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">More characters than a frame holds.</exception>
    public void Reset(int characters)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)characters, (uint)WireFormat.MaxCharacters);
        (_characterCount, _soundCount, AtMs, Paused, Brightness, Origin) = (characters, 0, 0, false, 1, default);
        _characters.AsSpan().Clear();
        _rotations.AsSpan().Fill(Quaternion.Identity);
        _translations.AsSpan().Clear();
    }

    /// <summary>Falls silent.</summary>
    public void Silence() => _soundCount = 0;

    /// <summary>Adds a sound.</summary>
    /// <exception cref="InvalidOperationException">There are <see cref="WireFormat.MaxSounds"/> already.</exception>
    public void Hear(in WireSound sound)
    {
        if (_soundCount == WireFormat.MaxSounds)
        {
            throw new InvalidOperationException("A frame holds no more sounds.");
        }

        _sounds[_soundCount++] = sound;
    }

    /// <summary>Becomes a copy of another frame.</summary>
    public void CopyFrom(WireFrame other)
    {
        (_characterCount, _soundCount) = (other._characterCount, other._soundCount);
        (AtMs, Paused, Brightness, Origin) = (other.AtMs, other.Paused, other.Brightness, other.Origin);
        other._characters.CopyTo(_characters.AsSpan());
        other._sounds.CopyTo(_sounds.AsSpan());
        other._rotations.CopyTo(_rotations.AsSpan());
        other._translations.CopyTo(_translations.AsSpan());
    }
}

/// <summary>A place on the stage.</summary>
/// <param name="Position">Metres.</param>
/// <param name="Yaw">Radians about +Y.</param>
public readonly record struct WirePlace(Vector3 Position, float Yaw);

/// <summary>One character of a frame.</summary>
/// <param name="Place">Where the body's root stands.</param>
/// <param name="HipsHeight">Local height of the joint <c>hips</c> at rest, metres.</param>
/// <param name="Speaking">Whether a line of theirs is being heard.</param>
public readonly record struct WireCharacter(WirePlace Place, float HipsHeight, bool Speaking);

/// <summary>A line that is heard.</summary>
/// <param name="Line">Its id, 1 to 64 ASCII characters.</param>
/// <param name="StartsAtMs">Run time at which it began; who comes late starts within it.</param>
/// <param name="Speaker">The character's number in the frame; −1 for the narrator.</param>
/// <param name="Recorded">Whether there is a recording of it.</param>
public readonly record struct WireSound(string Line, uint StartsAtMs, int Speaker, bool Recorded);
