// Something wrong with what an author wrote: where, what, and what would be right.
namespace VRTraining.Scenarios.Diagnostics;

/// <summary>Something wrong with what an author wrote.</summary>
/// <param name="Code">What sort of finding it is.</param>
/// <param name="File">The file, as it was named to the reader.</param>
/// <param name="Pointer">JSON pointer (RFC 6901); empty for the whole file, or one that is not JSON.</param>
/// <param name="At">Where the offending value or name begins.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Expected">What would be right, as a sentence; empty where the message says it already.</param>
public sealed record Diagnostic(
    DiagnosticCode Code,
    string File,
    string Pointer,
    TextPosition At,
    string Message,
    string Expected)
{
    /// <summary>How bad it is.</summary>
    public Severity Severity => Code.Severity;

    /// <summary>One line: <c>file:1:2: error VT2003 at /pointer: what is wrong. What would be right.</c></summary>
    public override string ToString()
    {
        var severity = Severity == Severity.Error ? "error" : "warning";
        var place = Pointer.Length == 0 ? "" : " at " + Pointer;
        var expected = Expected.Length == 0 ? "" : " " + Expected;
        return $"{File}:{At}: {severity} {Code}{place}: {Message}{expected}";
    }
}
