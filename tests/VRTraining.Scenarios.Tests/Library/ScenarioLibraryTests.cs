// Scenarios are found by folder, file and id; what is not found says what was meant.
using VRTraining.Scenarios.Library;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Library;

public sealed class ScenarioLibraryTests
{
    private string _root = "";

    [SetUp]
    public void SetUp()
    {
        _root = Directory.CreateTempSubdirectory("vrtraining-library").FullName;
        foreach (var place in new[] { "first/alpha", "second/alpha", "second/beta", "second/empty" })
        {
            var folder = Directory.CreateDirectory(Path.Combine(_root, place));
            if (folder.Name != "empty")
            {
                File.WriteAllText(Path.Combine(folder.FullName, "scenario.json"), MinimalScenario.Json);
            }
        }
    }

    [TearDown]
    public void TearDown() => Directory.Delete(_root, recursive: true);

    private ScenarioLibrary Library =>
        new([Path.Combine(_root, "first"), Path.Combine(_root, "second"), Path.Combine(_root, "missing")]);

    [Test]
    public void All_WhenTwoHaveOneId_TakesTheFirstRoot()
    {
        Assert.That(Library.All().Select(found => Path.GetRelativePath(_root, found.Folder).Replace('\\', '/')),
            Is.EqualTo(new[] { "first/alpha", "second/beta" }));
    }

    [TestCase("beta", "second/beta/scenario.json")]
    [TestCase("@/second/alpha", "second/alpha/scenario.json")]
    [TestCase("@/second/alpha/scenario.json", "second/alpha/scenario.json")]
    public void Find_ByIdFolderOrFile_GivesTheScript(string argument, string expected)
    {
        var found = Library.Find(argument.Replace("@", _root, StringComparison.Ordinal), out var problem);

        Assert.That(problem, Is.Null);
        Assert.That(Path.GetRelativePath(_root, found!.File).Replace('\\', '/'), Is.EqualTo(expected));
    }

    [TestCase("gamma-ray", "There is no scenario 'gamma-ray'. There is: alpha, beta.")]
    [TestCase("betta", "There is no scenario 'betta'. Did you mean 'beta'?")]
    [TestCase("", "There is no scenario ''. There is: alpha, beta.")]
    public void Find_WhenThereIsNone_SaysWhatThereIs(string argument, string expected)
    {
        Assert.That(Library.Find(argument, out var problem), Is.Null);
        Assert.That(problem, Is.EqualTo(expected));
    }

    [Test]
    public void Find_WhenTheFolderHoldsNoScript_SaysSo()
    {
        var folder = Path.Combine(_root, "second", "empty");

        Assert.That(Library.Find(folder, out var problem), Is.Null);
        Assert.That(problem, Is.EqualTo($"There is no scenario.json in the folder '{folder}'."));
    }

    [Test]
    public void FindAbove_FromABuiltProgram_FindsTheShippedScenarios()
    {
        Assert.That(
            ScenarioLibrary.FindAbove(AppContext.BaseDirectory), Is.EqualTo(Repository.PathOf("scenarios")));
    }

    [Test]
    public void Installed_SearchesGivenFoldersFirstAndTheDataFolderLast()
    {
        var library = ScenarioLibrary.Installed(_root, Path.Combine(_root, "second"));

        Assert.That(library.Roots[0], Is.EqualTo(Path.Combine(_root, "second")));
        Assert.That(library.Roots[^1], Is.EqualTo(Path.Combine(_root, "scenarios")));
        Assert.That(library.Roots, Does.Contain(Repository.PathOf("scenarios")).And.Unique);
    }
}
