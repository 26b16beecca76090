// Refusals in a terminal: the common words, and the key that helps.
using VRTraining.Learning.Words;
using VRTraining.Simulation.Play;

namespace VRTraining.Cli.Play;

/// <summary>Why something cannot be done now, with the key that helps.</summary>
internal static class KeyedRefusals
{
    private static readonly Dictionary<Refusal, string> Keys = new()
    {
        [Refusal.Paused] = " Press Enter to go on.",
        [Refusal.AtEnding] = " Press Enter for the debrief, or r to try another way.",
        [Refusal.NoDeadline] = " t off turns all limits off, for this whole run.",
    };

    /// <summary>The words.</summary>
    public static string Of(Refusal refusal) => RefusalWords.Of(refusal) + Keys.GetValueOrDefault(refusal, "");
}
