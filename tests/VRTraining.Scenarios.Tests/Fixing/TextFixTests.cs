// Blanks around texts and a byte order mark are taken away; all else stays as its author wrote it, to the byte.
using System.Text;
using VRTraining.Scenarios.Fixing;
using VRTraining.Scenarios.Tests.Reading;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Fixing;

public sealed class TextFixTests
{
    private const string Text = "\"text\": \"How is it going?\"";

    [TestCase(" How is it going?")]
    [TestCase("How is it going? \\n")]
    [TestCase("\\t\u00a0How is it going?\\r\\u0020")]
    public void Of_WhenATextHasBlanksAround_TakesThemAway(string text)
    {
        var written = MinimalScenario.Json.Replace(Text, $"\"text\": \"{text}\"", StringComparison.Ordinal);
        Assert.That(Minimal.Of(written).Diagnostics.Select(found => found.Code.ToString()), Is.EqualTo(new[] { "VT1117" }));

        var fix = TextFix.Of(Encoding.UTF8.GetBytes(written));

        Assert.That(Encoding.UTF8.GetString(fix.Bytes.Span), Is.EqualTo(MinimalScenario.Json));
        Assert.That((fix.Trimmed, fix.MarkRemoved), Is.EqualTo((1, false)));
    }

    [TestCase("Say \\\"so\\\"")]
    [TestCase("A \\u0041 and \\\\")]
    [TestCase("🙂 \\ud83d\\ude42")]
    public void Of_WhenATextEndsInAnEscape_KeepsIt(string text)
    {
        var json = MinimalScenario.Json.Replace(Text, $"\"text\": \" {text} \"", StringComparison.Ordinal);

        var fix = TextFix.Of(Encoding.UTF8.GetBytes(json));

        Assert.That(Encoding.UTF8.GetString(fix.Bytes.Span), Does.Contain($"\"text\": \"{text}\""));
    }

    [Test]
    public void Of_WhenTheFileBeginsWithAMark_TakesItAway()
    {
        var bytes = Encoding.UTF8.GetBytes(MinimalScenario.Json);

        var fix = TextFix.Of(new byte[] { 0xEF, 0xBB, 0xBF }.Concat(bytes).ToArray());

        Assert.That(fix.Bytes.ToArray(), Is.EqualTo(bytes));
        Assert.That((fix.Trimmed, fix.MarkRemoved), Is.EqualTo((0, true)));
    }

    [TestCase("")]
    [TestCase("{ \"title\": \" a")]
    [TestCase("{ \"title\": \"   \" }")]
    [TestCase("[1]")]
    public void Of_WhenThereIsNothingToTrim_GivesTheBytesBack(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        var fix = TextFix.Of(bytes);

        Assert.That(fix.Bytes.ToArray(), Is.EqualTo(bytes));
        Assert.That(fix.Trimmed, Is.Zero);
    }
}
