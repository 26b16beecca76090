// Why something cannot be done now, in words for the learner, whatever the screen.
using VRTraining.Simulation.Play;

namespace VRTraining.Learning.Words;

/// <summary>Why something cannot be done now, in words for the learner.</summary>
public static class RefusalWords
{
    private static readonly Dictionary<Refusal, string> Words = new()
    {
        [Refusal.Paused] = "The scene is paused.",
        [Refusal.NotPaused] = "The scene goes on already.",
        [Refusal.Over] = "This run is over.",
        [Refusal.AtEnding] = "The scene has come to its end.",
        [Refusal.NothingToAdvance] = "It is your turn.",
        [Refusal.NotOffered] = "That response is not on offer any more.",
        [Refusal.NoAnswerAsked] = "That moment has passed.",
        [Refusal.NoReflectionAsked] = "That moment has passed.",
        [Refusal.NoSuchCheckpoint] = "That place cannot be gone back to from here.",
        [Refusal.TimeIsUp] = "The time for this response was up a moment before.",
        [Refusal.NoDeadline] = "No time limit runs now.",
        [Refusal.NoHintLeft] = "There is no further hint here. Any response is fine: you can come back and try another.",
        [Refusal.TextTooLong] = $"That is longer than {Engine.LongestText} characters. Please say it in fewer.",
    };

    /// <summary>The words; general ones for a reason that no learner should meet.</summary>
    public static string Of(Refusal refusal) => Words.GetValueOrDefault(refusal, "That cannot be done now.");
}
