// How long words take to read.
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Checks;

/// <summary>How long words take to read (BBC subtitle guidelines: at most 180 words a minute).</summary>
internal static class ReadingTime
{
    private const int WordsPerMinute = 180;

    /// <summary>Milliseconds for reading a text once.</summary>
    public static int MillisecondsFor(string text) => (int)(WordCount.Of(text) * 60_000 / WordsPerMinute);

    /// <summary>Whole seconds, rounded up, for reading all of these texts once.</summary>
    public static int SecondsFor(IEnumerable<string> texts) =>
        (int)Math.Ceiling(texts.Sum(text => WordCount.Of(text)) * 60.0 / WordsPerMinute);
}
