// The headset app is found beside the program, and where a checkout builds it.
using VRTraining.Cli.Doctor;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Doctor;

public sealed class HeadsetAppTests
{
    private TemporaryFolder _folder = null!;
    private string _program = null!;

    private static string FileName => OperatingSystem.IsWindows() ? "VRTraining.Headset.exe" : "VRTraining.Headset";

    [SetUp]
    public void Begin()
    {
        _folder = new TemporaryFolder();
        _program = Directory.CreateDirectory(_folder.PathOf("here/vrtraining")).FullName;
    }

    [TearDown]
    public void End() => _folder.Dispose();

    [Test]
    public void Find_WhereThereIsNone_IsNull() => Assert.That(HeadsetApp.Find(_program), Is.Null);

    [TestCase("here/vrtraining")]
    [TestCase("here/vrtraining/VRTraining.Headset")]
    [TestCase("here/VRTraining.Headset")]
    [TestCase("src/VRTraining.Headset/bin/Release/net10.0")]
    public void Find_LooksBesideTheProgramAndInTheCheckout(string place)
    {
        var app = Make(place);

        Assert.That(HeadsetApp.Find(_program), Is.EqualTo(app));
    }

    [Test]
    public void Find_OfSeveralBuilt_IsTheNewest()
    {
        var older = Make("src/VRTraining.Headset/bin/Release/net10.0");
        var newer = Make("src/VRTraining.Headset/bin/Debug/net10.0");
        File.SetLastWriteTimeUtc(older, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(newer, new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));

        Assert.That(HeadsetApp.Find(_program), Is.EqualTo(newer));
    }

    private string Make(string place)
    {
        var file = Path.Combine(Directory.CreateDirectory(_folder.PathOf(place)).FullName, FileName);
        File.WriteAllText(file, "");
        return file;
    }
}
