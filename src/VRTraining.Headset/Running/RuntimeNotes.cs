// What StereoKit notes that a person should know in plain words.
using StereoKit;

namespace VRTraining.Headset.Running;

/// <summary>Listens to StereoKit's log; for one session a process.</summary>
internal static class RuntimeNotes
{
    private static bool _silent;

    /// <summary>Whether there is no device to hear with.</summary>
    public static bool Silent => Volatile.Read(ref _silent);

    /// <summary>Begins to listen.</summary>
    public static void Listen() => Log.Subscribe(Take);

    private static void Take(LogLevel level, string text)
    {
        if (level >= LogLevel.Warning && text.Contains("audio playback device", StringComparison.Ordinal))
        {
            Volatile.Write(ref _silent, true);
        }
    }
}
