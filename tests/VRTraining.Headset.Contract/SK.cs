// StereoKit's beginning and end: signatures only.
namespace StereoKit;

public struct SKSettings
{
    public string appName;
}

public static class SK
{
    public static bool Initialize(SKSettings settings) => true;

    public static void Shutdown()
    {
    }
}
