// Models that cannot be used, or hardly: each says so at `model`, and none is believed further than it can be seen.
using System.Text;
using System.Text.Json.Nodes;
using VRTraining.Scenarios.Characters;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Characters;

public sealed class CharacterModelTests
{
    private TemporaryFolder _folder = null!;

    private string Sam => _folder.PathOf("sam");

    private string Model => Path.Combine(Sam, "sam.glb");

    [SetUp]
    public void WriteSam()
    {
        _folder = new TemporaryFolder();
        MinimalCharacter.Write(Sam);
    }

    [TearDown]
    public void RemoveSam() => _folder.Dispose();

    [Test]
    public void Read_OfTheSmallestCharacter_GivesWhatItSays()
    {
        var sam = CharacterReader.ReadFolder(Sam).Character!;

        Assert.That((sam.Name, sam.Title, sam.EyeHeight, sam.SeatHips), Is.EqualTo(("sam", "Sam", 1.6f, 0.52f)));
        Assert.That(sam.ModelFile, Is.EqualTo(Model));
        Assert.That(sam.Bones["upper_arm.L"].Node, Is.EqualTo("LeftArm"));
    }

    [TestCase("OggS and something else", "VT5105")]
    [TestCase("", "VT5105")]
    [TestCase("glTF", "VT5106")]
    public void Model_OfOtherBytes_IsTurnedDown(string content, string code)
    {
        File.WriteAllText(Model, content);

        Assert.That(Found(), Is.EqualTo([$"{code} /model 2:12"]));
    }

    [TestCase(4, 1, "VT5105")]
    [TestCase(16, 0x21, "VT5105")]
    [TestCase(20, 'x', "VT5105")]
    [TestCase(12, 0xFF, "VT5105")]
    public void Model_WithAWrongByte_IsTurnedDown(int at, int value, string code)
    {
        var bytes = File.ReadAllBytes(Model);
        bytes[at] = (byte)value;
        File.WriteAllBytes(Model, bytes);

        Assert.That(Found(), Is.EqualTo([$"{code} /model 2:12"]));
    }

    [Test]
    public void Model_CutAnywhere_StopsEarlyOrIsNone()
    {
        var whole = File.ReadAllBytes(Model);
        for (var length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(Model, whole[..length]);

            Assert.That(Found(), Is.EqualTo([$"{(length < 4 ? "VT5105" : "VT5106")} /model 2:12"]), $"{length} bytes");
        }
    }

    [Test]
    public void Model_OfTwoHundredMegabytes_IsTurnedDownWithoutLoadingIt()
    {
        using (var stream = File.OpenWrite(Model))
        {
            stream.SetLength(200L * 1024 * 1024);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = CharacterReader.ReadFolder(Sam).Diagnostics.Single();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(found.ToString(), Does.EndWith(
            "character.json:2:12: error VT5104 at /model: 'sam.glb' has 200 MB. At most 40 MB are read; our own cast has 0.7 MB."));
        Assert.That(allocated, Is.LessThan(8 * 1024 * 1024));
    }

    [Test]
    public void Model_OfFortyMegabytes_IsRead_AndOneByteMoreIsNot()
    {
        const int Most = 40 * 1024 * 1024;
        var gltf = MinimalCharacter.Glb(MinimalCharacter.Gltf());
        var buffer = BitConverter.ToInt32(gltf, 12) + 20;
        BitConverter.TryWriteBytes(gltf.AsSpan(8), Most);
        BitConverter.TryWriteBytes(gltf.AsSpan(buffer), Most - buffer - 8);
        using (var stream = File.OpenWrite(Model))
        {
            stream.Write(gltf);
            stream.SetLength(Most);
        }

        Assert.That(Found(), Is.Empty);

        using (var stream = File.OpenWrite(Model))
        {
            stream.SetLength(Most + 1);
        }

        Assert.That(Found(), Is.EqualTo(["VT5104 /model 2:12"]));
    }

    [TestCase("""{ "skins": null }""", "VT5108")]
    [TestCase("""{ "skins": [{ "joints": [99] }] }""", "VT5105")]
    [TestCase("""{ "nodes": [{ "children": [0] }] }""", "VT5105")]
    [TestCase("""{ "nodes": 7 }""", "VT5105")]
    [TestCase("""{ "buffers": [{ "byteLength": 4, "uri": "../../secret.bin" }] }""", "VT5107")]
    [TestCase("""{ "images": [{ "uri": "skin.png" }] }""", "VT5107")]
    [TestCase("""{ "extensionsRequired": ["KHR_draco_mesh_compression"] }""", "VT5107")]
    public void Model_ThatCannotBeDrawn_SaysWhy(string patch, string code)
    {
        MinimalCharacter.Write(Sam, gltf: Patched(patch));

        Assert.That(Found(), Is.EqualTo([$"{code} /model 2:12"]));
    }

    [TestCase(25_000, false)]
    [TestCase(25_001, true)]
    public void Model_OfManyTriangles_IsAWarning(int triangles, bool warns)
    {
        MinimalCharacter.Write(Sam, gltf: Patched($$"""
            {
              "accessors": [{ "count": {{triangles * 3}}, "componentType": 5125, "type": "SCALAR" }],
              "meshes": [{ "primitives": [{ "attributes": { "POSITION": 0 }, "indices": 0 }] }]
            }
            """));

        Assert.That(Found(), Is.EqualTo(warns ? ["VT5116 /model 2:12"] : Array.Empty<string>()));
        Assert.That(CharacterReader.ReadFolder(Sam).Character, Is.Not.Null);
    }

    [TestCase(4 * 1024 * 1024, 8, "JOINTS_0", 0)]
    [TestCase((4 * 1024 * 1024) + 1, 8, "JOINTS_0", 1)]
    [TestCase(4 * 1024 * 1024, 9, "JOINTS_0", 1)]
    [TestCase(4 * 1024 * 1024, 8, "JOINTS_1", 1)]
    public void Model_OfManyTexturesMaterialsOrInfluences_IsAWarning(int bytes, int materials, string joints, int warnings)
    {
        var patch = JsonNode.Parse($$"""
            {
              "accessors": [{ "count": 3, "componentType": 5126, "type": "VEC3" }],
              "bufferViews": [{ "buffer": 0, "byteLength": {{bytes}} }],
              "images": [{ "bufferView": 0, "mimeType": "image/png" }],
              "meshes": [{ "primitives": [{ "attributes": { "POSITION": 0, "{{joints}}": 0 } }] }]
            }
            """)!;
        patch["materials"] = new JsonArray([.. Enumerable.Range(0, materials).Select(_ => new JsonObject())]);
        MinimalCharacter.Write(Sam, gltf: Patched(patch.ToJsonString()));

        Assert.That(Found(), Is.EqualTo(Enumerable.Repeat("VT5116 /model 2:12", warnings)));
    }

    [TestCase("/etc/passwd")]
    [TestCase("..")]
    [TestCase("a/../../sam.glb")]
    [TestCase("..\\\\sam.glb")]
    [TestCase("C:/sam.glb")]
    public void Model_OutsideItsFolder_IsNeverOpened(string path)
    {
        MinimalCharacter.Write(Sam, MinimalCharacter.Json.Replace("sam.glb", path, StringComparison.Ordinal));

        Assert.That(Found(), Is.EqualTo(["VT5102 /model 2:12"]));
    }

    [Test]
    public void Model_BehindALinkThatLeadsOut_IsNeverOpened()
    {
        File.Move(Model, _folder.PathOf("elsewhere.glb"));
        File.CreateSymbolicLink(Model, _folder.PathOf("elsewhere.glb"));

        Assert.That(Found(), Is.EqualTo(["VT5102 /model 2:12"]));
    }

    [Test]
    public void Bones_WithManyMistakes_AreAllFoundInTheirPlaces()
    {
        MinimalCharacter.Write(Sam, MinimalCharacter.Json
            .Replace("\"hips\":", "\"hip\":", StringComparison.Ordinal)
            .Replace("\"Chest\", \"rest\": [0, 0, 0, 1]", "\"Hips\", \"rest\": [0, 0, 0]", StringComparison.Ordinal)
            .Replace("\"Neck\"", "7", StringComparison.Ordinal));

        var found = CharacterReader.ReadFolder(Sam);

        Assert.That(found.Character, Is.Null);
        Assert.That(
            found.Diagnostics.Select(d => $"{d.Code} {d.Pointer} {d.At} {d.Expected}"),
            Is.EqualTo(
            [
                "VT5110 /bones 6:12 Map at least root, hips, spine, chest, neck, head.",
                "VT5109 /bones/hip 8:5 Did you mean 'hips'?",
                "VT5114 /bones/chest/rest 10:40 It must be four numbers x, y, z, w whose squares add up to 1; "
                    + "[0, 0, 0, 1] is not turned at all.",
                "VT1104 /bones/neck/node 11:23 It must be a text.",
            ]));
    }

    /// <summary>Whatever a model says, it is read to a character or to findings; and what is read can be rewritten or refused.</summary>
    [Test]
    public void Model_OfAnyDescription_NeverThrows()
    {
        var text = MinimalCharacter.Gltf().ToJsonString();
        var seed = 5UL;
        var (read, rewritten) = (0, 0);
        for (var i = 0; i < 1500; i++)
        {
            var mutant = new StringBuilder(text);
            for (var changes = 1 + SeededRandom.Below(ref seed, 3); changes > 0; changes--)
            {
                mutant[SeededRandom.Below(ref seed, mutant.Length)] = "0123456789-.e\"[]{},:n"[SeededRandom.Below(ref seed, 21)];
            }

            File.WriteAllBytes(Model, Container(mutant.ToString()));
            if (CharacterReader.ReadFolder(Sam).Character is { } character)
            {
                read++;
                try
                {
                    rewritten += ConformedModel.Of(character).Length > 0 ? 1 : 0;
                }
                catch (InvalidDataException)
                {
                    // Refused in words is fine; anything else is not.
                }
            }
        }

        Assert.That(read, Is.InRange(50, 1450), "some mutants are still models, and some are not");
        Assert.That(rewritten, Is.GreaterThan(read / 2));
    }

    private string[] Found() => [.. CharacterReader.ReadFolder(Sam).Diagnostics.Select(d => $"{d.Code} {d.Pointer} {d.At}")];

    private static JsonObject Patched(string patch)
    {
        var gltf = MinimalCharacter.Gltf();
        foreach (var (name, value) in JsonNode.Parse(patch)!.AsObject())
        {
            gltf.Remove(name);
            if (value is not null)
            {
                gltf[name] = value.DeepClone();
            }
        }

        return gltf;
    }

    private static byte[] Container(string json)
    {
        var text = Encoding.UTF8.GetBytes(json);
        return
        [
            .. "glTF"u8, .. BitConverter.GetBytes(2), .. BitConverter.GetBytes(32 + text.Length),
            .. BitConverter.GetBytes(text.Length), .. "JSON"u8, .. text, .. BitConverter.GetBytes(4), .. "BIN\0"u8, 0, 0, 0, 0,
        ];
    }
}
