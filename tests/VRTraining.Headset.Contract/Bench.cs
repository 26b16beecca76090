// What stands in for StereoKit's devices and screen: a test sets the one and reads the other.
using System.Numerics;

namespace StereoKit;

/// <summary>A model that was drawn.</summary>
public readonly record struct DrawnModel(Model Model, Matrix4x4 At, Color Color);

/// <summary>A mesh that was drawn.</summary>
public readonly record struct DrawnMesh(Mesh Mesh, Matrix4x4 At, Color Color, Material Material);

/// <summary>A text that was drawn.</summary>
public readonly record struct DrawnText(string Text, Matrix4x4 At, Vector2 Size, Color Color);

/// <summary>
/// The devices that a test sets, and what was drawn in the last frame. Lists keep their room, so that drawing a steady
/// frame allocates nothing here either. One test at a time.
/// </summary>
public static class Bench
{
    private static readonly Hand[] Hands = [new(), new()];
    private static readonly Dictionary<InputSource, Pointer> Pointers = [];
    private static readonly Stack<Matrix4x4> Parents = new();
    private static readonly List<(int Number, string File)> PlayingNow = [];
    private static int _sounds;

    public static SKSettings Settings { get; set; }

    public static bool Initializes { get; set; }

    public static AppFocus Focus { get; set; }

    public static QuitReason Reason { get; set; }

    public static DisplayType DisplayType { get; set; }

    public static DisplayBlend Blend { get; set; }

    public static DisplayBlend ValidBlends { get; set; }

    public static LogCallback? OnLog { get; set; }

    public static Pose Head { get; set; }

    public static Pose Eyes { get; set; }

    public static BtnState EyesTracked { get; set; }

    public static BtnState MenuButton { get; set; }

    public static HandSource HandSource { get; set; }

    public static Queue<char> Typed { get; } = new();

    public static bool KeyboardShown { get; set; }

    public static List<DrawnModel> Models { get; } = new(64);

    public static List<DrawnMesh> Meshes { get; } = new(256);

    public static List<DrawnText> Texts { get; } = new(256);

    public static List<(Vector3 From, Vector3 To)> Lines { get; } = new(8);

    public static List<string> Screenshots { get; } = [];

    /// <summary>Files that were played, in order.</summary>
    public static List<string> Played { get; } = [];

    /// <summary>Files that sound now.</summary>
    public static IEnumerable<string> Sounding => PlayingNow.Select(sound => sound.File);

    /// <summary>Called before each frame, where a session runs by itself.</summary>
    public static Action? BeforeStep { get; set; }

    private static bool IsArticulated => HandSource == HandSource.Articulated;

    internal static Matrix4x4 Top => Parents.Count > 0 ? Parents.Peek() : Matrix4x4.Identity;

    /// <summary>As after switching on: a head at the origin, nothing else.</summary>
    public static void Reset()
    {
        (Settings, Initializes, Focus, Reason) = (default, true, AppFocus.Active, QuitReason.None);
        (DisplayType, Blend, Head, Eyes) = (DisplayType.Stereo, DisplayBlend.Opaque, Pose.Identity, Pose.Identity);
        ValidBlends = DisplayBlend.Opaque;
        (EyesTracked, MenuButton, HandSource) = (default, default, HandSource.Articulated);
        Pointers.Clear();
        Palm(Handed.Left, Vector3.Zero, Quaternion.CreateFromAxisAngle(Vector3.UnitX, -MathF.PI / 2));
        Palm(Handed.Right, Vector3.Zero, Quaternion.CreateFromAxisAngle(Vector3.UnitX, -MathF.PI / 2));
        Screenshots.Clear();
        Played.Clear();
        PlayingNow.Clear();
        BeforeStep = null;
        Clear();
    }

    /// <summary>A frame as StereoKit makes it: false where the session is over.</summary>
    public static bool Step(Action onStep)
    {
        BeforeStep?.Invoke();
        if (Reason != QuitReason.None)
        {
            return false;
        }

        Clear();
        onStep();
        return true;
    }

    /// <summary>
    /// A hand or controller that points. A trigger presses as the pointer's state, a tracked hand by its pinch alone: so it
    /// is with StereoKit 0.3.11.
    /// </summary>
    public static void Point(InputSource hand, Vector3 from, Vector3 direction, bool pressed) => Pointers[hand] = new Pointer
    {
        source = hand,
        tracked = BtnState.Active,
        state = pressed ? BtnState.Active : BtnState.Inactive,
        ray = new Ray(from, direction),
    };

    /// <summary>A hand or controller that is not seen any more.</summary>
    public static void Lose(InputSource hand) => Pointers.Remove(hand);

    /// <summary>The tip of an index finger.</summary>
    public static void Tip(Handed hand, Vector3 at) =>
        Hands[(int)hand].fingers[((int)FingerId.Index * 5) + (int)JointId.Tip].position = at;

    /// <summary>Where a palm is and faces; a hand lies palm down until it is turned.</summary>
    public static void Palm(Handed hand, Vector3 at, Quaternion orientation) => Hands[(int)hand].palm = new Pose(at, orientation);

    internal static bool Has(InputSource filter) => Pointers.ContainsKey(filter);

    internal static Pointer PointerOf(InputSource filter) =>
        Pointers[filter] with { state = IsArticulated ? BtnState.Inactive : Pointers[filter].state };

    internal static Hand HandOf(Handed hand)
    {
        var source = hand == Handed.Right ? InputSource.HandRight : InputSource.HandLeft;
        Hands[(int)hand].pinch = IsArticulated && Has(source) ? Pointers[source].state : BtnState.Inactive;
        return Hands[(int)hand];
    }

    internal static void Push(Matrix4x4 parent) => Parents.Push(parent * Top);

    internal static void Pop() => Parents.Pop();

    internal static SoundInst Play(string file, Vector3 at)
    {
        _ = at;
        Played.Add(Path.GetFileName(file));
        PlayingNow.Add((++_sounds, Path.GetFileName(file)));
        return new SoundInst { Number = _sounds };
    }

    internal static bool IsPlaying(int number)
    {
        foreach (var sound in PlayingNow)
        {
            if (sound.Number == number)
            {
                return true;
            }
        }

        return false;
    }

    internal static void Stop(int number) => PlayingNow.RemoveAll(sound => sound.Number == number);

    private static void Clear()
    {
        Models.Clear();
        Meshes.Clear();
        Texts.Clear();
        Lines.Clear();
    }
}
