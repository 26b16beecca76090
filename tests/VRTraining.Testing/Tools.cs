// Tools that some tests need beside .NET: missing, they skip visibly on a user's machine and fail in CI.
using NUnit.Framework;

namespace VRTraining.Testing;

/// <summary>Finds programs that some tests need.</summary>
public static class Tools
{
    private static bool InContinuousIntegration => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The full path of the first of these programs on the PATH.</summary>
    /// <param name="install">The one command that installs it.</param>
    /// <param name="names">What it may be called.</param>
    /// <remarks>Where there is none the calling test is skipped, or fails in CI.</remarks>
    public static string Require(string install, params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var found = (
            from name in names
            from folder in folders
            let file = Path.Combine(folder, name + (OperatingSystem.IsWindows() ? ".exe" : ""))
            where File.Exists(file)
            select file).FirstOrDefault();
        if (found is null)
        {
            Missing(names[0], install);
        }

        return found!;
    }

    /// <summary>Skips the calling test because a tool is missing, or fails it in CI.</summary>
    /// <param name="tool">What is missing.</param>
    /// <param name="install">The one command that installs it.</param>
    public static void Missing(string tool, string install)
    {
        var message = $"{tool} is not here. To run this test: {install}";
        if (InContinuousIntegration)
        {
            Assert.Fail(message);
        }

        Assert.Ignore(message);
    }
}
