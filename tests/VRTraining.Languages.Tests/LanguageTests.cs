// Which language is taken, and how it writes.
namespace VRTraining.Languages.Tests;

public sealed class LanguageTests
{
    [TestCase("de", "de")]
    [TestCase("de-AT", "de")]
    [TestCase("DE-ch-1996", "de")]
    [TestCase("en-GB", "en")]
    [TestCase("en-XA", "en-XA")]
    [TestCase("den", null)]
    [TestCase("fr", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void Find_OfATag_IsTheLanguageOrWhatItFallsBackTo(string? tag, string? expected)
    {
        Assert.That(Language.Find(tag)?.Tag, Is.EqualTo(expected));
    }

    [Test]
    public void For_WhatSomebodyWants_IsTheFirstThatIsSpoken()
    {
        Assert.That(Language.For(["fr", "de-AT", "en"]), Is.EqualTo(Language.German));
        Assert.That(Language.For(["fr"]), Is.EqualTo(Language.English));
        Assert.That(Language.For([]), Is.EqualTo(Language.English));
    }

    [Test]
    public void Chain_OfALongTag_GrowsShorterAndLeavesNoSingleLetterAtItsEnd()
    {
        Assert.That(LanguageTag.Chain("de-Latn-AT-x-home"), Is.EqualTo(new[] { "de-Latn-AT-x-home", "de-Latn-AT", "de-Latn", "de" }));
    }

    [Test]
    public void Say_WithDatesAndNumbers_WritesThemAsTheLanguageDoes()
    {
        var day = new DateTime(2026, 3, 5, 14, 7, 0, DateTimeKind.Unspecified);

        Assert.That(Language.German.Say("By {0:m}.", day), Is.EqualTo("Bis zum 5. März."));
        Assert.That(Language.English.Say("By {0:m}.", day), Is.EqualTo("By 5 Mar."));
        Assert.That(day.ToString("g", Language.German.Culture), Is.EqualTo("5. März 2026 14:07"));
        Assert.That(1234.5.ToString("N1", Language.German.Culture), Is.EqualTo("1.234,5"));
    }

    [Test]
    public void Say_InTheLanguageOfWhatRunsNow_FollowsUse()
    {
        Assert.That(Words.Say("Settings"), Is.EqualTo("Settings"));

        var german = SaidIn(Language.German);

        Assert.That(german, Is.EqualTo("Einstellungen"));
        Assert.That(Words.Say("Settings"), Is.EqualTo("Settings"), "what runs elsewhere is left as it was");
    }

    [Test]
    public void Pseudo_OfAText_IsBracketedAndFortyPercentLonger()
    {
        Assert.That(PseudoText.Of("0123456789"), Is.EqualTo("⟦0123456789 län⟧"));
    }

    private static string SaidIn(Language language)
    {
        var said = "";
        ExecutionContext.Run(ExecutionContext.Capture()!, _ =>
        {
            language.Use();
            said = Words.Say("Settings");
        }, null);
        return said;
    }
}
