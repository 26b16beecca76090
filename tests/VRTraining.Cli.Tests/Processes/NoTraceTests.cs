// Practice without trace, on the real file system: after it there is not one file more anywhere the process could write to.
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Processes;

[CancelAfter(600_000)]
public sealed class NoTraceTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task Play_LeavesNothingBehind_WhereItIsAskedTo(bool noTrace)
    {
        using var folder = new TemporaryFolder();
        var places = new Dictionary<string, string>
        {
            ["DOTNET_EnableDiagnostics"] = "0",
            ["HOME"] = folder.Path,
            ["TMPDIR"] = folder.Path,
            ["XDG_DATA_HOME"] = folder.PathOf("share"),
            ["XDG_CONFIG_HOME"] = folder.PathOf("config"),
            ["VRTRAINING_DATA"] = folder.PathOf("data"),
            ["VRTRAINING_KEYS"] = folder.PathOf("keys"),
        };

        var play = await BuiltCommand.RunAsync(
            places, ["play", Started.CoffeeBreak, "--plan", Started.Plan("best"), .. noTrace ? ["--no-trace"] : Array.Empty<string>()]);

        Assert.That(play.Code, Is.Zero, play.Error);
        Assert.That(
            Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories), noTrace ? Is.Empty : Is.Not.Empty);
    }
}
