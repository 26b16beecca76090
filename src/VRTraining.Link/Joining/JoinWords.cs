// Why somebody could not come in, in words.
using static VRTraining.Languages.Words;

namespace VRTraining.Link.Joining;

/// <summary>Why somebody could not come in, in words for the person and in the language of what runs now.</summary>
public static class JoinWords
{
    /// <summary>The words for a stable reason of <see cref="JoinReply"/>; general ones for any other.</summary>
    public static string Of(string refused) => refused switch
    {
        JoinReply.WrongCode => Say("That is not the code of this session. Please look at the facilitator's screen once more."),
        JoinReply.CodeExpired => Say("That code has expired. The facilitator's screen shows a new one."),
        JoinReply.TooManyTries => Say("There were several wrong codes from here. Please wait a moment, then try again."),
        JoinReply.RoomIsFull => Say("Nobody more fits into this session. Please tell the facilitator."),
        JoinReply.SessionIsOver => Say("This session is over."),
        JoinReply.OtherVersion => Say("The host and this program are of different versions. Please install the same one on both."),
        _ => Say("The host did not let you in. Please ask the facilitator."),
    };
}
