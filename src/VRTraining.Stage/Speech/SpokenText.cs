// How long words take to say when no recording tells.
using VRTraining.Simulation.Script;

namespace VRTraining.Stage.Speech;

/// <summary>How long words take to say (BBC subtitle guidelines: 160–180 words a minute).</summary>
public static class SpokenText
{
    /// <summary>The rate of a line without a recording, words a minute.</summary>
    public const int WordsPerMinute = 165;

    /// <summary>The fastest that a caption may go by, words a minute.</summary>
    public const int FastestWordsPerMinute = 180;

    /// <summary>The shortest that anything said is shown, milliseconds.</summary>
    public const int ShortestMs = 1000;

    /// <summary>Words in a text; letters of scripts without blanks count as 0.4 of a word each.</summary>
    public static float Words(ReadOnlySpan<char> text) => WordCount.Of(text);

    /// <summary>How long a text takes at a rate, at least <see cref="ShortestMs"/>.</summary>
    public static int LengthMs(ReadOnlySpan<char> text, int wordsPerMinute = WordsPerMinute) =>
        Math.Max(ShortestMs, (int)MathF.Round(Words(text) * 60_000 / wordsPerMinute));
}
