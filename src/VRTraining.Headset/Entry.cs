// What the command line asks for.
namespace VRTraining.Headset;

/// <summary>Runs what the command line asks for.</summary>
internal static class Entry
{
    /// <summary>Runs to the end.</summary>
    /// <returns>0 fine, 2 usage, 3 failure.</returns>
    public static int Run(string[] arguments, TimeProvider time)
    {
        _ = (arguments, time);
        StereoKit.SK.Initialize(new StereoKit.SKSettings { appName = "VRTraining" });
        StereoKit.SK.Shutdown();
        return 0;
    }
}
