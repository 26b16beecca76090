// Where characters of one's own are found, and what a scenario is told about those it uses.
using System.Text.Json.Nodes;
using VRTraining.Scenarios.Characters;
using VRTraining.Scenarios.Library;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Characters;

public sealed class CharacterLibraryTests
{
    private TemporaryFolder _folder = null!;

    private string Scenario => _folder.PathOf("scenarios/minimal");

    private ScenarioLibrary Library => new([_folder.PathOf("scenarios")]);

    [SetUp]
    public void WriteScenario()
    {
        _folder = new TemporaryFolder();
        Write("sam");
    }

    [TearDown]
    public void RemoveScenario() => _folder.Dispose();

    [TestCase("scenarios/minimal/characters/sam")]
    [TestCase("scenarios/characters/sam")]
    [TestCase("characters/sam")]
    public void Find_NearAScenario_FindsIt(string place)
    {
        MinimalCharacter.Write(_folder.PathOf(place));

        Assert.That(CharacterLibrary.For(Library, Scenario).Find("sam"), Is.EqualTo(_folder.PathOf(place)));
        Assert.That(Checked(), Is.Empty);
    }

    [Test]
    public void Find_InAFurtherRoot_FindsIt_AndTheNearestFirst()
    {
        var data = _folder.PathOf("data/characters/sam");
        var library = new ScenarioLibrary([_folder.PathOf("scenarios"), _folder.PathOf("data/scenarios")]);
        MinimalCharacter.Write(data);

        Assert.That(CharacterLibrary.For(library, Scenario).Find("sam"), Is.EqualTo(data));

        MinimalCharacter.Write(_folder.PathOf("characters/sam"));

        Assert.That(CharacterLibrary.For(library, Scenario).Find("sam"), Is.EqualTo(_folder.PathOf("characters/sam")));
    }

    [TestCase("../sam")]
    [TestCase("")]
    [TestCase("maya")]
    public void Find_OfNoPlainName_OrOneOfTheCast_FindsNone(string name)
    {
        MinimalCharacter.Write(_folder.PathOf("characters/maya"));
        MinimalCharacter.Write(_folder.PathOf("sam"));

        Assert.That(CharacterLibrary.For(Library, Scenario).Find(name), Is.Null);
    }

    [Test]
    public void Check_OfAnUnknownBody_SaysWhereAndWhatWasMeant()
    {
        MinimalCharacter.Write(_folder.PathOf("characters/samira"));
        Write("samra");

        Assert.That(Checked(), Is.EqualTo(["VT5101 /characters/0/model 38:16 Did you mean 'samira'?"]));
    }

    [Test]
    public void Check_OfABrokenBody_ShowsItsFindings()
    {
        MinimalCharacter.Write(
            _folder.PathOf("characters/sam"),
            MinimalCharacter.Json.Replace("\"Head\"", "\"Haed\"", StringComparison.Ordinal));

        Assert.That(Checked(), Is.EqualTo(["VT5111 /bones/head/node 12:23 Did you mean 'Head'?"]));
    }

    [Test]
    public void Check_OfABodyNamedAsOneOfTheCast_Warns()
    {
        MinimalCharacter.Write(Path.Combine(Scenario, "characters", "maya"));
        Write("maya");

        Assert.That(Checked(), Is.EqualTo(["VT5118  1:1 Give the folder another name."]));
    }

    [Test]
    public void Conformed_OfTheSmallestCharacter_HasAllJointsOfTheContract_OnceEach()
    {
        var sam = CharacterReader.ReadFolder(MinimalCharacter.Write(_folder.PathOf("characters/sam"))).Character!;

        var glb = ConformedModel.Of(sam);

        var json = JsonNode.Parse(glb.AsSpan(20, BitConverter.ToInt32(glb, 12)))!;
        var names = json["nodes"]!.AsArray().Select(node => (string)node!["name"]!).ToList();
        Assert.That(BoneContract.Names.Select(name => names.Count(each => each == name)), Is.All.EqualTo(1));
        var joints = json["skins"]![0]!["joints"]!.AsArray().Select(joint => names[(int)joint!]).ToList();
        Assert.That(joints.Take(3), Is.EqualTo(["root", "hips", "spine"]));
        Assert.That(joints.Skip(8), Is.EqualTo(["chest~8", "chest~9"]));
    }

    private IEnumerable<string> Checked() =>
        CharacterChecks.Run(FoundScenario.At(Path.Combine(Scenario, "scenario.json")), Library)
            .Select(found => $"{found.Code} {found.Pointer} {found.At} {found.Expected}");

    private void Write(string model)
    {
        Directory.CreateDirectory(Scenario);
        File.WriteAllText(
            Path.Combine(Scenario, "scenario.json"),
            MinimalScenario.Json.Replace("\"model\": \"maya\"", $"\"model\": \"{model}\"", StringComparison.Ordinal));
    }
}
