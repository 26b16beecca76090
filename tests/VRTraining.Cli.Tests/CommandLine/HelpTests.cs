// Help texts are a format that others read: a change is a reviewed difference.
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.CommandLine;

public sealed class HelpTests
{
    [TestCase("")]
    [TestCase("play")]
    [TestCase("facilitate")]
    [TestCase("join")]
    [TestCase("check")]
    [TestCase("prove")]
    [TestCase("test")]
    [TestCase("preview")]
    [TestCase("graph")]
    [TestCase("new")]
    [TestCase("diff")]
    [TestCase("pack")]
    [TestCase("unpack")]
    [TestCase("strings")]
    [TestCase("strings extract")]
    [TestCase("strings merge")]
    [TestCase("strings status")]
    [TestCase("voice")]
    [TestCase("voice list")]
    [TestCase("voice render")]
    [TestCase("voice import")]
    [TestCase("runs")]
    [TestCase("show")]
    [TestCase("export")]
    [TestCase("export csv")]
    [TestCase("export jsonl")]
    [TestCase("export gradebook")]
    [TestCase("export xlsx")]
    [TestCase("export html")]
    [TestCase("export xapi")]
    [TestCase("export badge")]
    [TestCase("xapi")]
    [TestCase("xapi add")]
    [TestCase("import jsonl")]
    [TestCase("me")]
    [TestCase("me erase")]
    [TestCase("me name")]
    [TestCase("privacy")]
    [TestCase("privacy keep")]
    [TestCase("db")]
    [TestCase("db backup")]
    [TestCase("profile")]
    [TestCase("profile new")]
    [TestCase("doctor")]
    public async Task Help_OfEachCommand_ReadsAsReviewed(string command)
    {
        using var started = new Started();

        var help = await started.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.That(help.Code, Is.Zero);
        var name = string.Join('-', ["help", .. command.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Snapshot.Match(
            help.Out.Replace("testhost", "vrtraining", StringComparison.Ordinal),
            "tests", "VRTraining.Cli.Tests", "Snapshots", $"{name}.txt");
    }
}
