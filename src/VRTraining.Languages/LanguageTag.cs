// Tags of languages as BCP 47 writes them, and what is taken where one is missing.
namespace VRTraining.Languages;

/// <summary>Tags of languages.</summary>
public static class LanguageTag
{
    /// <summary>The tag, then each shorter one (RFC 4647, lookup): <c>de-AT</c>, <c>de</c>.</summary>
    public static IEnumerable<string> Chain(string tag)
    {
        for (var rest = tag; rest.Length > 0; rest = rest[..Math.Max(0, rest.LastIndexOf('-'))])
        {
            // A single letter only introduces what was cut off already.
            if (rest.Length < 2 || rest[^2] != '-')
            {
                yield return rest;
            }
        }
    }
}
