// What people of a session are there for, in words.
using System.Diagnostics;
using VRTraining.Sessions.People;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Sessions;

/// <summary>People of a session in the language of who looks.</summary>
internal static class PersonWords
{
    /// <summary>What somebody is there for.</summary>
    public static string Of(SessionRole role) => role switch
    {
        SessionRole.Facilitator => Say("here as facilitator"),
        SessionRole.Learner => Say("here as learner"),
        SessionRole.Participant => Say("here as participant"),
        SessionRole.Observer => Say("here as observer"),
        _ => throw new UnreachableException(),
    };
}
