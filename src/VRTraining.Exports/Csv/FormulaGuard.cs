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

    /// <summary>The text, with an apostrophe in front where it could be run.</summary>
    public static string? Apply(string? text) =>
        text is { Length: > 0 } && Beginnings.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
