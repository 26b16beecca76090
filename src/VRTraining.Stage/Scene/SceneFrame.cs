// One moment of a scene, the same for everyone who watches: flat arrays in a fixed order, filled anew for each frame.
using System.Numerics;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Speech;

namespace VRTraining.Stage.Scene;

/// <summary>
/// One moment of a scene in stage space (see <see cref="Placement"/>). Owned by its caller, who lets
/// <see cref="SceneComposer"/> fill it as often as it likes; one thread at a time.
/// Joint <c>j</c> of character <c>c</c> is number <c>c × 49 + j</c> of <see cref="Rotations"/> and <see
/// cref="Translations"/>.
/// </summary>
public sealed class SceneFrame
{
    /// <summary>How many expressions have a weight: one for each <see cref="FacialExpression"/>.</summary>
    public const int ExpressionCount = FaceWeights.Count;

    private readonly CharacterFrame[] _characters;
    private readonly SoundCue[] _sounds;

    /// <summary>A frame for the characters of a staging.</summary>
    public SceneFrame(Staging staging)
    {
        var count = staging.Characters.Length;
        _characters = new CharacterFrame[count];
        _sounds = new SoundCue[count + 1];
        Rotations = new Quaternion[count * Joints.Count];
        Translations = new Vector3[count * Joints.Count];
        ExpressionWeights = new float[count * ExpressionCount];
        VisemeWeights = new float[count * VisemeTrack.Shapes];
    }

    /// <summary>The run time that this frame shows.</summary>
    public RunTime At { get; internal set; }

    /// <summary>The room to draw.</summary>
    public Room Room { get; internal set; }

    /// <summary>Where the room's own origin lies.</summary>
    public Placement RoomOrigin { get; internal set; }

    /// <summary>The time of day.</summary>
    public Light Light { get; internal set; }

    /// <summary>
    /// 0.35 right after a rewind, rising to 1 within 0.9 s: what was is gone, and what follows is new.
    /// </summary>
    public float Brightness { get; internal set; }

    /// <summary>The background sound; it goes on while the frame lasts.</summary>
    public Ambience Ambience { get; internal set; }

    /// <summary>Whether the run stands still.</summary>
    public bool Paused { get; internal set; }

    /// <summary>What is heard now beside the ambience; a cue that is gone from the next frame falls silent.</summary>
    public ReadOnlySpan<SoundCue> Sounds => _sounds.AsSpan(0, SoundCount);

    /// <summary>The characters in the staging's order.</summary>
    public ReadOnlySpan<CharacterFrame> Characters => _characters;

    /// <summary>
    /// Rotations after the rest rotations (which are none in the cast's own bodies), in joint order, 49 a character.
    /// </summary>
    public Quaternion[] Rotations { get; }

    /// <summary>
    /// Metres added to the rest translations, in joint order, 49 a character; of <c>hips</c> the resting height is
    /// <see cref="CharacterFrame.HipsHeight"/> and not the body's own.
    /// </summary>
    public Vector3[] Translations { get; }

    /// <summary>
    /// How much of each expression a face shows, 12 a character; for those who describe rather than draw.
    /// </summary>
    public float[] ExpressionWeights { get; }

    /// <summary>How much of each mouth shape a mouth shows, 10 a character.</summary>
    public float[] VisemeWeights { get; }

    internal int SoundCount { get; private set; }

    /// <summary>The rotations of one character.</summary>
    public Span<Quaternion> RotationsOf(int character) => Rotations.AsSpan(character * Joints.Count, Joints.Count);

    /// <summary>The translations of one character.</summary>
    public Span<Vector3> TranslationsOf(int character) => Translations.AsSpan(character * Joints.Count, Joints.Count);

    /// <summary>The expression weights of one character.</summary>
    public Span<float> ExpressionsOf(int character) =>
        ExpressionWeights.AsSpan(character * ExpressionCount, ExpressionCount);

    /// <summary>The viseme weights of one character.</summary>
    public Span<float> VisemesOf(int character) =>
        VisemeWeights.AsSpan(character * VisemeTrack.Shapes, VisemeTrack.Shapes);

    internal void Put(int character, in CharacterFrame frame) => _characters[character] = frame;

    internal void Silence() => SoundCount = 0;

    internal void Hear(in SoundCue cue) => _sounds[SoundCount++] = cue;
}

/// <summary>One character in a frame.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="Model">Name of the body.</param>
/// <param name="Place">Where the body's root stands.</param>
/// <param name="HipsHeight">Local height of the joint <c>hips</c> at rest, metres.</param>
/// <param name="Speaking">Whether a line of theirs is being heard.</param>
/// <param name="Expression">The strongest expression beside neutral, or neutral.</param>
public readonly record struct CharacterFrame(
    CharacterId Id, string Model, Placement Place, float HipsHeight, bool Speaking, FacialExpression Expression);

/// <summary>Something heard.</summary>
/// <param name="Line">The line whose recording it is.</param>
/// <param name="StartsAt">When the recording began; who joins late starts within it.</param>
/// <param name="Speaker">The character it comes from; −1 for the narrator.</param>
/// <param name="Recorded">Whether there is a recording; without one it is for a synthesiser, or for captions
/// alone.</param>
public readonly record struct SoundCue(LineId Line, RunTime StartsAt, int Speaker, bool Recorded);
