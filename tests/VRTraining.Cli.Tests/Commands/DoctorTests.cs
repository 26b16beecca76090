// vrtraining doctor: a line a part, the same model in JSON, and an exit code that scripts can go by.
using VRTraining.Cli.Tests.Doctor;
using VRTraining.Link.Preflight;

namespace VRTraining.Cli.Tests.Commands;

[CancelAfter(600_000)]
[Platform("Linux,MacOSX", Reason = "The stand-in for the headset app is a shell script")]
public sealed class DoctorTests
{
    private static readonly string[] Parts =
        ["data-folder", "database", "scenarios", "port", "browser", "stage", "sound", "headset-system"];

    private Started _command = null!;

    [SetUp]
    public void Begin() => _command = new Started();

    [TearDown]
    public void End() => _command.Dispose();

    [Test]
    public async Task Doctor_InJson_PrintsALineAFinding()
    {
        var doctor = await _command.RunAsync("doctor", "--json", "--headset", Headset(Verdict.Ok));

        var findings = doctor.Lines.Select(FindingLine.Read).ToArray();
        Assert.That(findings.Select(finding => finding?.About), Is.EqualTo(Parts));
        Assert.That(findings.Single(finding => finding!.About == "database")!.Text, Does.StartWith("There is none yet"));
        Assert.That(Directory.Exists(_command.Data), Is.False, "a look makes nothing");
    }

    [Test]
    public async Task Doctor_InWords_SaysWhatToDo()
    {
        var doctor = await _command.RunAsync("doctor", "--headset", Headset(Verdict.Warning));

        Assert.That(doctor.Code, Is.Zero);
        Assert.That(doctor.Out, Does.Contain("ok  Database: There is none yet; the first run makes it.\n"));
        Assert.That(doctor.Out, Does.Contain("!   Headset system: Told by the app.\n    Charge it.\n"));
        Assert.That(doctor.Out, Does.EndWith("You can practise; what is marked with ! would make it better.\n"));
    }

    [TestCase(Verdict.Warning, false, 0)]
    [TestCase(Verdict.Warning, true, 1)]
    [TestCase(Verdict.Broken, false, 1)]
    public async Task Doctor_ExitsWithFindings_WhereSomethingIsInTheWay(Verdict headset, bool strict, int code)
    {
        var doctor = await _command.RunAsync(
            ["doctor", "--headset", Headset(headset), .. strict ? ["--strict"] : Array.Empty<string>()]);

        Assert.That(doctor.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task Doctor_AfterARun_FindsTheDatabaseWhole()
    {
        await _command.RunAsync("play", Started.CoffeeBreak, "--plan", Started.Plan("best"));

        var doctor = await _command.RunAsync("doctor", "--headset", Headset(Verdict.Ok));

        Assert.That(doctor.Out, Does.Match(@"ok  Database: It is whole: \d+ kB, layout \d+\.\n"));
    }

    [Test]
    public async Task Doctor_OfADatabaseThatIsNone_SaysSoAndLeavesIt()
    {
        var file = Path.Combine(Directory.CreateDirectory(_command.Data).FullName, "vrtraining.db");
        await File.WriteAllTextAsync(file, "not a database");

        var doctor = await _command.RunAsync("doctor", "--json", "--headset", Headset(Verdict.Ok));

        Assert.That(doctor.Code, Is.EqualTo(1));
        Assert.That(FindingLine.Read(doctor.Lines[1])!.Text, Does.StartWith($"{file} is not a database of VRTraining"));
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo("not a database"));
    }

    [Test]
    public async Task Doctor_OfAHeadsetAppThatIsNotThere_IsMisused()
    {
        var doctor = await _command.RunAsync("doctor", "--headset", _command.PathOf("none"));

        Assert.That(doctor.Code, Is.EqualTo(2));
        Assert.That(doctor.Error, Does.Contain($"There is no file {_command.PathOf("none")}."));
    }

    private string Headset(Verdict verdict) => FakeHeadsetApp.At(
        _command.PathOf("headset"),
        $"echo '{FindingLine.Write(new Finding("headset-system", verdict, "Told by the app.", "Charge it."))}'");
}
