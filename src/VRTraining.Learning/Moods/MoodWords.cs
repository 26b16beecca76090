// Moods in plain words: the same ones in the terminal, on the desktop and in the headset.
using System.Diagnostics;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Moods;

/// <summary>
/// Puts moods, 0–100, into plain words. Five steps of 20: 0–19, 20–39, 40–59, 60–79 and 80–100. They describe the
/// simulated colleague, never the learner.
/// </summary>
public static class MoodWords
{
    /// <summary>From this change on a mood moved clearly; below it moved a little.</summary>
    public const int ClearChange = 10;

    private static readonly string[] Trust = ["mistrustful", "wary", "unsure", "trusting", "fully trusting"];
    private static readonly string[] Openness = ["closed", "guarded", "reserved", "open", "very open"];
    private static readonly string[] Stress = ["calm", "fairly calm", "a little strained", "strained", "very strained"];

    /// <summary>How the colleague is, such as "guarded" or "a little strained".</summary>
    /// <param name="mood">The mood.</param>
    /// <param name="value">0–100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not 0–100.</exception>
    public static string Of(Mood mood, int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
        var words = mood switch
        {
            Mood.Trust => Trust,
            Mood.Openness => Openness,
            Mood.Stress => Stress,
            _ => throw new UnreachableException(),
        };
        return words[Math.Min(value / 20, words.Length - 1)];
    }

    /// <summary>How a mood moved, such as "a little more open" or "less strained"; null where it did not.</summary>
    /// <param name="mood">The mood.</param>
    /// <param name="from">0–100.</param>
    /// <param name="to">0–100.</param>
    public static string? Change(Mood mood, int from, int to)
    {
        if (from == to)
        {
            return null;
        }

        var word = mood switch
        {
            Mood.Trust => "trusting",
            Mood.Openness => "open",
            Mood.Stress => "strained",
            _ => throw new UnreachableException(),
        };
        var direction = to > from ? "more" : "less";
        return Math.Abs(to - from) < ClearChange ? $"a little {direction} {word}" : $"{direction} {word}";
    }
}
