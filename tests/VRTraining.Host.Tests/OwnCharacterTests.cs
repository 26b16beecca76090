// Bodies that somebody brought along: served rewritten, and left out in words where they are missing or broken.
using System.Net;
using VRTraining.Testing;

namespace VRTraining.Host.Tests;

public sealed class OwnCharacterTests
{
    private Desktop _desktop = null!;

    [SetUp]
    public async Task StartDesktop()
    {
        _desktop = await Desktop.StartAsync();
        OwnScenario.Write(_desktop.Folder);
    }

    [TearDown]
    public async Task StopDesktop() => await _desktop.DisposeAsync();

    [Test]
    public async Task Body_InTheDataFolder_IsServedByTheScenarioThatUsesIt()
    {
        ForeignMaya.Write(Path.Combine(_desktop.Folder, "characters", "sam"));
        using var visitor = await _desktop.VisitAsync("quiet-otter");

        await visitor.OpenAsync("/bodies/minimal/sam");

        Assert.That(visitor.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(visitor.Html, Does.StartWith("glTF").And.Contain("\"name\":\"upper_arm.L\""));
    }

    [TestCase("/bodies/minimal/sam")]
    [TestCase("/bodies/minimal/..%2Fsam")]
    [TestCase("/bodies/none/sam")]
    public async Task Body_ThatIsMissingOrBroken_IsNotThere(string address)
    {
        var folder = ForeignMaya.Write(Path.Combine(_desktop.Folder, "characters", "sam"));
        await using (var model = File.OpenWrite(Path.Combine(folder, "body.glb")))
        {
            model.SetLength(100);
        }

        using var visitor = await _desktop.VisitAsync("quiet-otter");

        await visitor.OpenAsync(address);

        Assert.That(visitor.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Play_WithABodyThatIsNotThere_GoesOnWithASilhouette()
    {
        using var visitor = await _desktop.VisitAsync("quiet-otter");
        await visitor.OpenAsync("/scenarios/minimal");

        await visitor.SendAsync("/scenarios/minimal/begin");

        Assert.That(visitor.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(visitor.Html, Does.Contain("src=\"/assets/portraits/someone.svg\"").And.Contain("How is it going?"));

        await visitor.OpenAsync("/assets/portraits/someone.svg");

        Assert.That(visitor.Html, Does.StartWith("<svg"));
    }
}
