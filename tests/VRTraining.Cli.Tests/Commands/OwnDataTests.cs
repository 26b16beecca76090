// A learner's own data: taken away, brought back whole, erased with proof, and told who looked.
using System.Text.Json;

namespace VRTraining.Cli.Tests.Commands;

[CancelAfter(600_000)]
public sealed class OwnDataTests
{
    private Started _command = null!;

    [SetUp]
    public async Task Begin()
    {
        _command = new Started();
        await _command.RunAsync("profile", "new", "quiet-otter");
        await _command.RunAsync(
            ["", "", "", "2", "", "Hm.", "Nobody must read this.", ""], "play", Started.CoffeeBreak, "--seed", "5");
    }

    [TearDown]
    public void End() => _command.Dispose();

    [Test]
    public async Task MeExport_HasEverything_AndImportBringsItBackElsewhere()
    {
        var folder = _command.PathOf("mine");
        using var elsewhere = new Started();

        var export = await _command.RunAsync("me", "export", "--out", folder);
        var import = await elsewhere.RunAsync("import", "jsonl", Path.Combine(folder, "everything.jsonl"));
        var again = await elsewhere.RunAsync("import", "jsonl", Path.Combine(folder, "everything.jsonl"), "--json");
        var shown = await elsewhere.RunAsync("show", (await elsewhere.RunAsync("runs", "--all")).Out[..8]);

        Assert.That(export.Code, Is.Zero, export.Error);
        Assert.That(
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(["about.csv", "choices.csv", "copies.csv", "everything.jsonl", "looks.csv", "plans.csv", "runs.csv", "skills.csv"]));
        Assert.That(import.Out, Does.EndWith("everything.jsonl: 1 run added, 0 runs here already\n"));
        Assert.That(again.Out, Is.EqualTo("{\"runs\":0,\"alreadyHere\":1,\"different\":0,\"renumbered\":0,\"plans\":0}\n"));
        Assert.That(shown.Out, Does.Contain("Nobody must read this."));
    }

    [Test]
    public async Task Import_IntoAProfileOfOnesOwn_TakesTheRunsAndPlansOfOneLearnerAlone()
    {
        var (folder, both) = (_command.PathOf("mine"), _command.PathOf("both.jsonl"));
        await _command.RunAsync("me", "export", "--out", folder);
        await _command.RunAsync("profile", "new", "brave-heron");
        await _command.RunAsync(
            ["", "", "", "2", "", "Hm.", "Another one.", ""], "play", Started.CoffeeBreak, "--seed", "5", "--profile", "brave-heron");
        await _command.RunAsync("export", "jsonl", "--all", "--out", both);
        using var elsewhere = new Started();
        await elsewhere.RunAsync("profile", "new", "my-own");

        var unknown = await elsewhere.RunAsync("import", "jsonl", Path.Combine(folder, "everything.jsonl"), "--profile", "my-owl");
        var several = await elsewhere.RunAsync("import", "jsonl", both, "--profile", "my-own");
        var import = await elsewhere.RunAsync("import", "jsonl", Path.Combine(folder, "everything.jsonl"), "--profile", "my-own");
        var again = await elsewhere.RunAsync("import", "jsonl", Path.Combine(folder, "everything.jsonl"), "--profile", "my-own");

        Assert.That((unknown.Code, unknown.Error), Is.EqualTo((2, "vrtraining: There is no profile 'my-owl'. Did you mean 'my-own'?\n")));
        Assert.That(several.Code, Is.EqualTo(3));
        Assert.That(several.Error, Does.Contain("It is about several learners, and --profile is for one."));
        Assert.That(import.Out, Does.EndWith("everything.jsonl: 1 run added, 0 runs here already\n"));
        Assert.That(again.Out, Does.EndWith("everything.jsonl: 0 runs added, 1 run here already\n"));
        Assert.That((await elsewhere.RunAsync("profile", "list")).Out, Does.Contain("my-own").And.Not.Contain("quiet-otter"));
    }

    [Test]
    public async Task Import_OfAScriptThatWasChanged_IsRefused_AndNothingIsTaken()
    {
        var file = _command.PathOf("runs.jsonl");
        await _command.RunAsync("export", "jsonl", "--out", file);
        var lines = await File.ReadAllLinesAsync(file);
        var script = JsonDocument.Parse(lines[1]).RootElement.GetProperty("script");
        var other = Convert.ToBase64String("{}"u8);
        lines[1] = lines[1].Replace(script.GetProperty("file").GetString()!, other, StringComparison.Ordinal);
        await File.WriteAllLinesAsync(file, lines);
        using var elsewhere = new Started();

        var import = await elsewhere.RunAsync("import", "jsonl", file);

        Assert.That(import.Code, Is.EqualTo(3));
        Assert.That(import.Error, Does.Contain("The script coffee-break 1.0.0 is not the one that was played."));
        Assert.That((await elsewhere.RunAsync("runs", "--all")).Out, Does.StartWith("There are no runs yet."));
    }

    [Test]
    public async Task Import_OfARunThatClaimsASuccess_IsRefused()
    {
        var file = _command.PathOf("runs.jsonl");
        await _command.RunAsync("export", "jsonl", "--out", file);
        var text = await File.ReadAllTextAsync(file);
        Assert.That(text, Does.Contain("\"setbacks\":0"));
        await File.WriteAllTextAsync(file, text.Replace("\"setbacks\":0", "\"setbacks\":3", StringComparison.Ordinal));
        using var elsewhere = new Started();

        var import = await elsewhere.RunAsync("import", "jsonl", file);

        Assert.That(import.Code, Is.EqualTo(3));
        Assert.That(import.Error, Does.Contain("does not stand where its events lead"));
    }

    [Test]
    public async Task MeErase_SaysWhatWentAndWhereCopiesAre_AndTakesTheNameToo()
    {
        var file = _command.PathOf("runs.jsonl");
        await _command.RunAsync("export", "jsonl", "--out", file);
        await _command.RunAsync("me", "name", "Ada Lovelace");

        var erased = await _command.RunAsync("me", "erase", "quiet-otter", "--json");
        var model = JsonDocument.Parse(erased.Lines.Single()).RootElement;

        Assert.That(erased.Code, Is.Zero, erased.Error);
        Assert.That(model.GetProperty("name").GetBoolean(), Is.True);
        Assert.That(model.GetProperty("erased").GetProperty("runs").GetInt32(), Is.EqualTo(1));
        Assert.That(model.GetProperty("erased").GetProperty("left").GetInt32(), Is.Zero);
        Assert.That(model.GetProperty("erased").GetProperty("copies")[0].GetProperty("place").GetString(), Is.EqualTo(file));
        Assert.That((await _command.RunAsync("runs", "--all")).Out, Does.StartWith("There are no runs yet."));
        Assert.That(File.Exists(Path.Combine(_command.Data, "names.json")), Is.False);
    }

    [Test]
    public async Task MeExport_TellsTheNameToo_OrWhyItCannotBeRead()
    {
        await _command.RunAsync("me", "name", "Ada Lovelace", "--email", "ada@example.org");
        await _command.RunAsync("me", "export", "--out", _command.PathOf("mine"));
        File.Delete(Path.Combine(_command.PathOf("keys"), "names.key"));
        var locked = await _command.RunAsync("me", "export", "--out", _command.PathOf("locked"));

        Assert.That(await AboutAsync("mine"), Does.Contain("code,quiet-otter\r\n"));
        Assert.That(await AboutAsync("mine"), Does.Contain("name,Ada Lovelace\r\nemail,ada@example.org\r\n"));
        Assert.That(locked.Code, Is.Zero, locked.Error);
        Assert.That(await AboutAsync("locked"), Does.Match("name,\"The key .*names.key does not open names here"));

        Task<string> AboutAsync(string folder) => File.ReadAllTextAsync(Path.Combine(_command.PathOf(folder), "about.csv"));
    }

    [Test]
    public async Task MeErase_WhereTheNamesAreDamaged_SaysThatOneMayBeLeft()
    {
        await File.WriteAllTextAsync(Path.Combine(_command.Data, "names.json"), "{");

        var erased = await _command.RunAsync("me", "erase", "quiet-otter");

        Assert.That((erased.Code, erased.Error), Is.EqualTo((1, "")));
        Assert.That(erased.Out, Does.StartWith("quiet-otter is erased: 1 run").And.Contain("A name may be left: The file of names"));
    }

    [Test]
    public async Task MeErase_OfNobody_IsRefused()
    {
        var erased = await _command.RunAsync("me", "erase", "quiet-oter");

        Assert.That(erased.Code, Is.EqualTo(2));
        Assert.That(erased.Error, Is.EqualTo("vrtraining: There is no profile 'quiet-oter'. Did you mean 'quiet-otter'?\n"));
    }

    [Test]
    public async Task Looks_AreKept_WhereSomebodyElseExports_AndNotForOnesOwn()
    {
        await _command.RunAsync("export", "csv", "--out", _command.PathOf("mine"));
        await _command.RunAsync("profile", "new", "bold-fox");
        await _command.RunAsync("export", "csv", "--out", _command.PathOf("theirs"), "--profile", "quiet-otter");
        await _command.RunAsync("export", "csv", "--out", _command.PathOf("all"), "--all");

        var looks = await _command.RunAsync("privacy", "looks", "--profile", "quiet-otter", "--json");

        Assert.That(
            looks.Lines.Select(line => JsonDocument.Parse(line).RootElement).Select(look =>
                $"{look.GetProperty("who")} {look.GetProperty("what")} {look.GetProperty("profile")}"),
            Is.EqualTo([$"{Environment.UserName} export csv ", $"{Environment.UserName} export csv quiet-otter"]),
            "not who the environment says");
    }

    [Test]
    public async Task Show_OfAnotherProfilesRun_IsNoted()
    {
        var name = (await _command.RunAsync("runs")).Out[..8];
        await _command.RunAsync("show", name);
        await _command.RunAsync("profile", "new", "bold-fox");
        await _command.RunAsync("show", name);

        var looks = await _command.RunAsync("privacy", "looks", "--profile", "quiet-otter");

        Assert.That(looks.Lines, Has.Length.EqualTo(1).And.One.EndsWith($"{Environment.UserName}: show"));
    }

    [Test]
    public async Task Privacy_PrintsEveryTable_AndItsRules()
    {
        await _command.RunAsync("privacy", "keep", "runs", "365");

        var privacy = await _command.RunAsync("privacy");
        var purge = await _command.RunAsync("privacy", "purge");
        var wrong = await _command.RunAsync("privacy", "keep", "runs", "0");

        Assert.That(privacy.Out, Does.Contain("personal_texts").And.Contain("the learner's own words").And.Contain("runs  365 days"));
        Assert.That(purge.Out, Does.StartWith("runs: 0 from before "));
        Assert.That(wrong.Code, Is.EqualTo(2));
    }

    [Test]
    public async Task MeName_IsShown_Kept_AndForgotten()
    {
        var kept = await _command.RunAsync("me", "name", "=cmd()", "--email", "a@b");
        var shown = await _command.RunAsync("me", "name");
        var gone = await _command.RunAsync("me", "name", "--forget");
        var long10000 = await _command.RunAsync("me", "name", string.Concat(Enumerable.Repeat("🙂", 10_000)));

        Assert.That(kept.Out, Is.EqualTo("quiet-otter: =cmd(), a@b\n"));
        Assert.That(shown.Out, Is.EqualTo(kept.Out));
        Assert.That(gone.Out, Is.EqualTo("quiet-otter: no name is kept\n"));
        Assert.That(long10000.Code, Is.EqualTo(2));
        Assert.That(long10000.Error, Is.EqualTo("vrtraining: Names, addresses and numbers have at most 100 letters.\n"));
    }

    [Test]
    public async Task Gradebook_HasOneRowALearner_WithItsGradeAndWhy()
    {
        await _command.RunAsync("me", "name", "Ada", "--email", "ada@example.org", "--id-number", "00123");
        var file = _command.PathOf("grades.csv");

        var export = await _command.RunAsync("export", "gradebook", "--out", file, "--raw");

        Assert.That(export.Code, Is.Zero, export.Error);
        Assert.That(await File.ReadAllLinesAsync(file), Has.Length.EqualTo(2)
            .And.One.StartsWith("ada@example.org,00123,A word over coffee,100,1,"));
    }

    [Test]
    public async Task Export_OfSomeColumns_WritesTheTablesThatHaveThem_InThatOrder()
    {
        var folder = _command.PathOf("tables");

        var export = await _command.RunAsync("export", "csv", "--out", folder, "--columns", "choice_text,node_id", "--raw");
        var wrong = await _command.RunAsync("export", "csv", "--out", folder, "--columns", "choice_txt");

        Assert.That(export.Code, Is.Zero, export.Error);
        Assert.That(Directory.EnumerateFiles(folder).Select(Path.GetFileName), Is.EqualTo(["choices.csv"]));
        Assert.That(File.ReadLines(Path.Combine(folder, "choices.csv")).First(), Is.EqualTo("choice_text,node_id"));
        Assert.That(wrong.Error, Is.EqualTo("vrtraining: There is no column 'choice_txt'. Did you mean 'choice_text'?\n"));
    }

    [TestCase("--from", "2020-01-01", 1)]
    [TestCase("--until", "2020-01-01", 0)]
    [TestCase("--scenario", "coffee-break", 1)]
    [TestCase("--scenario", "late-report", 0)]
    [TestCase("--runs", "first", 1)]
    public async Task Export_WithAFilter_HasThoseRuns(string option, string value, int runs)
    {
        var folder = _command.PathOf("tables");

        var export = await _command.RunAsync("export", "csv", "--out", folder, option, value);

        Assert.That(export.Code, Is.Zero, export.Error);
        Assert.That(File.ReadLines(Path.Combine(folder, "runs.csv")).Count(), Is.EqualTo(1 + runs));
    }

    [TestCase("--from", "yesterday")]
    [TestCase("--runs", "none")]
    public async Task Export_WithAFilterThatCannotBe_SaysWhatCan(string option, string value)
    {
        var export = await _command.RunAsync("export", "csv", "--out", _command.PathOf("tables"), option, value);

        Assert.That(export.Code, Is.EqualTo(2));
        Assert.That(export.Error, Does.StartWith($"vrtraining: '{value}' is not "));
    }
}
