// How a debrief goes: its steps, and how long each usually takes.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Sessions.Debriefs;

/// <summary>How a debrief goes.</summary>
public enum DebriefStyle
{
    /// <summary>PEARLS (Eppich and Cheng 2015).</summary>
    Pearls,

    /// <summary>What went well, and what one would change.</summary>
    PlusDelta,

    /// <summary>The learner leads, with the replay and the questions.</summary>
    SelfLed,
}

/// <summary>One step of a debrief.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Purpose">What it is for, in a sentence for the facilitator.</param>
/// <param name="Minutes">How long it usually takes.</param>
/// <param name="Questions">Whose questions of the scenario belong here; null: none.</param>
public sealed record DebriefStep(string Name, string Purpose, int Minutes, DebriefPhase? Questions);

/// <summary>The steps of each style.</summary>
public static class DebriefSteps
{
    private static DebriefStep Scene => new(
        Say("Setting the scene"), Say("Say what this talk is for, that it is safe, and how long it takes."), 1, null);

    private static DebriefStep Reactions => new(
        Say("Reactions"), Say("How was it? The learner speaks first; nothing is judged yet."), 3, DebriefPhase.Reactions);

    private static DebriefStep Description => new(
        Say("Description"),
        Say("What happened, in a few sentences, so that all talk about the same scene."),
        3,
        DebriefPhase.Description);

    private static DebriefStep Application => new(
        Say("Taking it along"), Say("What will each of us try, when, and by which day?"), 5, DebriefPhase.Application);

    /// <summary>The steps in their order, in the language of what runs now.</summary>
    public static ImmutableArray<DebriefStep> Of(DebriefStyle style) => style switch
    {
        DebriefStyle.Pearls =>
        [
            Scene, Reactions, Description,
            new(
                Say("Analysis"),
                Say("Look at bookmarked moments: say what you saw and why it struck you, then ask."),
                10,
                DebriefPhase.Analysis),
            Application,
        ],
        DebriefStyle.PlusDelta =>
        [
            Scene, Reactions,
            new(Say("Plus"), Say("What went well, and what made it go well?"), 5, DebriefPhase.Description),
            new(Say("Delta"), Say("What would you do another way next time?"), 7, DebriefPhase.Analysis),
            Application,
        ],
        _ =>
        [
            Reactions, Description,
            new(Say("Looking again"), Say("The learner chooses the moments to replay, and the questions."), 10, DebriefPhase.Analysis),
            Application,
        ],
    };
}
