// The names of the bodies that come with the product.
using System.Collections.Immutable;

namespace VRTraining.Scenarios.Characters;

/// <summary>The names of the bodies that come with the product; nobody else's may have them.</summary>
public static class ShippedCast
{
    /// <summary>As scripts write them.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["maya", "daniel", "erik", "priya", "aisha", "kenji", "rosa", "tom"];
}
