// Writes files that are whole or not there.
namespace VRTraining.Cli.Terminal;

/// <summary>Writes a file beside its place and moves it there: nobody finds half a file, and the old one stays till then.</summary>
internal static class WholeFile
{
    /// <summary>Writes it.</summary>
    /// <param name="file">The place; its folder exists.</param>
    /// <param name="write">Writes the content.</param>
    public static async Task WriteAsync(string file, Func<Stream, Task> write)
    {
        var partial = file + ".partial";
        try
        {
            await using (var stream = File.Create(partial))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, file, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
