// What one look at a part of an installation found.
using System.Collections.Immutable;

namespace VRTraining.Link.Preflight;

/// <summary>What one look at a part of an installation found; the headset app and the command tell the same.</summary>
/// <param name="About">Which part, in kebab-case and stable for programs, such as <c>headset-runtime</c>.</param>
/// <param name="Verdict">How it does.</param>
/// <param name="Text">What was found, as a sentence for the person.</param>
/// <param name="Advice">What to do, as a sentence for the person; null where there is nothing to do.</param>
public sealed record Finding(string About, Verdict Verdict, string Text, string? Advice = null)
{
    /// <summary>What a person who helps from afar would ask for next, such as the names of extensions; for programs.</summary>
    public ImmutableArray<string> Details { get; init; } = [];
}
