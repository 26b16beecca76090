// Files that are no scenario at all: one clear finding each, never an exception.
using System.Text;
using VRTraining.Scenarios.Reading;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Reading;

public sealed class ScenarioFileTests
{
    private string _folder = "";

    [SetUp]
    public void SetUp() => _folder = Directory.CreateTempSubdirectory("vrtraining-reader").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<TestCaseData> Contents =>
    [
        new TestCaseData(Array.Empty<byte>(), "1:1: error VT1003: The file is empty. A scenario is one JSON object.")
            .SetArgDisplayNames("empty"),
        new TestCaseData("\r\n \t"u8.ToArray(), "1:1: error VT1003: The file is empty. A scenario is one JSON object.")
            .SetArgDisplayNames("blank"),
        new TestCaseData(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray(),
            "1:1: error VT1004: The file is UTF-16. Save it as UTF-8.").SetArgDisplayNames("utf-16"),
        new TestCaseData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A },
            "1:1: error VT1004: Byte 0 of the file, 0x89, is not UTF-8. Save it as UTF-8.").SetArgDisplayNames("png"),
        new TestCaseData("{\n \"title\": \"Gespr\u00E4ch\"}".Select(letter => (byte)letter).ToArray(),
            "2:17: error VT1004: Byte 18 of the file, 0xE4, is not UTF-8. Save it as UTF-8.").SetArgDisplayNames("latin-1"),
        new TestCaseData("{\n  \"nodes\": [\n    { \"id\": \"a\","u8.ToArray(),
            "3:17: error VT1007: The file stops in the middle: the object that begins in line 3 is not closed. "
                + "Was it saved completely?").SetArgDisplayNames("half-written"),
        new TestCaseData("{} {}"u8.ToArray(),
            "1:4: error VT1006: Something follows after the end. The file is one object, from '{' to its '}'.")
            .SetArgDisplayNames("two"),
        new TestCaseData("{\"a\": 'b'}"u8.ToArray(),
            "1:7: error VT1006: Single quotes are not used here. Write double quotes.").SetArgDisplayNames("single quotes"),
        new TestCaseData("{\n  \"a\": [1, 2,\n  ]}"u8.ToArray(),
            "2:13: error VT1006: There is a comma too many. Remove it: nothing follows the last one.")
            .SetArgDisplayNames("trailing comma"),
        new TestCaseData("{ a: 1 }"u8.ToArray(),
            "1:3: error VT1006: 'a' is not expected here. Names and texts stand in double quotes; "
                + "beside them there are numbers, true, false and null.").SetArgDisplayNames("bare name"),
        new TestCaseData("{ \"a\": NaN }"u8.ToArray(),
            "1:8: error VT1006: 'NaN' is not expected here. Names and texts stand in double quotes; "
                + "beside them there are numbers, true, false and null.").SetArgDisplayNames("NaN"),
        new TestCaseData("{ \"a\": \"x\ny\" }"u8.ToArray(),
            "1:10: error VT1006: A text ends before its line does. Close it with a quote, or write \\n for a new line.")
            .SetArgDisplayNames("open text"),
    ];

    [TestCaseSource(nameof(Contents))]
    public void ReadFile_WhenItIsNoScenario_SaysWhyOnce(byte[] content, string expected)
    {
        var file = Path.Combine(_folder, "a.json");
        File.WriteAllBytes(file, content);

        var read = ScenarioReader.ReadFile(file);

        Assert.That(read.Diagnostics.Select(d => d.ToString()), Is.EqualTo(new[] { $"{file}:{expected}" }));
    }

    [Test]
    public void Read_WhenTheFileIsCutAnywhere_SaysThatItStopsEarly()
    {
        var whole = Encoding.UTF8.GetBytes(MinimalScenario.Json);

        var other = Enumerable.Range(1, whole.Length - 1)
            .Where(length => ScenarioReader.Read("a", whole.AsMemory(0, length)).Diagnostics is not [{ Code.Number: 1007 }]);

        Assert.That(other, Is.Empty);
    }

    [Test]
    public void ReadFile_WhenThereIsNone_SaysSo()
    {
        var read = ScenarioReader.ReadFile(Path.Combine(_folder, "none.json"));

        Assert.That(read.Brief(), Is.EqualTo(new[] { "VT1001  1:1" }));
    }

    [Test]
    public void ReadFile_WhenItIsAFolder_SaysSo()
    {
        var read = ScenarioReader.ReadFile(_folder);

        Assert.That(read.Diagnostics.Single().Message, Is.EqualTo("This is a folder."));
    }

    [TestCase(0, "VT1004")]
    [TestCase(1, "VT1002")]
    public void ReadFile_WhenItIsOver32Megabytes_DoesNotLoadIt(int over, string expected)
    {
        var file = Path.Combine(_folder, "big.json");
        using (var stream = File.Create(file))
        {
            stream.SetLength(ScenarioReader.MostBytes + over);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = ScenarioReader.ReadFile(file);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // Exactly 32 MB of zeros is loaded, and is no text.
        Assert.That(read.Diagnostics.Single().Code.ToString(), Is.EqualTo(expected));
        Assert.That(allocated, over == 0 ? Is.GreaterThan(ScenarioReader.MostBytes) : Is.LessThan(100_000));
    }

    [Test]
    public void ReadFile_WithAByteOrderMark_WarnsAndReads()
    {
        var file = Path.Combine(_folder, "a.json");
        File.WriteAllText(file, MinimalScenario.Json, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        var read = ScenarioReader.ReadFile(file);

        Assert.That(read.Brief(), Is.EqualTo(new[] { "VT1005  1:1" }));
        Assert.That(read.Scenario, Is.Not.Null);
        Assert.That(read.ContentHash, Is.EqualTo(Minimal.Of(MinimalScenario.Json).ContentHash));
    }

    [Test]
    public void ReadFolder_WhenItsNameIsNotTheId_Warns()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "other")).FullName;
        File.WriteAllText(Path.Combine(folder, "scenario.json"), MinimalScenario.Json);

        var read = ScenarioReader.ReadFolder(folder);

        Assert.That(read.Brief(), Is.EqualTo(new[] { "VT1203 /id 3:9" }));
        Assert.That(read.Scenario, Is.Not.Null);
    }

    [Test]
    public void ContentHash_WhenOnlyLineEndsDiffer_IsTheSame()
    {
        var windows = MinimalScenario.Json.Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.That(Minimal.Of(windows).ContentHash, Is.EqualTo(Minimal.Of(MinimalScenario.Json).ContentHash));
        Assert.That(Minimal.Of(windows + "\n").ContentHash, Is.Not.EqualTo(Minimal.Of(windows).ContentHash));
    }
}
