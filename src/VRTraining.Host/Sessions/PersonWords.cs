// People of a session in words: what they are called where they gave no name, and what they are there for.
using System.Diagnostics;
using VRTraining.Sessions.People;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Sessions;

/// <summary>People of a session in the language of who looks.</summary>
internal static class PersonWords
{
    /// <summary>The name, or role and number.</summary>
    public static string Called(Person person) => person.Name ?? person.Role switch
    {
        SessionRole.Facilitator => Say("Facilitator {0}", person.Number),
        SessionRole.Learner => Say("Learner {0}", person.Number),
        SessionRole.Participant => Say("Participant {0}", person.Number),
        SessionRole.Observer => Say("Observer {0}", person.Number),
        _ => throw new UnreachableException(),
    };

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
