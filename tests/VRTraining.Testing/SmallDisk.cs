// Disks with little room or without permission to write; what needs an administrator skips visibly elsewhere.
using System.Diagnostics;
using NUnit.Framework;

namespace VRTraining.Testing;

/// <summary>A file system of its own in memory; needs Linux and an administrator.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>An empty disk.</summary>
    /// <param name="megabytes">How much it holds.</param>
    public static SmallDisk OfMegabytes(int megabytes)
    {
        var path = Directory.CreateTempSubdirectory("vrtraining-disk-").FullName;
        if (!OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", path) != 0)
        {
            Directory.Delete(path);
            Assert.Ignore("A small disk needs Linux and an administrator.");
        }

        return new SmallDisk(path);
    }

    /// <summary>Fills the disk up with a file.</summary>
    public static void Fill(string file)
    {
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var piece = new byte[4096];
        try
        {
            while (true)
            {
                stream.Write(piece);
            }
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    /// <summary>Nothing can be written any more.</summary>
    public void Protect() => Assert.That(Run("mount", "-o", "remount,ro", Path), Is.Zero);

    /// <inheritdoc/>
    public void Dispose()
    {
        Assert.That(Run("umount", Path), Is.Zero);
        Directory.Delete(Path);
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
