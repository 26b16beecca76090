// Somebody in a session.
using System.Diagnostics;
using static VRTraining.Languages.Words;

namespace VRTraining.Sessions.People;

/// <summary>The id of somebody in a session: random, says nothing about the person, and is no secret.</summary>
public readonly record struct PersonId(string Value)
{
    /// <summary>A fresh id.</summary>
    public static PersonId New() => new(Guid.NewGuid().ToString("N"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Somebody in a session.</summary>
/// <param name="Id">The id.</param>
/// <param name="Number">The nth to come, from 1: what a nameless person is called by.</param>
/// <param name="Role">What the person is now.</param>
/// <param name="Name">As the person wants to be called here; null where none was given. Personal text.</param>
/// <param name="Agreed">Whether the person has agreed to the prebrief's contract.</param>
public sealed record Person(PersonId Id, int Number, SessionRole Role, string? Name, bool Agreed)
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 40;

    /// <summary>The name; without one role and number, in the language of what runs now.</summary>
    public string Called => Name ?? Role switch
    {
        SessionRole.Facilitator => Say("Facilitator {0}", Number),
        SessionRole.Learner => Say("Learner {0}", Number),
        SessionRole.Participant => Say("Participant {0}", Number),
        SessionRole.Observer => Say("Observer {0}", Number),
        _ => throw new UnreachableException(),
    };
}
