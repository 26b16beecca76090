// Runs the scripts in `schema` with Node.js, with their packages installed.
using System.Diagnostics;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Format;

internal static class NodeScript
{
    private static readonly string Folder = Repository.PathOf("tests", "VRTraining.Scenarios.Tests", "schema");
    private static readonly string[] Packages = ["ajv", "schemastore", "vscode-json-languageservice"];
    private static readonly SemaphoreSlim Installing = new(1);

    /// <summary>What a script prints; the calling test is skipped where Node.js or its packages cannot be had.</summary>
    /// <exception cref="InvalidOperationException">The script failed; the message is what it said.</exception>
    public static async Task<string> RunAsync(string script, string[] arguments, CancellationToken cancellationToken)
    {
        var node = Tools.Require("install Node.js 20 or later", "node");
        await Installing.WaitAsync(cancellationToken);
        try
        {
            await InstallAsync(cancellationToken);
        }
        finally
        {
            Installing.Release();
        }

        return await StartAsync(node, [script, .. arguments], cancellationToken);
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        if (Packages.All(package => Directory.Exists(Path.Combine(Folder, "node_modules", package))))
        {
            return;
        }

        var npm = Tools.Require("install Node.js 20 or later with npm", "npm");
        try
        {
            await StartAsync(npm, ["ci"], cancellationToken);
        }
        catch (InvalidOperationException)
        {
            Tools.Missing("ajv", $"npm ci --prefix {Path.GetRelativePath(Repository.Root, Folder)}");
        }
    }

    private static async Task<string> StartAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var complained = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? await said : throw new InvalidOperationException(await complained);
    }
}
