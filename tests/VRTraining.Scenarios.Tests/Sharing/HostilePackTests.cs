// Packs from a stranger: bombs, names that lead elsewhere or to devices, names twice, other scripts. Nothing of them is written.
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using VRTraining.Scenarios.Sharing;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Sharing;

public sealed class HostilePackTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Begin() => _folder = new TemporaryFolder();

    [TearDown]
    public void End()
    {
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path, ".*"), Is.Empty, "nothing half unpacked is left");
        _folder.Dispose();
    }

    [TestCase("/etc/passwd.json")]
    [TestCase("//server/share/x.json")]
    [TestCase("C:\\x.json")]
    [TestCase("plans/../../x.json")]
    [TestCase("plans/./x.json")]
    [TestCase("plans//x.json")]
    [TestCase("..")]
    [TestCase("x.json ")]
    [TestCase("plans /x.plan")]
    [TestCase("x\u202Enosj.json")]
    [TestCase("CON.json")]
    [TestCase("con.de.json")]
    [TestCase("aux/x.json")]
    [TestCase("voice/en/lpt1.wav")]
    [TestCase("nul .json")]
    [TestCase("inner.zip")]
    [TestCase("inner.vrscenario")]
    [TestCase("run.sh")]
    public void Unpack_OfANameThatIsNone_WritesNothing(string name)
    {
        var result = Unpack(Zip(("scenario.json", MinimalScenario.Json), (name, "x")));

        Assert.That(result.Problem, Does.Contain("is no name of a file in a scenario"));
        Assert.That(Written, Is.Zero);
    }

    [TestCase("console.json")]
    [TestCase("com10.json")]
    [TestCase("auxiliary/nullable.md")]
    public void Unpack_OfANameThatOnlyLooksLikeADevice_Unpacks(string name)
    {
        var result = Unpack(Zip(("scenario.json", MinimalScenario.Json), (name, "x")));

        Assert.That(result.Problem, Is.Null);
        Assert.That(result.Files, Has.Member(name));
    }

    [TestCase("plans/a.plan", "plans/a.plan", "'plans/a.plan' is there twice.")]
    [TestCase("plans/a.plan", "Plans/A.plan", "'Plans/A.plan' is there twice.")]
    [TestCase("a.json", "a.json/b.json", "'a.json' is a file and a folder.")]
    [TestCase("a.json/b.json", "A.json", "'a.json' is a file and a folder.")]
    public void Unpack_OfNamesThatCollideSomewhere_WritesNothing(string one, string other, string problem)
    {
        var result = Unpack(Zip(("scenario.json", MinimalScenario.Json), (one, "x"), (other, "y")));

        Assert.That(result.Problem, Is.EqualTo(problem));
        Assert.That(Written, Is.Zero);
    }

    [TestCase(2, null)]
    [TestCase(3, "This pack is too big.")]
    public void Unpack_OfTooManyFiles_WritesNothing(int more, string? problem)
    {
        var files = Enumerable.Range(0, more).Select(number => ($"plans/{number}.plan", ""));

        var result = ScenarioPack.Unpack(Zip([("scenario.json", MinimalScenario.Json), .. files]), _folder.Path, 3, 1_000_000);

        Assert.That(result.Problem, Is.EqualTo(problem));
        Assert.That(Written == 0, Is.EqualTo(problem is not null));
    }

    [TestCase(0, null)]
    [TestCase(1, "This pack is too big.")]
    public void Unpack_OfTooManyBytes_WritesNothing(int more, string? problem)
    {
        var script = Encoding.UTF8.GetByteCount(MinimalScenario.Json);

        var result = ScenarioPack.Unpack(
            Zip(("scenario.json", MinimalScenario.Json), ("README.md", new string('x', 500 + more))), _folder.Path, 10, script + 500);

        Assert.That(result.Problem, Is.EqualTo(problem));
        Assert.That(Written == 0, Is.EqualTo(problem is not null));
    }

    [Test]
    public void Unpack_OfABomb_WritesNothing()
    {
        var result = Unpack(Zip(("scenario.json", MinimalScenario.Json), ("README.md", new string('0', 8 * 1024 * 1024))));

        Assert.That(result.Problem, Is.EqualTo("'README.md' is far larger than the pack: it was not unpacked."));
        Assert.That(Written, Is.Zero);
    }

    [Test]
    public void Unpack_OfAPackThatLiesAboutItsSizes_WritesNoMoreThanItSays()
    {
        var bytes = Zip(("README.md", new string('0', 1_000_000)), ("scenario.json", MinimalScenario.Json)).ToArray();
        var directory = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(directory + 24), 10);

        var result = ScenarioPack.Unpack(new MemoryStream(bytes), _folder.Path, 10, 100_000);

        var readme = Path.Combine(_folder.Path, "minimal", "README.md");
        Assert.That(result.Problem is not null || new FileInfo(readme).Length <= 10, $"{result.Problem}");
    }

    [Test]
    public void Unpack_OfAnotherScriptThanWasPacked_WritesNothing()
    {
        var folder = Directory.CreateDirectory(_folder.PathOf("from/minimal")).FullName;
        File.WriteAllText(Path.Combine(folder, "scenario.json"), MinimalScenario.Json);
        using var packed = new MemoryStream();
        ScenarioPack.Pack(folder, packed);
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("scenario.json")!.Delete();
            using var entry = zip.CreateEntry("scenario.json").Open();
            entry.Write(Encoding.UTF8.GetBytes(MinimalScenario.Json.Replace("How is it going?", "How are you?", StringComparison.Ordinal)));
        }

        var result = Unpack(packed);

        Assert.That(result.Problem, Is.EqualTo("The script is not the one that was packed: its content hash is another."));
        Assert.That(Directory.Exists(_folder.PathOf("minimal")), Is.False);
    }

    [Test]
    public void Unpack_OfAPackCutAnywhere_NeverThrows()
    {
        var whole = Zip(("scenario.json", MinimalScenario.Json), ("plans/a.plan", "choose ask-openly")).ToArray();

        for (var length = 0; length < whole.Length; length += 7)
        {
            Assert.That(Unpack(new MemoryStream(whole[..length])).Problem, Is.Not.Null, $"{length} bytes");
        }

        Assert.That(Written, Is.Zero);
    }

    private int Written => Directory.EnumerateFileSystemEntries(_folder.Path).Count();

    private PackResult Unpack(Stream pack) => ScenarioPack.Unpack(pack, _folder.Path);

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
