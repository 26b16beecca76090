// Moods in plain words: the same ones in the terminal, on the desktop and in the headset.
using System.Diagnostics;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Learning.Moods;

/// <summary>
/// Puts moods, 0–100, into plain words. Five steps of 20: 0–19, 20–39, 40–59, 60–79 and 80–100. They describe the
/// simulated colleague, never the learner.
/// </summary>
public static class MoodWords
{
    /// <summary>From this change on a mood moved clearly; below it moved a little.</summary>
    public const int ClearChange = 10;

    /// <summary>How the colleague is, such as "guarded" or "a little strained".</summary>
    /// <param name="mood">The mood.</param>
    /// <param name="value">0–100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not 0–100.</exception>
    public static string Of(Mood mood, int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
        string[] words = mood switch
        {
            Mood.Trust => [Say("mistrustful"), Say("wary"), Say("unsure"), Say("trusting"), Say("fully trusting")],
            Mood.Openness => [Say("closed"), Say("guarded"), Say("reserved"), Say("open"), Say("very open")],
            Mood.Stress =>
            [
                Say("calm"), Say("fairly calm"), Say("a little strained"), Say("strained"), Say("very strained"),
            ],
            _ => throw new UnreachableException(),
        };
        return words[Math.Min(value / 20, words.Length - 1)];
    }

    /// <summary>How a mood moved, such as "a little more open" or "less strained"; null where it did not.</summary>
    /// <param name="mood">The mood.</param>
    /// <param name="from">0–100.</param>
    /// <param name="to">0–100.</param>
    public static string? Change(Mood mood, int from, int to) => (to - from) switch
    {
        0 => null,
        >= ClearChange => MuchMore(mood),
        <= -ClearChange => MuchLess(mood),
        > 0 => LittleMore(mood),
        _ => LittleLess(mood),
    };

    private static string MuchMore(Mood mood) => mood switch
    {
        Mood.Trust => Say("more trusting"),
        Mood.Openness => Say("more open"),
        Mood.Stress => Say("more strained"),
        _ => throw new UnreachableException(),
    };

    private static string MuchLess(Mood mood) => mood switch
    {
        Mood.Trust => Say("less trusting"),
        Mood.Openness => Say("less open"),
        Mood.Stress => Say("less strained"),
        _ => throw new UnreachableException(),
    };

    private static string LittleMore(Mood mood) => mood switch
    {
        Mood.Trust => Say("a little more trusting"),
        Mood.Openness => Say("a little more open"),
        Mood.Stress => Say("a little more strained"),
        _ => throw new UnreachableException(),
    };

    private static string LittleLess(Mood mood) => mood switch
    {
        Mood.Trust => Say("a little less trusting"),
        Mood.Openness => Say("a little less open"),
        Mood.Stress => Say("a little less strained"),
        _ => throw new UnreachableException(),
    };
}
