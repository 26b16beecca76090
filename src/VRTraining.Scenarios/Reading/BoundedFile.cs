// Reads a file up to a size; why it cannot be read becomes a sentence.
using System.Globalization;
using System.Security;
using VRTraining.Scenarios.Diagnostics;

namespace VRTraining.Scenarios.Reading;

internal static class BoundedFile
{
    /// <summary>The bytes of a file, or why there are none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">The most bytes it may have; no more than that is ever loaded.</param>
    public static (byte[]? Bytes, (DiagnosticCode Code, string Message, string Expected)? Reason) Read(
        string path, int most)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return (null, CannotOpen("This is a folder.", "Name a file."));
            }

            using var stream = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.CanSeek && stream.Length > most)
            {
                return (null, TooBig(most));
            }

            // A pipe or a file that grows tells its length only at the end.
            using var content = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
            var buffer = new byte[81920];
            while (stream.Read(buffer) is > 0 and var count)
            {
                content.Write(buffer, 0, count);
                if (content.Length > most)
                {
                    return (null, TooBig(most));
                }
            }

            return (content.ToArray(), null);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, CannotOpen("There is no such file.", "Look at its name and folder."));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or SecurityException)
        {
            return (null, CannotOpen("The file may not be read.", "Its owner can allow it."));
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            return (null, CannotOpen("The file cannot be read: " + exception.Message.ReplaceLineEndings(" "), ""));
        }
    }

    public static (DiagnosticCode Code, string Message, string Expected) TooBig(int most) => (
        Codes.TooBig,
        "The file is too big.",
        string.Create(CultureInfo.InvariantCulture, $"At most {most / 1024 / 1024} MB are read."));

    private static (DiagnosticCode Code, string Message, string Expected) CannotOpen(string message, string expected) =>
        (Codes.CannotOpen, message, expected);
}
