// StereoKit's systems: signatures of what the head uses, which take what the bench says and tell it what they got.
using System.Numerics;

namespace StereoKit;

public struct SKSettings
{
    public string appName;
    public string assetsFolder;
    public AppMode mode;
    public DisplayBlend blendPreference;
    public bool noFlatscreenFallback;
    public LogLevel logFilter;
    public OriginMode origin;
    public int flatscreenWidth;
    public int flatscreenHeight;
    public StandbyMode standbyMode;
}

public static class SK
{
    public static AppFocus AppFocus => Bench.Focus;

    public static QuitReason QuitReason => Bench.Reason;

    public static bool Initialize(SKSettings settings)
    {
        Bench.Settings = settings;
        return Bench.Initializes;
    }

    public static bool Step(Action onStep) => Bench.Step(onStep);

    public static void Quit() => Bench.Reason = QuitReason.User;

    public static void Shutdown()
    {
    }
}

public static class Device
{
    public static string Name => "a bench";

    public static string Runtime => "nothing";

    public static DisplayType DisplayType => Bench.DisplayType;

    public static DisplayBlend DisplayBlend
    {
        get => Bench.Blend;
        set => Bench.Blend = value;
    }

    public static bool ValidBlend(DisplayBlend blend) => (blend & Bench.ValidBlends) != 0;
}

public struct Pointer
{
    public InputSource source;
    public BtnState tracked;
    public BtnState state;
    public Ray ray;
}

public struct HandJoint
{
    public Vec3 position;
}

public class Hand
{
    public HandJoint[] fingers = new HandJoint[25];
    public Pose palm;
    public BtnState pinch;

    public HandJoint this[FingerId finger, JointId joint] => fingers[((int)finger * 5) + (int)joint];
}

public static class Input
{
    public static Pose Head => Bench.Head;

    public static Pose Eyes => Bench.Eyes;

    public static BtnState EyesTracked => Bench.EyesTracked;

    public static BtnState ControllerMenuButton => Bench.MenuButton;

    public static int PointerCount(InputSource filter = InputSource.Any) => Bench.Has(filter) ? 1 : 0;

    public static Pointer Pointer(int index, InputSource filter = InputSource.Any) => Bench.PointerOf(filter);

    public static char TextConsume() => Bench.Typed.TryDequeue(out var letter) ? letter : (char)0;

    public static HandSource HandSource(Handed hand) => Bench.HandSource;

    public static Hand Hand(Handed handed) => Bench.HandOf(handed);
}

public static class Platform
{
    public static void KeyboardShow(bool show, TextContext inputType = TextContext.Text) => Bench.KeyboardShown = show;
}

public static class Hierarchy
{
    public static void Push(in Matrix parentTransform) => Bench.Push(parentTransform);

    public static void Pop() => Bench.Pop();
}

public delegate void LogCallback(LogLevel level, string logText);

public static class Log
{
    public static void Subscribe(LogCallback onLog) => Bench.OnLog = onLog;
}

public static class World
{
    public static OriginMode OriginMode => Bench.Settings.origin;
}

public static class Renderer
{
    public static bool EnableSky { get; set; }

    public static Color ClearColor { get; set; }

    public static SphericalHarmonics SkyLight { get; set; }

    public static void Screenshot(
        string filename, int fileQuality, Pose viewpoint, int width, int height, float fieldOfViewDegrees = 90) =>
        Bench.Screenshots.Add(filename);
}

public static class Lines
{
    public static void Add(Vec3 start, Vec3 end, Color32 colorStart, Color32 colorEnd, float thickness) =>
        Bench.Lines.Add((start, end));
}

public struct TextStyle
{
}

public static class Text
{
    public static TextStyle MakeStyle(Font font, float characterHeightMeters, Material material, Color colorGamma) => default;

    public static float Add(
        string text,
        Matrix transform,
        Vec2 size,
        TextFit fit,
        TextStyle style,
        Color vertexTintLinear,
        TextAlign position = TextAlign.Center,
        TextAlign align = TextAlign.Center,
        float offX = 0,
        float offY = 0,
        float offZ = 0)
    {
        Bench.Texts.Add(new DrawnText(text, transform.m * Bench.Top, size.v, vertexTintLinear));
        return 0;
    }
}

public class Sound
{
    private readonly string _file;

    private Sound(string file) => _file = file;

    public static Sound? FromFile(string filename) => File.Exists(filename) ? new Sound(filename) : null;

    public SoundInst Play(Vec3 at, float volume = 1) => Bench.Play(_file, at);
}

public struct SoundInst
{
    internal int Number { get; init; }

    public readonly bool IsPlaying => Number > 0 && Bench.IsPlaying(Number);

    public readonly Vec3 Position
    {
        get => Vector3.Zero;
        set => _ = value;
    }

    public readonly void Stop() => Bench.Stop(Number);
}
