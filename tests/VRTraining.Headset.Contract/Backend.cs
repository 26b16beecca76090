// StereoKit's way to OpenXR: signatures of what the head uses. There is no OpenXR behind them.
namespace StereoKit;

public enum BackendXRType
{
    None = 0,
    Simulator = 1,
    OpenXR = 2,
    WebXR = 3,
}

public static class Backend
{
    public static BackendXRType XRType => BackendXRType.None;

    public static class OpenXR
    {
        public static ulong Session => 0;

        public static void RequestExt(string extensionName)
        {
        }

        public static bool ExtEnabled(string extensionName) => false;

        public static nint GetFunctionPtr(string functionName) => 0;
    }
}
