// Why something cannot be done now, in words for the learner.
using VRTraining.Simulation.Play;

namespace VRTraining.Cli.Play;

/// <summary>Why something cannot be done now, in words for the learner.</summary>
internal static class RefusalWords
{
    private static readonly Dictionary<Refusal, string> Words = new()
    {
        [Refusal.Paused] = "The scene is paused. Press Enter to go on.",
        [Refusal.NotPaused] = "The scene is not paused.",
        [Refusal.Over] = "This run is over.",
        [Refusal.AtEnding] = "The scene has come to its end. Press Enter for the debrief, or r to try another way.",
        [Refusal.NothingToAdvance] = "It is your turn: there is no next line yet.",
        [Refusal.NotOffered] = "That response is not on offer now.",
        [Refusal.NoSuchCheckpoint] = "There is no such place to go back to.",
        [Refusal.TimeIsUp] = "The time for this response was up a moment before.",
        [Refusal.NoDeadline] = "No time limit runs now. t off turns all limits off, for this whole run.",
        [Refusal.NoHintLeft] = "There is no further hint here. Any response is fine: you can come back and try another.",
        [Refusal.TextTooLong] = $"That is longer than {Engine.LongestText} characters. Please say it in fewer.",
    };

    /// <summary>The words; the reason itself for one that no learner should meet.</summary>
    public static string Of(Refusal refusal) =>
        Words.TryGetValue(refusal, out var words) ? words : $"That cannot be done now ({refusal.Reason}).";
}
