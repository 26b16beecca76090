// Why something cannot be done now, in words for the learner, whatever the screen.
using VRTraining.Simulation.Play;
using static VRTraining.Languages.Words;

namespace VRTraining.Learning.Words;

/// <summary>Why something cannot be done now, in words for the learner.</summary>
public static class RefusalWords
{
    private static readonly Dictionary<Refusal, Func<string>> All = new()
    {
        [Refusal.Paused] = () => Say("The scene is paused."),
        [Refusal.NotPaused] = () => Say("The scene goes on already."),
        [Refusal.Over] = () => Say("This run is over."),
        [Refusal.AtEnding] = () => Say("The scene has come to its end."),
        [Refusal.NothingToAdvance] = () => Say("It is your turn."),
        [Refusal.NotOffered] = () => Say("That response is not on offer any more."),
        [Refusal.NoAnswerAsked] = () => Say("That moment has passed."),
        [Refusal.NoReflectionAsked] = () => Say("That moment has passed."),
        [Refusal.NoSuchCheckpoint] = () => Say("That place cannot be gone back to from here."),
        [Refusal.TimeIsUp] = () => Say("The time for this response was up a moment before."),
        [Refusal.NoDeadline] = () => Say("No time limit runs now."),
        [Refusal.NoHintLeft] = () =>
            Say("There is no further hint here. Any response is fine: you can come back and try another."),
        [Refusal.TextTooLong] = () =>
            Say("That is longer than {0} characters. Please say it in fewer.", Engine.LongestText),
    };

    /// <summary>The words; general ones for a reason that no learner should meet.</summary>
    public static string Of(Refusal refusal) =>
        All.TryGetValue(refusal, out var words) ? words() : Say("That cannot be done now.");
}
