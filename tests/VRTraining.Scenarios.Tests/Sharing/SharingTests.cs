// Templates are without a finding and play; differences are told by meaning; packs come back whole or not at all.
using System.IO.Compression;
using System.Text;
using Newtonsoft.Json.Linq;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Schema;
using VRTraining.Scenarios.Sharing;
using VRTraining.Scenarios.Tests.Reading;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Sharing;

public sealed class SharingTests
{
    private static readonly string[] Names = [.. ScenarioTemplate.All.Select(template => template.Name)];

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Begin() => _folder = new TemporaryFolder();

    [TearDown]
    public void End() => _folder.Dispose();

    [TestCaseSource(nameof(Names))]
    public void Template_IsWithoutAFindingAndItsPlanHolds(string name)
    {
        var folder = Path.Combine(_folder.Path, "my-own");

        ScenarioTemplate.All.Single(template => template.Name == name).Write(folder, "A \"B\" C", new DateOnly(2026, 11, 23));

        var found = FoundScenario.At(Path.Combine(folder, "scenario.json"));
        var read = found.Read();
        Assert.That(read.Diagnostics, Is.Empty);
        Assert.That(read.Scenario!.Id.Value, Is.EqualTo("my-own"));
        Assert.That(read.Scenario.Provenance.Authors, Is.EqualTo(new[] { "A \"B\" C" }));
        var plan = PlanReader.ReadFile(found.Plans().Single(), read.Scenario).Plan!;
        Assert.That(PlanRun.Of(new Engine(read.Scenario), plan).Failure?.ToString(), Is.Null);
    }

    [TestCase("docs", "../../docs/scenario.schema.json")]
    [TestCase("elsewhere", "./scenario.schema.json")]
    public void Template_NamesASchemaThatAnEditorFinds(string place, string expected)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, place));
        File.WriteAllText(Path.Combine(_folder.Path, place, "scenario.schema.json"), ScenarioSchema.ToJson());
        var folder = Path.Combine(_folder.Path, "scenarios", "my-own");

        ScenarioTemplate.All[0].Write(folder, "A", new DateOnly(2026, 11, 23));

        var named = (string)JObject.Parse(File.ReadAllText(Path.Combine(folder, "scenario.json")))["$schema"]!;
        Assert.That(named, Is.EqualTo(expected));
        Assert.That(File.ReadAllText(Path.Combine(folder, named)), Is.EqualTo(ScenarioSchema.ToJson()));
        Assert.That(File.Exists(Path.Combine(folder, "scenario.schema.json")), Is.EqualTo(place == "elsewhere"));
    }

    [TestCaseSource(nameof(Names))]
    public void Template_HasNobodyWithoutAVoice(string name)
    {
        var folder = Path.Combine(_folder.Path, "my-own");

        ScenarioTemplate.All.Single(template => template.Name == name).Write(folder, "A", new DateOnly(2026, 11, 23));

        var voices = FoundScenario.At(Path.Combine(folder, "scenario.json")).Read().Scenario!.Characters.Select(one => one.Voice);
        Assert.That(voices, Is.SubsetOf(new[] { "slt", "rms", "awb", "kal16" }), "what 'voice render' can read");
    }

    [Test]
    public void Template_WhereThereIsAFolderAlready_TouchesNothing()
    {
        Assert.That(
            () => ScenarioTemplate.All[0].Write(_folder.Path, "A", new DateOnly(2026, 11, 23)), Throws.InstanceOf<IOException>());
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), Is.Empty);
    }

    [Test]
    public void Difference_OfTheSameMeaning_IsNone()
    {
        var scenario = Minimal.Of(MinimalScenario.Json).Scenario!;
        var other = Minimal.Of(MinimalScenario.Json.Replace("A trainer", "Another", StringComparison.Ordinal)).Scenario!;

        Assert.That(ScenarioDifference.Between(scenario, other), Is.Empty);
    }

    [TestCase("\"add\": 1,", "\"add\": 2,", "changed points of ask-openly in asking: +1 > +2")]
    [TestCase("\"quality\": \"best\"", "\"quality\": \"acceptable\"",
        "changed choice ask-openly: best at ask, to done: I am stuck. Could you look at it with me? > "
        + "acceptable at ask, to done: I am stuck. Could you look at it with me?")]
    [TestCase("How is it going?", "How are you?", "changed line ask-1: maya: How is it going? > maya: How are you?")]
    [TestCase("\"id\": \"ask-1\"", "\"id\": \"ask-2\"",
        "added line ask-2:  > maya: How is it going?", "removed line ask-1: maya: How is it going? > ")]
    [TestCase("\"outcome\": \"good\"", "\"outcome\": \"mixed\"",
        "changed ending helped: good: Helped. You solve it together. > mixed: Helped. You solve it together.")]
    public void Difference_IsToldByMeaning(string old, string with, params string[] expected)
    {
        var before = Minimal.Of(MinimalScenario.Json).Scenario!;

        var found = ScenarioDifference.Between(before, Minimal.With(old, with).Scenario!);

        Assert.That(found.Select(one => $"{one.Change} {one.What}: {one.Before} > {one.After}"), Is.EqualTo(expected));
    }

    [Test]
    public void Pack_OfAShippedScenario_ComesBackToTheByte()
    {
        var folder = Repository.PathOf("scenarios", "thank-the-messenger");

        var (packed, result) = Packed(folder);
        var back = ScenarioPack.Unpack(packed, _folder.Path);

        Assert.That(back.Problem, Is.Null);
        Assert.That((back.ContentHash, back.Files.Length), Is.EqualTo((result.ContentHash, result.Files.Length)));
        Assert.That(result.Files, Has.Member("scenario.json").And.Member("plans/best.plan"));
        foreach (var file in result.Files)
        {
            Assert.That(
                File.ReadAllBytes(Path.Combine(_folder.Path, "thank-the-messenger", file)),
                Is.EqualTo(File.ReadAllBytes(Path.Combine(folder, file))), file);
        }
    }

    [Test]
    public void Pack_OfTheSameFolder_GivesTheSameBytes()
    {
        var folder = Repository.PathOf("scenarios", "thank-the-messenger");

        var (first, again) = (Packed(folder).Stream, Packed(folder).Stream);

        Assert.That(again.ToArray(), Is.EqualTo(first.ToArray()));
    }

    [TestCase("../scenario.json")]
    [TestCase("/etc/evil.json")]
    [TestCase("C:/evil.json")]
    [TestCase("a/../../evil.json")]
    [TestCase("a\\..\\evil.json")]
    [TestCase(".hidden.json")]
    [TestCase("run.exe")]
    [TestCase("plans/x.plan.")]
    [TestCase("nul\u0000.json")]
    public void Unpack_OfANameThatLeadsElsewhere_WritesNothing(string name)
    {
        var result = ScenarioPack.Unpack(Zip(("scenario.json", MinimalScenario.Json), (name, "x")), Inner());

        Assert.That(result.Problem, Does.Contain("no name of a file in a scenario"));
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories), Has.Exactly(1).Items);
    }

    [Test]
    public void Unpack_OfALink_WritesNothing()
    {
        using var stream = Zip(("scenario.json", MinimalScenario.Json));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.CreateEntry("README.md").ExternalAttributes = unchecked((int)0xA1FF0000);
        }

        Assert.That(ScenarioPack.Unpack(stream, Inner()).Problem, Is.EqualTo("'README.md' is a link."));
    }

    [Test]
    public void Unpack_OfADoubleName_WritesNothing() => Assert.That(
        ScenarioPack.Unpack(Zip(("scenario.json", MinimalScenario.Json), ("Scenario.json", "x")), Inner()).Problem,
        Is.EqualTo("'Scenario.json' is there twice."));

    [Test]
    public void Unpack_OfNoPack_SaysSo() => Assert.That(
        ScenarioPack.Unpack(new MemoryStream("no zip"u8.ToArray()), Inner()).Problem,
        Is.EqualTo("This is no scenario pack, or it is damaged."));

    [Test]
    public void Unpack_OfABrokenScript_LeavesNothingBehind()
    {
        var result = ScenarioPack.Unpack(Zip(("scenario.json", "{ \"format\": 1 }")), Inner());

        Assert.That(result.Problem, Does.StartWith("The script in this pack has errors: "));
        Assert.That(Directory.EnumerateFileSystemEntries(Inner()), Is.Empty);
    }

    [Test]
    public void Unpack_WhereTheScenarioIsAlready_KeepsIt()
    {
        var there = Directory.CreateDirectory(Path.Combine(Inner(), "minimal")).FullName;

        var result = ScenarioPack.Unpack(Zip(("scenario.json", MinimalScenario.Json)), Inner());

        Assert.That(result.Problem, Does.StartWith("There is already a folder"));
        Assert.That(Directory.EnumerateFileSystemEntries(there), Is.Empty);
    }

    private string Inner() => Directory.CreateDirectory(Path.Combine(_folder.Path, "inner")).FullName;

    private static (MemoryStream Stream, PackResult Result) Packed(string folder)
    {
        var stream = new MemoryStream();
        var result = ScenarioPack.Pack(folder, stream);
        stream.Position = 0;
        return (stream, result);
    }

    private static MemoryStream Zip(params (string Name, string Text)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        stream.Position = 0;
        return stream;
    }
}
