// The browser's side as the build leaves it: its own tests, its weight, and a lock file that names no place.
using System.Diagnostics;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Web;

public sealed class BundleTests
{
    private const string Install = "install Node.js 20.19 or newer (nodejs.org) and build again";
    private const long HeaviestPage = 3 * 1024 * 1024;

    private static string Sources => Repository.PathOf("src", "VRTraining.Host", "web");

    private static string Output => Path.Combine(TestContext.CurrentContext.TestDirectory, "web");

    [Test]
    [CancelAfter(300_000)]
    public async Task Script_PassesItsOwnTests(CancellationToken cancellationToken)
    {
        var node = Tools.Require(Install, "node");
        var vitest = Path.Combine(Sources, "node_modules", "vitest", "vitest.mjs");
        if (!File.Exists(vitest))
        {
            Tools.Missing("vitest", Install);
        }

        using var tests = Process.Start(new ProcessStartInfo(node, [vitest, "run", "--no-color"])
        {
            WorkingDirectory = Sources,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = tests.StandardError.ReadToEndAsync(cancellationToken);
        var said = await tests.StandardOutput.ReadToEndAsync(cancellationToken);
        await tests.WaitForExitAsync(cancellationToken);

        Assert.That(tests.ExitCode, Is.Zero, said + await errors);
    }

    [Test]
    public void Page_BeforeCharacters_WeighsAtMostThreeMegabytes()
    {
        Tools.Require(Install, "node");
        var bundle = Directory.EnumerateFiles(Path.Combine(Sources, "dist"), "*", SearchOption.AllDirectories);

        var bytes = bundle.Sum(file => new FileInfo(file).Length);

        TestContext.Out.WriteLine($"{bytes} bytes of script, style and fonts");
        Assert.That(bytes, Is.InRange(1, HeaviestPage));
    }

    [Test]
    public void StyleSheet_IsBesideTheProgram_WithOrWithoutNode()
    {
        Assert.That(
            File.ReadAllText(Path.Combine(Output, "site.css")),
            Is.EqualTo(File.ReadAllText(Path.Combine(Sources, "src", "site.css"))));
    }

    [Test]
    public void LockFile_NamesNoPlaceToDownloadFrom()
    {
        var lines = File.ReadAllText(Path.Combine(Sources, "package-lock.json"));

        Assert.That(lines, Does.Not.Contain("\"resolved\"").And.Not.Contain("\"file:"));
    }
}
