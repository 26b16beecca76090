// Compares text that others read with a file that is reviewed.
using NUnit.Framework;

namespace VRTraining.Testing;

/// <summary>Compares text with a file of the repository; <c>VRTRAINING_SNAPSHOTS=write</c> writes it anew.</summary>
public static class Snapshot
{
    /// <summary>Fails the calling test where the text is not what the file holds.</summary>
    /// <param name="text">What was made; line ends as LF.</param>
    /// <param name="path">The file, below the repository's top folder.</param>
    public static void Match(string text, params string[] path)
    {
        var file = Repository.PathOf(path);
        var found = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("VRTRAINING_SNAPSHOTS") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, found);
        }

        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.That(
            found,
            Is.EqualTo(expected),
            $"{Path.Combine(path)} says otherwise; VRTRAINING_SNAPSHOTS=write takes the new text over.");
    }
}
