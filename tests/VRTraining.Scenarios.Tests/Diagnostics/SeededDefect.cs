// A defect that is seeded into a shipped scenario, and its clean twin: nearly the same change, and nothing wrong with it.
using Newtonsoft.Json.Linq;

namespace VRTraining.Scenarios.Tests.Diagnostics;

/// <summary>A defect that is seeded into a shipped scenario.</summary>
/// <param name="Code">The finding it must bring.</param>
/// <param name="Seed">The change.</param>
/// <param name="Twin">Nearly the same change, on the right side of the boundary: it brings no finding at all.</param>
/// <param name="With">What else is then wrong for the same reason; nothing more may be found.</param>
internal sealed record SeededDefect(string Code, Action<JObject> Seed, Action<JObject> Twin, params string[] With)
{
    /// <summary>Whether only a search of all plays can find it.</summary>
    public bool NeedsProof => Code[2] is '2' or '3' && Code[3] == '1';
}
