// Finds StereoKit's native library beside the program.
using System.Runtime.InteropServices;

namespace VRTraining.Headset.Running;

/// <summary>Loads StereoKit's native library where publishing has flattened it into the program's folder.</summary>
internal static class NativeLibraries
{
    /// <summary>To be called before anything of StereoKit; where there is no such file StereoKit looks for itself.</summary>
    public static void Load()
    {
        var name = OperatingSystem.IsWindows() ? "StereoKitC.dll" : "libStereoKitC.so";
        var beside = Path.Combine(AppContext.BaseDirectory, name);
        if (File.Exists(beside))
        {
            NativeLibrary.Load(beside);
        }
    }
}
