// The shape of source files: short, about one thing, saying so in their first line, named in the words of the glossary.
using System.Reflection;
using System.Text.RegularExpressions;
using VRTraining.Testing;

namespace VRTraining.Architecture.Tests;

public sealed partial class SourceFileTests
{
    private const int MostLines = 300;

    private static IEnumerable<string> Sources =>
        new[] { "src", "tests" }
            .SelectMany(top => Directory.EnumerateFiles(Repository.PathOf(top), "*.cs", SearchOption.AllDirectories))
            .Where(file => !BuildOutput().IsMatch(file));

    [Test]
    public void EveryFile_HasAtMostThreeHundredLines()
    {
        var tooLong = Sources.Where(file => File.ReadLines(file).Count() > MostLines).Select(Relative);

        Assert.That(tooLong, Is.Empty);
    }

    [Test]
    public void EveryFile_SaysInItsFirstLineWhatItIsAbout()
    {
        var silent = Sources.Where(file => !AboutLine().IsMatch(File.ReadLines(file).First())).Select(Relative);

        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void EveryFile_HasNoLineOver140Columns()
    {
        var wide = Sources.Where(file => File.ReadLines(file).Any(line => line.Length > 140)).Select(Relative);

        Assert.That(wide, Is.Empty);
    }

    [Test]
    public void NoType_IsNamedAfterNothing()
    {
        var vague =
            from assembly in Product()
            from type in assembly.GetTypes()
            where VagueName().IsMatch(type.Name) && !type.Name.Contains('<')
            select type.FullName;

        Assert.That(vague, Is.Empty);
    }

    [Test]
    public void EverySourceProject_HasAReadmeOfAtMostTenLines()
    {
        var wrong =
            from project in ProjectFile.AllIn("src")
            let readme = Path.Combine(Path.GetDirectoryName(Repository.PathOf(project.Path))!, "README.md")
            where !File.Exists(readme) || File.ReadLines(readme).Count() > 10
            select project.Name;

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Readme_HasAtMostAHundredLines()
    {
        Assert.That(File.ReadLines(Repository.PathOf("README.md")).Count(), Is.LessThanOrEqualTo(100));
    }

    private static IEnumerable<Assembly> Product() =>
        Directory.EnumerateFiles(TestContext.CurrentContext.TestDirectory, "*.dll")
            .Where(file => ProductAssembly().IsMatch(Path.GetFileName(file)))
            .Select(Assembly.LoadFrom);

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file);

    [GeneratedRegex(@"[\\/](obj|bin|node_modules)[\\/]")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"^// \S.{10,}")]
    private static partial Regex AboutLine();

    [GeneratedRegex("(Manager|Helper|Helpers|Service|Utils|Util|Common|Data|Info)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"^(VRTraining\.(?!Testing|.*Tests).*|vrtraining)\.dll$")]
    private static partial Regex ProductAssembly();
}
