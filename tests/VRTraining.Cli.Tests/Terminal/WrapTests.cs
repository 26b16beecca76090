// Text is broken at word ends, and nothing in it steers the terminal.
using VRTraining.Cli.Terminal;

namespace VRTraining.Cli.Tests.Terminal;

public sealed class WrapTests
{
    [TestCase("one two three", 7, new[] { "one two", "three" })]
    [TestCase("one two three", 8, new[] { "one two", "three" })]
    [TestCase("one two three", 13, new[] { "one two three" })]
    [TestCase("abcdefgh", 3, new[] { "abc", "def", "gh" })]
    [TestCase("a abcdef", 4, new[] { "a", "abcd", "ef" })]
    [TestCase("", 4, new[] { "" })]
    [TestCase("one\n\ntwo", 4, new[] { "one", "", "two" })]
    [TestCase("日本語です", 4, new[] { "日本", "語で", "す" })]
    [TestCase("🙂🙂🙂", 1, new[] { "🙂", "🙂", "🙂" })]
    [TestCase("\u001b[31mred\a", 20, new[] { "[31mred" })]
    public void Lines_OfAText_FitTheWidth(string text, int width, string[] lines)
    {
        Assert.That(Wrap.Lines(text, width), Is.EqualTo(lines));
    }

    [TestCase("one two", 7, "one two")]
    [TestCase("one two", 6, "one t…")]
    [TestCase("one two", 5, "one…")]
    [TestCase("one\ntwo", 7, "one two")]
    public void OneLine_OfAText_IsCutWithAnEllipsis(string text, int width, string line)
    {
        Assert.That(Wrap.OneLine(text, width), Is.EqualTo(line));
    }
}
