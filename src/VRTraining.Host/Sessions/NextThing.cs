// The one thing a facilitator does next, in a sentence: so that nobody has to know the console by heart.
using VRTraining.Sessions.Debriefs;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Play;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Sessions;

/// <summary>What a facilitator does next, in the facilitator's language.</summary>
internal static class NextThing
{
    /// <summary>The sentence for what the console shows.</summary>
    public static string Of(ConsoleModel console) => console.State.Phase switch
    {
        SessionPhase.Gathering => WhileGathering(console),
        SessionPhase.Prebrief => InPrebrief(console),
        SessionPhase.Play => console.OpenPoll is { } poll ? WhileVoting(console, poll) : InPlay(console),
        SessionPhase.Debrief => console.State.Debrief is { } debrief ? InDebrief(debrief) : BeforeTheTalk,
        _ => Say("Thank everybody, and take the report. Then you may close this page."),
    };

    private static string BeforeTheTalk => Say("Choose how to talk about it. PEARLS leads through it step by step.");

    private static string WhileGathering(ConsoleModel console) =>
        console.State.People.Values.All(person => person.Role == SessionRole.Facilitator)
            ? Say("Put the mirror on the big screen: it shows the room how to come in.")
            : !console.State.Learners.Any()
                ? Say("Who practises? They come in to “practise”, or at this computer, or you give them the part under “People”.")
                : Say("When everybody is here, go to the ground rules.");

    private static string InPrebrief(ConsoleModel console) => !console.State.Learners.Any()
        ? Say("Somebody has to practise: ask who would like to, and give them the part under “People”.")
        : console.State.Learners.FirstOrDefault(learner => !learner.Agreed) is { } learner
            ? Say("Read the ground rules aloud. {0} has not agreed yet.", learner.Called)
            : Say("Everybody who plays has agreed. Begin the play.");

    private static string WhileVoting(ConsoleModel console, Poll poll) =>
        console.State.Boxes[poll.Id].Papers is var papers && papers >= ConsoleModel.VotersIn(console.State, poll)
            ? Say("Everybody has voted. Close the poll.")
            : papers >= Tally.Fewest
                ? Say("Close the poll when most have voted.")
                : Say("Let them vote. Numbers are shown from five votes on.");

    private static string InPlay(ConsoleModel console) => console.Run is not { } run
        ? Say("The learner begins when ready. You can watch on the mirror.")
        : run.Scene switch
        {
            { Waiting: Waiting.Over } => Say("The scene is over. Let it sink in, then go to the debrief."),
            { Paused: true } => Say("The scene stands still. “Go on” when you are ready."),
            { Waiting: Waiting.ForChoice } => console.State.Asking is null
                ? Say("The learner chooses. You may let the room vote first.")
                : Say("The learner chooses."),
            _ => Say("Listen along. Bookmark what you want to talk about."),
        };

    private static string InDebrief(Debriefing debrief) =>
        !debrief.LearnerHasSpoken ? Say("The learner speaks first. Press “The learner” when they begin.")
        : debrief.Step == debrief.Steps.Length - 1 ? Say("Ask everybody for one plan. Then end the session.")
        : Say("When this is talked through, go on to “{0}”.", debrief.Steps[debrief.Step + 1].Name);
}
