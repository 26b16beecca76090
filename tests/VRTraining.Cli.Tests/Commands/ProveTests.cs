// vrtraining prove: what holds of all plays, what does not, and the plays that show it.
using System.Text.Json;

namespace VRTraining.Cli.Tests.Commands;

public sealed class ProveTests
{
    private Started _command = null!;
    private string _scenario = null!;

    [SetUp]
    public void Begin()
    {
        _command = new Started();
        _scenario = _command.PathOf("coffee-break");
        Directory.CreateDirectory(_scenario);
        File.Copy(Path.Combine(Started.CoffeeBreak, "scenario.json"), Path.Combine(_scenario, "scenario.json"));
    }

    [TearDown]
    public void End() => _command.Dispose();

    [Test]
    public async Task Prove_OfASoundScript_SaysWhatCanBeReached_AndEveryPlanPlays()
    {
        var prove = await _command.RunAsync("prove", _scenario, "--strict");

        Assert.That(prove.Code, Is.Zero, prove.Out + prove.Error);
        Assert.That(prove.Lines[0], Does.StartWith("coffee-break: proved. "));
        var plans = Directory.GetFiles(Path.Combine(_command.Data, "proofs", "coffee-break"));
        Assert.That(plans.Select(Path.GetFileName), Does.Contain("proof-shortest.plan"));
        foreach (var plan in plans)
        {
            var play = await _command.RunAsync("play", _scenario, "--plan", plan, "--no-trace");
            Assert.That(play.Code, Is.Zero, $"{plan}: {play.Error}");
        }
    }

    [Test]
    public async Task Prove_WhenAConditionNeverHolds_NamesItsPlace_AndHowToPlayThere()
    {
        await SpoilAsync();

        var prove = await _command.RunAsync("prove", _scenario, "--plans", _command.PathOf("found"));
        var strict = await _command.RunAsync("prove", _scenario, "--strict");

        Assert.That((prove.Code, strict.Code), Is.EqualTo((0, 1)));
        Assert.That(prove.Out, Does.Contain(": warning VT2104 at /nodes/0/choices/0/when: "));
        const string Told = "  play it: vrtraining ";
        var told = prove.Lines.First(line => line.StartsWith(Told, StringComparison.Ordinal))[Told.Length..].Split(' ');
        var play = await _command.RunAsync([.. told, "--no-trace"]);
        Assert.That(play.Code, Is.Zero, $"{string.Join(' ', told)}: {play.Error}");
        Assert.That(told[^1], Does.StartWith(_command.PathOf("found")));
    }

    [Test]
    public async Task Prove_AsJson_SaysTheSame()
    {
        await SpoilAsync();

        var prove = await _command.RunAsync("prove", _scenario, "--json");

        var proof = JsonDocument.Parse(prove.Lines.Single()).RootElement;
        Assert.That(proof.GetProperty("isProved").GetBoolean());
        Assert.That(
            proof.GetProperty("findings").EnumerateArray()
                .Select(finding => finding.GetProperty("diagnostic").GetProperty("code").GetString()),
            Does.Contain("VT2104"));
        Assert.That(File.Exists(proof.GetProperty("shortestPlay").GetString()));
    }

    [Test]
    public async Task Prove_WithTooFewStates_SaysThatItIsNotProved()
    {
        var prove = await _command.RunAsync("prove", _scenario, "--states", "4");
        var strict = await _command.RunAsync("prove", _scenario, "--states", "4", "--strict");
        var none = await _command.RunAsync("prove", _scenario, "--states", "3");

        Assert.That((prove.Code, strict.Code, none.Code), Is.EqualTo((0, 1, 2)));
        Assert.That(prove.Lines[0], Does.EndWith("searched, not proved."));
    }

    /// <summary>Gives the first response a condition that never holds.</summary>
    private async Task SpoilAsync()
    {
        var file = Path.Combine(_scenario, "scenario.json");
        var json = Newtonsoft.Json.Linq.JObject.Parse(await File.ReadAllTextAsync(file));
        var choices = json["nodes"]!.First(node => node["choices"] is not null)["choices"]!;
        choices.First!["when"] = $"not visited({json["nodes"]![0]!["id"]})";
        await File.WriteAllTextAsync(file, json.ToString());
    }
}
