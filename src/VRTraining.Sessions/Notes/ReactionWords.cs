// Signs of the room in words, as the phones offer them.
using System.Diagnostics;
using static VRTraining.Languages.Words;

namespace VRTraining.Sessions.Notes;

/// <summary>Signs of the room in the language of what runs now.</summary>
public static class ReactionWords
{
    /// <summary>What a sign says.</summary>
    public static string Of(Reaction reaction) => reaction switch
    {
        Reaction.Applause => Say("Well done"),
        Reaction.Heart => Say("That touched me"),
        Reaction.Surprise => Say("Oh!"),
        Reaction.Question => Say("I wonder"),
        _ => throw new UnreachableException(),
    };
}
