// Holds files against programs of others that run on Node.js, fetched once (xapi/package.json).
using System.Diagnostics;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests;

/// <summary>Runs a script of the folder <c>xapi</c> over a file.</summary>
internal static class NodeCheck
{
    private static readonly string Folder = Repository.PathOf("tests", "VRTraining.Exports.Tests", "xapi");

    /// <summary>What the script says of a file.</summary>
    /// <param name="script">The script.</param>
    /// <param name="write">Writes the file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<string> RunAsync(string script, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var node = Tools.Require("install Node.js 20 or later", "node");
        await InstallAsync(cancellationToken);
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("file.json");
        await using (var stream = File.Create(file))
        {
            await write(stream);
        }

        return await RunAsync(node, [script, file], cancellationToken);
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        // npm writes this file when it is done; it is older where the list of packages has changed since.
        var (done, wanted) = (Path.Combine(Folder, "node_modules", ".package-lock.json"), Path.Combine(Folder, "package-lock.json"));
        if (File.Exists(done) && File.GetLastWriteTimeUtc(done) >= File.GetLastWriteTimeUtc(wanted))
        {
            return;
        }

        var npm = Tools.Require("install Node.js 20 or later with npm", "npm");
        try
        {
            await RunAsync(npm, ["ci"], cancellationToken);
        }
        catch (InvalidOperationException)
        {
            Tools.Missing("xapi-validation", $"npm ci --prefix {Path.GetRelativePath(Repository.Root, Folder)}");
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var complained = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? await said : throw new InvalidOperationException(await complained);
    }
}
