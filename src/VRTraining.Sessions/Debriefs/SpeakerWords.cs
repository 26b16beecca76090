// Whose talk is timed, in words.
using System.Diagnostics;
using static VRTraining.Languages.Words;

namespace VRTraining.Sessions.Debriefs;

/// <summary>Whose talk is timed, in the language of what runs now.</summary>
public static class SpeakerWords
{
    /// <summary>One or many.</summary>
    public static string Of(Speaker who) => who switch
    {
        Speaker.Learner => Say("The learner"),
        Speaker.Room => Say("The room"),
        Speaker.Facilitator => Say("The facilitator"),
        _ => throw new UnreachableException(),
    };
}
