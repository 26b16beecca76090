// The whole loop, from play to export, where there is no network but loopback.
using System.Diagnostics;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Processes;

[Platform("Linux")]
[CancelAfter(600_000)]
public sealed class OfflineTests
{
    /// <summary>Loopback up, and the names of all network devices before anything else.</summary>
    private const string Begin = "ip link set lo up 2>/dev/null; cut -d: -f1 /proc/net/dev | tail -n +3 | tr -d ' '; set -e; ";

    [Test]
    public async Task PlayAndEveryExport_WithLoopbackAlone_Work(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = $"VRTRAINING_KEYS='{folder.PathOf("keys")}' '{dotnet}' '{typeof(Program).Assembly.Location}' --quiet";
        var command = $"{start} --data '{folder.PathOf("data")}'";
        var elsewhere = $"{start} --data '{folder.PathOf("elsewhere")}'";
        string[] exports = ["csv", "jsonl", "xlsx", "html", "gradebook", "xapi", "certificate", "badge"];
        var script = Begin + string.Join("; ",
        [
            $"{command} play '{Started.CoffeeBreak}' --plan '{Started.Plan("best")}' >/dev/null",
            .. exports.Select(kind => $"{command} export {kind} --out '{folder.PathOf("out-" + kind)}' >/dev/null"),
            $"{command} export html --all --out '{folder.PathOf("out-everyone")}' >/dev/null",
            $"{command} me export --out '{folder.PathOf("out-mine")}' >/dev/null",
            $"{elsewhere} import jsonl '{folder.PathOf("out-mine/everything.jsonl")}' >/dev/null",
            $"{elsewhere} runs --all --json | wc -l",
            $"{command} db check",
        ]);

        var (code, said, complained) = await InNamespaceAsync(script, cancellationToken);

        Assert.That(code, Is.Zero, complained);
        Assert.That(said, Is.EqualTo($"lo\n1\n{folder.PathOf("data")}/vrtraining.db is whole.\n"));
        Assert.That(
            exports.Select(kind => folder.PathOf("out-" + kind)).Where(path => !File.Exists(path) && !Directory.Exists(path)), Is.Empty);
    }

    private static async Task<(int Code, string Said, string Complained)> InNamespaceAsync(
        string script, CancellationToken cancellationToken)
    {
        var unshare = Tools.Require("sudo apt-get install util-linux", "unshare");
        var (may, _, _) = await RunAsync(unshare, "true", cancellationToken);
        if (may != 0)
        {
            Tools.Missing("Leave to make a network namespace", "run it as an administrator");
        }

        return await RunAsync(unshare, script, cancellationToken);
    }

    private static async Task<(int Code, string Said, string Complained)> RunAsync(
        string unshare, string script, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(unshare, ["--map-root-user", "--net", "sh", "-c", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var complained = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await said, await complained);
    }
}
