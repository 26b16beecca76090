// Cuts what is said into captions that can be read in time.
using System.Collections.Immutable;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Speech;

namespace VRTraining.Stage.Viewing;

/// <summary>Two lines of a caption and when they are shown.</summary>
/// <param name="FromMs">Milliseconds from the start of the line that is heard.</param>
/// <param name="UntilMs">When it has been read: when the next one is shown, at least a second later.</param>
/// <param name="First">At most 42 letters.</param>
/// <param name="Second">At most 42 letters; empty where one line is enough.</param>
public sealed record CaptionPage(int FromMs, int UntilMs, string First, string Second);

/// <summary>
/// Cuts what is said into pages of two lines of 42 letters (BBC subtitle guidelines), each shown for as long as its
/// words are heard, never faster than 180 words a minute and never less than a second.
/// </summary>
public static class CaptionPages
{
    /// <summary>The most letters a line.</summary>
    public const int MostLetters = 42;

    /// <summary>The pages of a text.</summary>
    /// <param name="text">What is said; none gives no pages.</param>
    /// <param name="lengthMs">How long it is heard.</param>
    /// <param name="widthEm">The width of a line in em.</param>
    public static ImmutableArray<CaptionPage> Of(string text, int lengthMs, float widthEm = float.MaxValue)
    {
        var lines = Balanced(text.Replace('\n', ' '), widthEm);
        var words = Math.Max(0.001f, lines.Sum(line => SpokenText.Words(line)));
        var pages = ImmutableArray.CreateBuilder<CaptionPage>((lines.Length + 1) / 2);
        var from = 0;
        for (var i = 0; i < lines.Length; i += 2)
        {
            var second = i + 1 < lines.Length ? lines[i + 1] : "";
            var shown = $"{lines[i]} {second}";
            var heard = (int)(lengthMs * (SpokenText.Words(shown) / words));
            var until = from + Math.Max(heard, SpokenText.LengthMs(shown, SpokenText.FastestWordsPerMinute));
            pages.Add(new CaptionPage(from, until, lines[i], second));
            from = until;
        }

        return pages.ToImmutable();
    }

    /// <summary>
    /// As few lines as there can be, and these as even as can be, so that no word stands alone on the last page. A word that
    /// fits into a line is not cut for that.
    /// </summary>
    private static ImmutableArray<string> Balanced(string text, float widthEm)
    {
        var lines = TextMeasure.Wrap(text, widthEm, MostLetters);
        var longest = text.Split(' ').Max(TextMeasure.Letters);
        for (var (tooFew, enough) = (Math.Min(longest, MostLetters) - 1, MostLetters); enough - tooFew > 1;)
        {
            var letters = (tooFew + enough) / 2;
            var narrower = TextMeasure.Wrap(text, widthEm, letters);
            (tooFew, enough) = narrower.Length > lines.Length ? (letters, enough) : (tooFew, letters);
            lines = narrower.Length > lines.Length ? lines : narrower;
        }

        return lines;
    }
}
