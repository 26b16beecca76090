// Every shipped model, and one of somebody's own after it was rewritten, passes the validator of those who made glTF.
using System.Diagnostics;
using VRTraining.Scenarios.Characters;
using VRTraining.Testing;

namespace VRTraining.Stage.Tests;

public sealed class ShippedModelTests
{
    private const string Install = "npm ci --prefix Assets/tools/check";

    private static readonly string Tool = Repository.PathOf("Assets", "tools", "check");

    [Test]
    [CancelAfter(300_000)]
    public async Task Models_OfTheValidator_HaveNoErrors(CancellationToken cancellationToken)
    {
        var node = Tools.Require("install Node.js 20 or later (nodejs.org)", "node");
        await InstallAsync(cancellationToken);
        using var folder = new TemporaryFolder();
        var sam = CharacterReader.ReadFolder(ForeignMaya.Write(folder.PathOf("sam"))).Character!;
        var conformed = folder.PathOf("conformed.glb");
        await File.WriteAllBytesAsync(conformed, ConformedModel.Of(sam), cancellationToken);

        var (shippedCode, shipped) = await RunAsync(node, ["validate.mjs"], cancellationToken);
        var (ownCode, own) = await RunAsync(node, ["validate.mjs", sam.ModelFile, conformed], cancellationToken);

        Assert.That(shipped, Does.Contain("11 files, 0 errors"));
        Assert.That(own, Does.Contain("2 files, 0 errors"));
        Assert.That((shippedCode, ownCode), Is.EqualTo((0, 0)));
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Model_WithAMistake_IsFoundByTheValidator(CancellationToken cancellationToken)
    {
        var node = Tools.Require("install Node.js 20 or later (nodejs.org)", "node");
        await InstallAsync(cancellationToken);
        using var folder = new TemporaryFolder();
        var gltf = MinimalCharacter.Gltf();
        gltf["nodes"]![1]!["mesh"] = 7;
        await File.WriteAllBytesAsync(folder.PathOf("bad.glb"), MinimalCharacter.Glb(gltf), cancellationToken);

        var (code, said) = await RunAsync(node, ["validate.mjs", folder.PathOf("bad.glb")], cancellationToken);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(said, Does.Contain("UNRESOLVED_REFERENCE at /nodes/1/mesh"));
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(Tool, "node_modules", "gltf-validator")))
        {
            var npm = Tools.Require("install Node.js 20 or later with npm", "npm");
            var (code, _) = await RunAsync(npm, ["ci", "--no-audit", "--no-fund"], cancellationToken);
            if (code != 0)
            {
                Tools.Missing("gltf-validator", Install);
            }
        }
    }

    private static async Task<(int Code, string Said)> RunAsync(
        string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Tool,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, said + await errors);
    }
}
