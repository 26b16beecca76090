// What the solution file maps: every project, three configurations, and the headset built only where it is asked for.
using System.Text.RegularExpressions;
using VRTraining.Testing;

namespace VRTraining.Architecture.Tests;

public sealed partial class SolutionTests
{
    private static readonly string[] Configurations = ["Debug", "Release", "Headset"];

    private static string Solution => File.ReadAllText(Repository.PathOf("VRTraining.sln"));

    private static IEnumerable<(string Path, string Id)> Projects =>
        ProjectLine().Matches(Solution).Select(match => (match.Groups["path"].Value.Replace('\\', '/'), match.Groups["id"].Value));

    [Test]
    public void EveryProject_IsInTheSolution()
    {
        var onDisk = ProjectFile.AllIn("src").Concat(ProjectFile.AllIn("tests")).Select(project => project.Path);

        Assert.That(Projects.Select(project => project.Path), Is.EquivalentTo(onDisk));
    }

    [Test]
    public void EveryProject_IsBuiltInEachConfiguration_AndTheHeadsetOnlyInItsOwn()
    {
        foreach (var (path, id) in Projects)
        {
            foreach (var configuration in Configurations)
            {
                var built = path != "src/VRTraining.Headset/VRTraining.Headset.csproj" || configuration == "Headset";

                Assert.That(
                    Solution.Contains($"{id}.{configuration}|Any CPU.ActiveCfg = {configuration}|Any CPU\n", StringComparison.Ordinal),
                    $"{path} has no {configuration}");
                Assert.That(
                    Solution.Contains($"{id}.{configuration}|Any CPU.Build.0 = {configuration}|Any CPU\n", StringComparison.Ordinal),
                    Is.EqualTo(built),
                    $"{path} under {configuration}");
            }
        }
    }

    [Test]
    public void Solution_KnowsNoOtherPlatform()
    {
        Assert.That(Solution, Does.Not.Contain("x64").And.Not.Contain("x86"));
    }

    [GeneratedRegex("""^Project\("\{9A19103F[^"]*"\) = "[^"]*", "(?<path>[^"]*\.csproj)", "(?<id>\{[^"]*\})"$""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
