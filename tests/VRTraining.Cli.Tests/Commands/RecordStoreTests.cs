// Record stores from the command line: added with care, shared by choice, and told honestly when sending does not work.
using System.Text.Json;

namespace VRTraining.Cli.Tests.Commands;

[CancelAfter(600_000)]
public sealed class RecordStoreTests
{
    private Started _command = null!;

    [SetUp]
    public async Task Begin()
    {
        _command = new Started();
        await _command.RunAsync("profile", "new", "quiet-otter");
    }

    [TearDown]
    public void End() => _command.Dispose();

    [TestCase("http://lrs.example.org/xapi")]
    [TestCase("https://user:pass@lrs.example.org/xapi")]
    [TestCase("ftp://lrs.example.org")]
    [TestCase("lrs")]
    public async Task Add_OfAnAddressThatIsNotSafe_IsRefused(string address)
    {
        var added = await _command.RunAsync("xapi", "add", "lrs", address);

        Assert.That(added.Code, Is.EqualTo(2));
        Assert.That(added.Error, Does.StartWith("vrtraining: The address must begin with https://"));
        Assert.That((await StatusAsync()), Is.Empty);
    }

    [Test]
    public async Task Play_OfSomebodyWhoShares_QueuesItsStatements_InTheCommitThatEndsIt()
    {
        await _command.RunAsync("xapi", "add", "lrs", "https://lrs.example.org/xapi");
        await PlayAsync();

        var status = (await StatusAsync()).Single();

        Assert.That(status.GetProperty("waiting").GetInt32(), Is.GreaterThan(5));
        Assert.That(status.GetProperty("delivered").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task Play_OfSomebodyWhoDoesNotShare_QueuesNothing_UntilTheyDo()
    {
        await _command.RunAsync("xapi", "add", "lrs", "https://lrs.example.org/xapi");
        await _command.RunAsync("profile", "new", "bold-fox");
        await PlayAsync();
        Assert.That((await StatusAsync()).Single().GetProperty("waiting").GetInt32(), Is.Zero);

        await _command.RunAsync("xapi", "share", "on");
        var push = await _command.RunAsync("xapi", "push");
        Assert.That(push.Code, Is.EqualTo(3));
        var problem = "There is no credential for lrs. Put it into VRTRAINING_XAPI_LRS, or into the system's secret store.";
        Assert.That(string.Join(' ', push.Lines), Is.EqualTo($"lrs: 0 delivered. {problem} The rest waits."));
        Assert.That((await StatusAsync()).Single().GetProperty("waiting").GetInt32(), Is.GreaterThan(5));
        Assert.That((await StatusAsync()).Single().GetProperty("problem").GetString(), Is.EqualTo(problem));

        await _command.RunAsync("xapi", "share", "off");
        Assert.That((await StatusAsync()).Single().GetProperty("waiting").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task Push_WhereOneStoreHasNoCredential_GoesOnToTheOthers()
    {
        await _command.RunAsync("xapi", "add", "lrs", "https://lrs.example.org/xapi");
        await _command.RunAsync("xapi", "add", "other", "https://lrs.example.org/xapi");
        await PlayAsync();

        var push = await _command.RunAsync("xapi", "push", "--json");

        Assert.That(push.Code, Is.EqualTo(3));
        Assert.That(
            push.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("store").GetString()),
            Is.EqualTo(["lrs", "other"]));
    }

    [Test]
    public async Task Export_OfStatements_WritesOneArray()
    {
        await PlayAsync();
        var file = _command.PathOf("statements.json");

        var export = await _command.RunAsync("export", "xapi", "--out", file);

        Assert.That(export.Code, Is.Zero, export.Error);
        var statements = JsonDocument.Parse(await File.ReadAllBytesAsync(file)).RootElement;
        Assert.That(statements.EnumerateArray().Last().GetProperty("verb").GetProperty("id").GetString(), Does.EndWith("terminated"));
    }

    [Test]
    public async Task Export_OfReportsAndProofs_WritesThem()
    {
        await PlayAsync();
        (string, string)[] files =
            [("html", "run.html"), ("certificate", "certificate.html"), ("badge", "badge.json"), ("xlsx", "runs.xlsx")];
        foreach (var (kind, name) in files)
        {
            var export = await _command.RunAsync("export", kind, "--out", _command.PathOf(name));

            Assert.That(export.Code, Is.Zero, export.Error);
            Assert.That(new FileInfo(_command.PathOf(name)).Length, Is.GreaterThan(500));
        }

        var cohort = await _command.RunAsync("export", "html", "--all", "--out", _command.PathOf("all.html"));
        Assert.That(cohort.Code, Is.Zero, cohort.Error);
        Assert.That(await File.ReadAllTextAsync(_command.PathOf("all.html")), Does.Contain("there are no figures yet"));
    }

    private Task<Finished> PlayAsync() => _command.RunAsync("play", Started.CoffeeBreak, "--plan", Started.Plan("best"));

    private async Task<List<JsonElement>> StatusAsync() =>
        [.. (await _command.RunAsync("xapi", "status", "--json", "--quiet")).Lines.Select(line => JsonDocument.Parse(line).RootElement)];
}
