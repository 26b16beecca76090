// Each look says what it found, and what to do where something is missing.
using System.Net;
using System.Net.Sockets;
using VRTraining.Cli.Doctor;
using VRTraining.Link.Preflight;
using VRTraining.Scenarios.Library;
using VRTraining.Storage;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Doctor;

public sealed class LookTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Begin() => _folder = new TemporaryFolder();

    [TearDown]
    public void End() => _folder.Dispose();

    [TestCase(DataFolderHasRoom.LeastBytes - 1, Verdict.Broken, "52 MB")]
    [TestCase(DataFolderHasRoom.LeastBytes, Verdict.Warning, "52 MB")]
    [TestCase(DataFolderHasRoom.EnoughBytes - 1, Verdict.Warning, "524 MB")]
    [TestCase(DataFolderHasRoom.EnoughBytes, Verdict.Ok, "524 MB")]
    public void Room_IsJudgedByWhatStillFits(long freeBytes, Verdict verdict, string amount)
    {
        var finding = DataFolderHasRoom.Room("here", freeBytes);

        Assert.That(finding.Verdict, Is.EqualTo(verdict));
        Assert.That(finding.Text, Does.StartWith("here: ").And.Contains(amount));
        Assert.That(finding.Advice, verdict == Verdict.Ok ? Is.Null : Is.Not.Empty);
    }

    [Test]
    public void DataFolder_ThatIsNotThereYet_IsNotMade()
    {
        var finding = DataFolderHasRoom.Look(new DataFolder(_folder.PathOf("later/data")));

        Assert.That(finding.Text, Does.StartWith(_folder.PathOf("later/data")).And.Contains("room is left"));
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), Is.Empty);
    }

    [Test]
    public void DataFolder_IsLeftAsItWas()
    {
        DataFolderHasRoom.Look(new DataFolder(_folder.Path));

        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), Is.Empty);
    }

    [Test]
    [Platform("Linux", Reason = "A folder where not even root can make a file")]
    public void DataFolder_WhereNothingCanBeWritten_IsBroken() =>
        Assert.That(DataFolderHasRoom.Look(new DataFolder("/proc/self")).Verdict, Is.EqualTo(Verdict.Broken));

    [TestCase(0, "0 kB")]
    [TestCase(1, "1 kB")]
    [TestCase(999_499, "999 kB")]
    [TestCase(999_500, "1.0 MB")]
    [TestCase(9_949_999, "9.9 MB")]
    [TestCase(9_950_000, "10 MB")]
    [TestCase(73_400_000_000, "73 GB")]
    [TestCase(5_000_000_000_000_000, "5000 TB")]
    public void Amount_ReadsAsAPersonSaysIt(long bytes, string words) => Assert.That(Amount.Of(bytes), Is.EqualTo(words));

    [Test]
    public void Port_InUse_IsFineWhileAnotherIsFree()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var taken = APortIsFree.Look(port);

        Assert.That(taken.Verdict, Is.EqualTo(Verdict.Ok));
        Assert.That(taken.Text, Is.EqualTo($"Port {port} is in use, perhaps by an open desktop; another one is free."));
    }

    [Test]
    public void Port_ThatIsFree_IsSaid() =>
        Assert.That(APortIsFree.Look(0).Text, Is.EqualTo("The desktop can use its port, 0."));

    [TestCase(true, true, Verdict.Ok)]
    [TestCase(false, true, Verdict.Warning)]
    [TestCase(true, false, Verdict.Warning)]
    public void Stage_WithoutItsParts_LeavesThePlainPage(bool hasScript, bool hasAssets, Verdict verdict) =>
        Assert.That(TheStageIsBuilt.Look(hasScript, hasAssets).Verdict, Is.EqualTo(verdict));

    [TestCase("--- no soundcards ---\n", null, Verdict.Warning, "Nothing was found")]
    [TestCase(" 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n", null, Verdict.Ok, "HDA-Intel - HDA Intel PCH.")]
    [TestCase(null, null, Verdict.Warning, "Nothing was found")]
    [TestCase(null, "pulse/native", Verdict.Ok, "A sound server is running.")]
    [TestCase(null, "pipewire-0", Verdict.Ok, "A sound server is running.")]
    public void Sound_ComesFromAServerOrACard(string? cards, string? server, Verdict verdict, string text)
    {
        foreach (var (file, content) in new[] { ("cards", cards), (server is null ? null : $"run/{server}", "") })
        {
            if (file is not null && content is not null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathOf(file))!);
                File.WriteAllText(_folder.PathOf(file), content);
            }
        }

        var finding = SoundCanPlay.LookOnLinux(
            name => name == "XDG_RUNTIME_DIR" ? _folder.PathOf("run") : null, _folder.PathOf("cards"));

        Assert.That(finding.Verdict, Is.EqualTo(verdict));
        Assert.That(finding.Text, Does.Contain(text));
    }

    [Test]
    public void Scenarios_WhereThereAreNone_SaysWhereTheyBelong()
    {
        var finding = ScenariosCheckOut.Look(new ScenarioLibrary([_folder.Path]));

        Assert.That(finding.Verdict, Is.EqualTo(Verdict.Broken));
        Assert.That(finding.Advice, Does.Contain(_folder.Path));
    }

    [TestCase(1, 0, Verdict.Ok, "1 scenario found, all of them fit to play.")]
    [TestCase(1, 1, Verdict.Warning, "2 scenarios found; 1 cannot be played: wrong-0.")]
    [TestCase(0, 2, Verdict.Broken, "2 scenarios found; 2 cannot be played: wrong-0, wrong-1.")]
    public void Scenarios_WithErrors_AreNamed(int good, int wrong, Verdict verdict, string text)
    {
        if (good > 0)
        {
            Directory.CreateDirectory(_folder.PathOf("coffee-break"));
            File.Copy(Path.Combine(Started.CoffeeBreak, "scenario.json"), _folder.PathOf("coffee-break/scenario.json"));
        }

        for (var i = 0; i < wrong; i++)
        {
            Directory.CreateDirectory(_folder.PathOf($"wrong-{i}"));
            File.WriteAllText(_folder.PathOf($"wrong-{i}/scenario.json"), "{}");
        }

        var finding = ScenariosCheckOut.Look(new ScenarioLibrary([_folder.Path]));

        Assert.That(finding.Verdict, Is.EqualTo(verdict));
        Assert.That(finding.Text, Is.EqualTo(text));
    }
}
