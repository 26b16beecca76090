// The commands of docs/authoring.md, run one after the other as they stand there.
using System.Text.RegularExpressions;
using VRTraining.Scenarios.Sharing;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Commands;

public sealed partial class AuthoringTests
{
    private static IEnumerable<string> Templates => ScenarioTemplate.All.Select(template => template.Name);

    [Test]
    public async Task Tutorial_FromNewToPack_GoesThrough()
    {
        using var command = new Started();
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs", "authoring.md"));
        var lines = Blocks().Matches(page)
            .SelectMany(block => block.Groups["body"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToList();

        foreach (var line in lines)
        {
            var words = line.Split(' ').Skip(1)
                .Select(word => word.StartsWith("my-first", StringComparison.Ordinal) ? command.PathOf(word) : word);
            var done = await command.RunAsync([.. words]);
            Assert.That(done.Code, Is.Zero, $"{line}\n{done.Out}{done.Error}");
        }

        Assert.That(lines.Select(line => line.Split(' ')[1]), Is.EqualTo(new[] { "new", "check", "test", "prove", "graph", "pack" }));
        var unpacked = await command.RunAsync("unpack", command.PathOf("my-first.vrscenario"));
        var same = await command.RunAsync("diff", "my-first", command.PathOf("my-first"));
        Assert.That((unpacked.Code, same.Code), Is.EqualTo((0, 0)), unpacked.Error + same.Out + same.Error);
        Assert.That(unpacked.Out, Does.StartWith($"{Path.Combine(command.Data, "scenarios", "my-first")}: "));
    }

    [TestCase("My First", 2)]
    [TestCase("my-first", 0)]
    public async Task New_OfANameThatIsNoId_IsRefused(string name, int code)
    {
        using var command = new Started();

        var made = await command.RunAsync("new", command.PathOf(name));

        Assert.That(made.Code, Is.EqualTo(code), made.Error);
        Assert.That(Directory.Exists(command.PathOf(name)), Is.EqualTo(code == 0));
    }

    [TestCaseSource(nameof(Templates))]
    public async Task Template_AsItComes_IsCheckedTestedAndProved(string template)
    {
        using var command = new Started();
        var folder = command.PathOf("mine");
        var made = await command.RunAsync("new", folder, "--template", template);

        var check = await command.RunAsync("check", folder, "--strict");
        var test = await command.RunAsync("test", folder);
        var prove = await command.RunAsync("prove", folder, "--strict");

        // Strict: an ending, node or response that no play comes to would be a finding.
        Assert.That(
            (made.Code, check.Code, test.Code, prove.Code), Is.EqualTo((0, 0, 0, 0)), check.Out + test.Out + prove.Out + prove.Error);
        Assert.That(prove.Lines[0], Does.StartWith("mine: proved. "));
    }

    [Test]
    public async Task Diff_OfAChangedResponse_IsAFinding()
    {
        using var command = new Started();
        await command.RunAsync("new", command.PathOf("one"));
        await command.RunAsync("new", command.PathOf("two"));
        var file = Path.Combine(command.PathOf("two"), "scenario.json");
        await File.WriteAllTextAsync(
            file, (await File.ReadAllTextAsync(file)).Replace("We had said Tuesday.", "It was due on Tuesday.", StringComparison.Ordinal));

        var diff = await command.RunAsync("diff", command.PathOf("one"), command.PathOf("two"));

        Assert.That(diff.Code, Is.EqualTo(1));
        Assert.That(diff.Out, Does.Contain("changed choice open-fact").And.Contains("It was due on Tuesday."));
    }

    [GeneratedRegex("```sh\n(?<body>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
