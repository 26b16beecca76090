// StereoKit's enumerations: the members that the head uses, with the library's values.
namespace StereoKit;

public enum AppMode
{
    None = 0,
    XR,
    Simulator,
    Window,
    Offscreen,
}

public enum AppFocus
{
    Active,
    Background,
    Hidden,
}

public enum QuitReason
{
    None,
    User,
    Error,
    InitializationFailed,
    SessionLost,
}

public enum OriginMode
{
    Local,
    Floor,
    Stage,
}

public enum StandbyMode
{
    Default = 0,
    Pause = 1,
    Slow = 2,
    None = 3,
}

public enum LogLevel
{
    None = 0,
    Diagnostic,
    Info,
    Warning,
    Error,
}

public enum DisplayType
{
    None,
    Stereo,
    Flatscreen,
}

[Flags]
public enum DisplayBlend
{
    None = 0,
    Opaque = 1 << 0,
    Additive = 1 << 1,
    Blend = 1 << 2,
    AnyTransparent = Additive | Blend,
}

[Flags]
public enum BtnState
{
    Inactive = 0,
    Active = 1 << 0,
    JustInactive = 1 << 1,
    JustActive = 1 << 2,
}

[Flags]
public enum InputSource
{
    Any = 0x7FFFFFFF,
    HandLeft = 1 << 1,
    HandRight = 1 << 2,
}

public enum Handed
{
    Left = 0,
    Right = 1,
}

public enum HandSource
{
    None = 0,
    Simulated,
    Articulated,
    Overridden,
}

public enum FingerId
{
    Thumb = 0,
    Index = 1,
}

public enum JointId
{
    Root = 0,
    KnuckleMajor = 1,
    KnuckleMid = 2,
    KnuckleMinor = 3,
    Tip = 4,
}

public enum Cull
{
    Back = 0,
    Front,
    None,
}

public enum Transparency
{
    None = 1,
    MSAA = 2,
    Blend = 3,
    Add = 4,
}

public enum DepthTest
{
    Less = 0,
    LessOrEq,
    Greater,
    GreaterOrEq,
    Equal,
    NotEqual,
    Always,
    Never,
}

[Flags]
public enum TextFit
{
    None = 0,
    Squeeze = 1 << 2,
}

[Flags]
public enum TextAlign
{
    XLeft = 1 << 0,
    YTop = 1 << 1,
    XCenter = 1 << 2,
    YCenter = 1 << 3,
    XRight = 1 << 4,
    Center = XCenter | YCenter,
}

public enum TextContext
{
    Text = 0,
}

[Flags]
public enum RenderLayer
{
    Layer0 = 1 << 0,
}
