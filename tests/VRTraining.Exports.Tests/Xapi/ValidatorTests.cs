// Every kind of statement, held against two validators of others and against JavaScript's own way of writing JSON.
using System.Diagnostics;
using VRTraining.Exports.Xapi;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests.Xapi;

[CancelAfter(300_000)]
public sealed class ValidatorTests
{
    private static readonly string Tool = Repository.PathOf("tests", "VRTraining.Exports.Tests", "xapi");

    [Test]
    public async Task Statements_AreAcceptedByBothValidators(CancellationToken cancellationToken)
    {
        var said = await CheckAsync(
            async stream => await XapiExport.WriteAsync(
                Written.Async([XapiTests.Good(), XapiTests.Run(HostedRun.Eventful()), XapiTests.Run(XapiTests.Left())]),
                XapiActors.ByCode,
                stream,
                cancellationToken: cancellationToken),
            cancellationToken);

        Assert.That(said, Does.Match(@"\A\d\d statements, 0 findings\n\z"));
    }

    [Test]
    public async Task AStatementWithoutAnObject_IsFoundByBoth(CancellationToken cancellationToken)
    {
        var said = await CheckAsync(
            async stream => await stream.WriteAsync("[\n{\"verb\":{\"id\":\"bla\"}}\n]\n"u8.ToArray(), cancellationToken),
            cancellationToken);

        Assert.That(said, Does.Contain(": xapi-validation: ").And.Contain(": @learninglocker/xapi-validation: "));
    }

    private static async Task<string> CheckAsync(Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var node = Tools.Require("install Node.js 20 or later", "node");
        await InstallAsync(cancellationToken);
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("statements.json");
        await using (var stream = File.Create(file))
        {
            await write(stream);
        }

        return await RunAsync(node, ["check.mjs", file], cancellationToken);
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(Path.Combine(Tool, "node_modules", "xapi-validation")))
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
            Tools.Missing("xapi-validation", $"npm ci --prefix {Path.GetRelativePath(Repository.Root, Tool)}");
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Tool,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var complained = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? await said : throw new InvalidOperationException(await complained);
    }
}
