// What one object of the format may hold.
using System.Collections.Immutable;

namespace VRTraining.Scenarios.Format;

/// <summary>A member of an object.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Rule">What its value may be.</param>
/// <param name="About">What it means, for editors.</param>
/// <param name="Must">Whether it must be there.</param>
internal sealed record Member(string Name, Rule Rule, string About, bool Must = true);

/// <summary>What an object may hold.</summary>
/// <param name="What">What it is, with its article.</param>
/// <param name="Members">All that it may hold.</param>
internal sealed record Shape(string What, ImmutableArray<Member> Members)
{
    /// <summary>What checks know it as.</summary>
    public Part Part { get; init; }

    /// <summary>Members of which exactly one must be there; empty: no such rule.</summary>
    public ImmutableArray<string> ExactlyOne { get; init; } = [];

    /// <summary>Where the first is written, the second must be too.</summary>
    public ImmutableArray<(string Member, string Needs)> Together { get; init; } = [];

    /// <summary>The index of a member, or −1.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Members.Length; i++)
        {
            if (Members[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
