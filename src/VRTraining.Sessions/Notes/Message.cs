// What the room sends in words, and what the facilitator whispers.
using VRTraining.Sessions.People;

namespace VRTraining.Sessions.Notes;

/// <summary>The number of a message within its session, from 1.</summary>
public readonly record struct MessageId(int Value);

/// <summary>What somebody in the room sent in words; it does not say who.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">A thought, or words for the learner's mouth.</param>
/// <param name="Text">1–500 characters; personal text.</param>
/// <param name="Shown">Whether the facilitator shows it to everybody.</param>
public sealed record RoomMessage(MessageId Id, MessageKind Kind, string Text, bool Shown = false);

/// <summary>Kinds of messages from the room.</summary>
public enum MessageKind
{
    /// <summary>What came to somebody's mind.</summary>
    Thought,

    /// <summary>An answer to "what would you say?".</summary>
    Line,
}

/// <summary>A word from the facilitator that the learner never sees.</summary>
/// <param name="To">Participants or observers.</param>
/// <param name="Text">1–500 characters.</param>
public sealed record Prompt(SessionRole To, string Text);

/// <summary>A sign that takes no words.</summary>
public enum Reaction
{
    /// <summary>Well done.</summary>
    Applause,

    /// <summary>That touched me.</summary>
    Heart,

    /// <summary>I did not expect that.</summary>
    Surprise,

    /// <summary>I would like to know more.</summary>
    Question,
}
