// A stand-in for the headset app, which needs a device: a shell script that answers as it is told.
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Doctor;

/// <summary>A stand-in for the headset app.</summary>
internal static class FakeHeadsetApp
{
    /// <summary>Writes a script that can be started.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="lines">What it does.</param>
    /// <returns>The script.</returns>
    public static string In(TemporaryFolder folder, params string[] lines) => At(folder.PathOf("VRTraining.Headset"), lines);

    /// <summary>Writes a script that can be started.</summary>
    public static string At(string file, params string[] lines)
    {
        File.WriteAllText(file, string.Concat(lines.Prepend("#!/bin/sh").Select(line => line + "\n")));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }
}
