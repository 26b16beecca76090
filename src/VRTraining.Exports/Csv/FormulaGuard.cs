// Keeps a spreadsheet from running text as a formula.
namespace VRTraining.Exports.Csv;

/// <summary>Keeps a spreadsheet from running text as a formula (OWASP, "CSV Injection").</summary>
internal static class FormulaGuard
{
    /// <summary>
    /// What a formula can begin with: the four signs, their full-width forms, and the control characters after which
    /// some programs look for one of them.
    /// </summary>
    private const string Beginnings = "=+-@\t\r\n\0＝＋－＠";

    /// <summary>Whether a text could be run; then an apostrophe goes in front of it.</summary>
    public static bool Needs(ReadOnlySpan<char> text) => text.Length > 0 && Beginnings.Contains(text[0], StringComparison.Ordinal);
}
