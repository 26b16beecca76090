// What the console calls phases, qualities, moods and roles, in words short enough for it.
using System.Diagnostics;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Sessions;

/// <summary>Short words of the console, in the facilitator's language.</summary>
internal static class ConsoleWords
{
    public static string Of(SessionPhase phase) => phase switch
    {
        SessionPhase.Gathering => Say("Gathering"),
        SessionPhase.Prebrief => Say("Prebrief"),
        SessionPhase.Play => Say("Play"),
        SessionPhase.Debrief => Say("Debrief"),
        SessionPhase.Closed => Say("Closed"),
        _ => throw new UnreachableException(),
    };

    public static string Of(Quality quality) => quality switch
    {
        Quality.Best => Say("best"),
        Quality.Acceptable => Say("acceptable"),
        Quality.Setback => Say("setback"),
        _ => throw new UnreachableException(),
    };

    public static string Of(Mood mood) => mood switch
    {
        Mood.Trust => Say("trust"),
        Mood.Openness => Say("openness"),
        Mood.Stress => Say("stress"),
        _ => throw new UnreachableException(),
    };

    public static string Of(SessionRole role) => role switch
    {
        SessionRole.Facilitator => Say("Facilitator"),
        SessionRole.Learner => Say("Learner"),
        SessionRole.Participant => Say("Participant"),
        SessionRole.Observer => Say("Observer"),
        _ => throw new UnreachableException(),
    };
}
