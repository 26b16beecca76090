// Looking back on the desktop: what went well, skills run by run, and plans that are due.
using System.Net;
using System.Text.RegularExpressions;

namespace VRTraining.Host.Tests;

[CancelAfter(600_000)]
public sealed class ProgressTests
{
    [Test]
    public async Task Progress_AfterASetbackAndAnotherTry_CelebratesBoth()
    {
        await using var desktop = await Desktop.StartAsync();
        using var visitor = await desktop.VisitAsync("quiet-otter");

        await PlainPlay.Of("thank-the-messenger", "setback-and-rewind").PlayAsync(desktop, visitor);
        desktop.Time.Advance(TimeSpan.FromDays(1));
        await PlainPlay.Of("thank-the-messenger", "best").PlayAsync(desktop, visitor);
        await visitor.OpenAsync("/progress");

        var text = TextOf(visitor.Html);
        Assert.That(text, Does.Contain("""
            Worth celebrating
            You showed every skill in “Thank the messenger” at the first try.
            on 24 Nov
            You had a setback in “Thank the messenger”, found another way and showed every skill.
            on 23 Nov
            """));
        Assert.That(text, Does.Contain("""
            Receive bad news
            23 Nov, “Thank the messenger”: with another try or some help
            24 Nov, “Thank the messenger”: at the first try
            Shown in 2 of 2 runs, 1 of them at the first try.
            """));
    }

    [Test]
    public async Task Progress_WhereASkillIsNotShownYet_LeadsBackToTheScenario()
    {
        await using var desktop = await Desktop.StartAsync();
        using var visitor = await desktop.VisitAsync("quiet-otter");

        await PlainPlay.Of("thank-the-messenger", "ending-waits").PlayAsync(desktop, visitor);
        await visitor.OpenAsync("/progress");

        Assert.That(TextOf(visitor.Html), Does.Contain("Practised once, and worth another try."));
        Assert.That(
            WebUtility.HtmlDecode(visitor.Html),
            Does.Contain("<a href=\"/scenarios/thank-the-messenger\">Practise it in “Thank the messenger”</a>"));
        Assert.That(visitor.Html, Does.Not.Contain("Worth celebrating"));
    }

    [TestCase(6, false)]
    [TestCase(7, true)]
    public async Task Library_RemindsOfAPlan_OnItsDay(int daysLater, bool reminds)
    {
        await using var desktop = await Desktop.StartAsync();
        using var visitor = await desktop.VisitAsync("quiet-otter");
        await PlainPlay.Of("thank-the-messenger", "best").PlayAsync(desktop, visitor);
        await visitor.OpenAsync(visitor.Path.EndsWith("/debrief", StringComparison.Ordinal) ? visitor.Path : $"{visitor.Path}/debrief");
        await visitor.SendAsync(
            visitor.Path.Replace("/debrief", "/plan", StringComparison.Ordinal),
            ("situation", "Kenji calls"), ("action", "thank first"), ("due", "2026-11-30"));

        desktop.Time.Advance(TimeSpan.FromDays(daysLater));
        await visitor.OpenAsync("/library");

        Assert.That(visitor.Html.Contains("You meant to try this", StringComparison.Ordinal), Is.EqualTo(reminds));
        if (reminds)
        {
            await visitor.SendAsync("/plans/1");
            await visitor.OpenAsync("/library");
            Assert.That(visitor.Html, Does.Not.Contain("You meant to try this"), "it was tried");
        }
    }

    /// <summary>What a page says, a line an element.</summary>
    private static string TextOf(string html) => string.Join('\n', Regex.Replace(WebUtility.HtmlDecode(html), "<[^>]*>", "\n")
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
