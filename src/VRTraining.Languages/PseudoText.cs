// Text as a long language would have it: in brackets, and 40 % longer.
namespace VRTraining.Languages;

/// <summary>Text as a long language would have it.</summary>
public static class PseudoText
{
    private const string Filler = " länger als gedacht und noch ein wenig mehr";
    private const double Growth = 0.4;

    /// <summary>The text in ⟦ ⟧ with at least 40 % more letters.</summary>
    public static string Of(string text)
    {
        var more = (int)Math.Ceiling(text.Length * Growth);
        var filler = string.Concat(Enumerable.Repeat(Filler, (more / Filler.Length) + 1))[..more];
        return $"⟦{text}{filler}⟧";
    }
}
