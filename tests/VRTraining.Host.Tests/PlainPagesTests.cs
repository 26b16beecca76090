// The plain pages, without any script, play whole runs into the store.
using VRTraining.Storage;
using VRTraining.Storage.Runs;
using VRTraining.Testing;

namespace VRTraining.Host.Tests;

[CancelAfter(120_000)]
public sealed class PlainPagesTests
{
    public static IEnumerable<TestCaseData> Plans() =>
        from folder in Directory.EnumerateDirectories(Repository.PathOf("scenarios"))
        let scenario = Path.GetFileName(folder)
        from plan in Directory.EnumerateFiles(Path.Combine(folder, "plans"), "*.plan")
        let name = Path.GetFileNameWithoutExtension(plan)
        orderby scenario, name
        select new TestCaseData(scenario, name);

    [TestCaseSource(nameof(Plans))]
    public async Task Play_WithoutScript_GivesTheRunOfThePlan(string scenario, string plan)
    {
        var play = PlainPlay.Of(scenario, plan);
        await using var desktop = await Desktop.StartAsync(play.Seed);
        using var visitor = await desktop.VisitAsync("quiet-otter");

        await play.PlayAsync(desktop, visitor);

        await using var store = await SqliteStore.OpenAsync(desktop.Folder, TimeProvider.System, default);
        var summary = (await store.Runs.ListAsync(RunFilter.All, 2, default)).Single();
        var recorded = await store.ReadAsync(summary.Header.Run.Id, default);
        Assert.That(
            recorded!.Events().Select(numbered => numbered.Stamped), Is.EqualTo(play.Expected.Events));
        Assert.That(summary.Standing.Status, Is.EqualTo(play.Expected.End.Status));
    }

    [Test]
    public async Task Restart_InTheMiddleOfARun_GoesOnWhereItWas()
    {
        await using var desktop = await Desktop.StartAsync();
        using var visitor = await desktop.VisitAsync("quiet-otter");
        await visitor.OpenAsync("/scenarios/thank-the-messenger");
        await visitor.SendAsync("/scenarios/thank-the-messenger/begin");
        var run = visitor.Path;
        await visitor.SendAsync($"{run}/advance");
        var before = Captions(visitor.Html);

        await desktop.RestartAsync();

        using var again = new Browserless(desktop.Host);
        await again.OpenAsync(desktop.Host.Address);
        await again.SendAsync("/profiles/choose", ("code", "quiet-otter"));
        Assert.That(again.Html, Does.Contain($"href=\"{run}\""), "the library offers to go on");
        await again.OpenAsync(run);
        Assert.That(Captions(again.Html), Is.EqualTo(before).And.Not.Empty);
    }

    [Test]
    public async Task Visit_WithoutTheKey_IsTurnedAway()
    {
        await using var desktop = await Desktop.StartAsync();
        using var stranger = new Browserless(desktop.Host);

        await stranger.OpenAsync("/library");

        Assert.That((int)stranger.Status, Is.EqualTo(403));
        Assert.That(stranger.Html, Does.Contain("the whole address"));
    }

    [Test]
    public async Task Practise_WithoutTrace_LeavesNothingInTheStore()
    {
        await using var desktop = await Desktop.StartAsync();
        using var visitor = new Browserless(desktop.Host);
        await visitor.OpenAsync(desktop.Host.Address);
        await visitor.SendAsync("/profiles/no-trace");

        await visitor.OpenAsync("/scenarios/thank-the-messenger");
        await visitor.SendAsync("/scenarios/thank-the-messenger/begin");
        await visitor.SendAsync($"{visitor.Path}/advance");

        await using var store = await SqliteStore.OpenAsync(desktop.Folder, TimeProvider.System, default);
        Assert.That(await store.Runs.ListAsync(RunFilter.All, 1, default), Is.Empty);
        Assert.That(await store.Profiles.ListAsync(default), Is.Empty);
    }

    [Test]
    public async Task Practise_WithoutTrace_IsSeenByNobodyElse()
    {
        await using var desktop = await Desktop.StartAsync();
        using var first = new Browserless(desktop.Host);
        await first.OpenAsync(desktop.Host.Address);
        await first.SendAsync("/profiles/no-trace");
        await first.OpenAsync("/scenarios/thank-the-messenger");
        await first.SendAsync("/scenarios/thank-the-messenger/begin");
        var run = first.Path;

        using var second = new Browserless(desktop.Host);
        await second.OpenAsync(desktop.Host.Address);
        await second.SendAsync("/profiles/no-trace");
        await second.OpenAsync(run);

        Assert.That((int)second.Status, Is.EqualTo(404));
        await first.OpenAsync(run);
        Assert.That((int)first.Status, Is.EqualTo(200));
        await first.OpenAsync("/profiles");
        await first.SendAsync("/profiles/create", ("code", "quiet-otter"));
        await first.OpenAsync(run);
        Assert.That((int)first.Status, Is.EqualTo(404), "who goes on as somebody else has left nothing behind");
    }

    [Test]
    public async Task Advance_SentTwiceFromOnePage_GoesOnOnce()
    {
        await using var desktop = await Desktop.StartAsync();
        using var visitor = await desktop.VisitAsync("quiet-otter");
        await visitor.OpenAsync("/scenarios/late-report");
        await visitor.SendAsync("/scenarios/late-report/begin");
        var run = visitor.Path;
        var moment = System.Text.RegularExpressions.Regex.Match(visitor.Html, "name=\"moment\" value=\"(\\d+)\"").Groups[1].Value;

        await visitor.SendAsync($"{run}/advance", ("moment", moment));
        var once = Captions(visitor.Html);
        await visitor.SendAsync($"{run}/advance", ("moment", moment));

        Assert.That(once, Has.Count.EqualTo(2));
        Assert.That(Captions(visitor.Html), Is.EqualTo(once));
    }

    [Test]
    public async Task Settings_OfWordsThatAreNotKnown_AreTheUsualOnes()
    {
        await using var desktop = await Desktop.StartAsync();
        using var visitor = await desktop.VisitAsync("quiet-otter");
        await visitor.OpenAsync("/settings");

        await visitor.SendAsync("/settings", ("Text", "77"), ("VoiceVolume", "900"));
        await visitor.OpenAsync("/settings");

        Assert.That((int)visitor.Status, Is.EqualTo(200));
        Assert.That(visitor.Html, Does.Contain("data-text=\"medium\""));
        Assert.That(visitor.Html, Does.Contain("name=\"VoiceVolume\" min=\"0\" max=\"100\" step=\"5\" value=\"100\""));
    }

    private static List<string> Captions(string html) =>
        [.. System.Text.RegularExpressions.Regex.Matches(html, "data-line=\"([^\"]+)\"").Select(match => match.Groups[1].Value)];
}
