// Captions: two lines of 42 letters, readable in time, whatever is said.
using VRTraining.Stage.Layout;
using VRTraining.Stage.Speech;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Tests;

public sealed class CaptionTests
{
    private const string FortyTwo = "On Monday you and Maya agreed on something";

    [Test]
    public void Pages_OfALineOf42Letters_AreOneLine()
    {
        var pages = CaptionPages.Of(FortyTwo, 3000);

        Assert.That(pages, Is.EqualTo(new[] { new CaptionPage(0, 3000, FortyTwo, "") }));
    }

    [Test]
    public void Pages_OfALineOf43Letters_AreTwoLines()
    {
        var pages = CaptionPages.Of(FortyTwo + "!", 3000);

        Assert.That(pages, Is.EqualTo(new[] { new CaptionPage(0, 3000, "On Monday you and Maya", "agreed on something!") }));
    }

    [TestCase(FortyTwo + " " + FortyTwo, new[] { FortyTwo, FortyTwo })]
    [TestCase(FortyTwo + " " + FortyTwo + " now", new[]
    {
        "On Monday you and Maya agreed", "on something On Monday you and", "Maya agreed on something now", "",
    })]
    public void Pages_WhereAWordWouldStandAlone_AreEven(string text, string[] lines) => Assert.That(
        CaptionPages.Of(text, 6000).SelectMany(page => new[] { page.First, page.Second }), Is.EqualTo(lines));

    [Test]
    public void Pages_OfALongWord_DoNotCutItToBeEven()
    {
        var word = new string('m', 30);

        var page = CaptionPages.Of($"{word} that is what they call it here", 3000).Single();

        Assert.That((page.First, page.Second), Is.EqualTo((word, "that is what they call it here")));
    }

    [Test]
    public void Pages_OfA600LetterLine_KeepLettersTimeAndRate()
    {
        var text = string.Concat(Enumerable.Repeat("We did not say it then and I wish we had. ", 15))[..600];

        var pages = CaptionPages.Of(text, SpokenText.LengthMs(text));

        Assert.That(pages, Has.Length.EqualTo(8));
        Assert.That(string.Join(' ', pages.SelectMany(page => new[] { page.First, page.Second })).Trim(), Is.EqualTo(text.Trim()));
        foreach (var page in pages)
        {
            var rate = SpokenText.Words($"{page.First} {page.Second}") * 60_000 / (page.UntilMs - page.FromMs);

            Assert.That(page.First.Length, Is.LessThanOrEqualTo(42));
            Assert.That(page.Second.Length, Is.LessThanOrEqualTo(42));
            Assert.That(page.UntilMs - page.FromMs, Is.GreaterThanOrEqualTo(1000));
            Assert.That(rate, Is.InRange(160, 181), "words a minute");
        }
    }

    [TestCase(999, 1000)]
    [TestCase(1000, 1000)]
    [TestCase(1001, 1001)]
    public void Page_OfAShortRecording_StaysASecond(int lengthMs, int untilMs)
    {
        Assert.That(CaptionPages.Of("No.", lengthMs)[0].UntilMs, Is.EqualTo(untilMs));
    }

    [Test]
    public void Page_OfAHurriedRecording_GoesByAt180WordsAMinute()
    {
        Assert.That(CaptionPages.Of(FortyTwo, 1200)[0].UntilMs, Is.EqualTo(8 * 60_000 / 180).Within(1));
    }

    [Test]
    public void Pages_OfNothing_AreNone()
    {
        Assert.That(CaptionPages.Of("", 1000), Is.Empty);
        Assert.That(CaptionPages.Of(" \n ", 1000), Is.Empty);
    }

    [TestCase("👩‍👩‍👧‍👦")]
    [TestCase("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen")]
    [TestCase("報告が遅れたことについて、少しお話ししてもよろしいでしょうか。金曜日の会議の前に知りたかったのです。")]
    [TestCase("لم أكن أعرف أنك تنتظرين التقرير يوم الأربعاء قبل الاجتماع مع العميل")]
    public void Pages_OfAnyScript_LoseNothingAndFit(string text)
    {
        var pages = CaptionPages.Of(string.Concat(Enumerable.Repeat(text + " ", 4)), 10_000, StageLayout.CaptionWidthEm);
        var lines = pages.SelectMany(page => new[] { page.First, page.Second }).ToList();

        Assert.That(string.Concat(lines).Replace(" ", ""), Is.EqualTo(string.Concat(Enumerable.Repeat(text, 4)).Replace(" ", "")));
        Assert.That(lines.Select(TextMeasure.Letters), Is.All.LessThanOrEqualTo(42));
        Assert.That(lines.Select(line => TextMeasure.WidthEm(line)), Is.All.LessThanOrEqualTo(StageLayout.CaptionWidthEm));
    }
}
