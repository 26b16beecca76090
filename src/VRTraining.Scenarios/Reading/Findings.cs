// Collects what is wrong with one file.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Json;

namespace VRTraining.Scenarios.Reading;

/// <summary>What is wrong with one file, up to a number that nobody reads to the end.</summary>
internal sealed class Findings(SourceText source)
{
    /// <summary>After so many findings the rest is only counted.</summary>
    public const int Most = 1000;

    // So many names are compared with mistyped ones, over the whole file; then comparing would take seconds.
    private int _comparisonsLeft = 400_000;

    private readonly List<Diagnostic> _found = [];
    private int _more;

    /// <summary>How many findings there are, the uncounted ones included.</summary>
    public int Count => _found.Count + _more;

    /// <summary>How many of them are errors.</summary>
    public int Errors { get; private set; }

    /// <summary>Whether another finding would still be kept; what costs time to say need not be said.</summary>
    public bool IsFull => _found.Count >= Most;

    /// <summary>Whether there is time to look for what a mistyped name may have meant among so many.</summary>
    public bool MayCompare(int names) => (_comparisonsLeft = Math.Max(-1, _comparisonsLeft - names)) >= 0;

    /// <summary>Adds a finding about a token: a value, or the name of a member.</summary>
    public void Add(DiagnosticCode code, JsonTable table, int token, string message, string expected = "")
    {
        if (Counts(code))
        {
            Keep(code, table.PointerOf(token), table[token].Start, message, expected);
        }
    }

    /// <summary>Adds a finding at a byte of the file, within the value of a token if one is given.</summary>
    public void AddAt(
        DiagnosticCode code, int offset, string message, string expected = "", JsonTable? table = null, int token = 0)
    {
        if (Counts(code))
        {
            Keep(code, table?.PointerOf(token) ?? "", offset, message, expected);
        }
    }

    /// <summary>All findings from the top of the file to its end.</summary>
    public IReadOnlyList<Diagnostic> InOrder()
    {
        var sorted = _found.OrderBy(d => d.At.Line).ThenBy(d => d.At.Column).ThenBy(d => d.Code.Number).ToList();
        if (_more > 0)
        {
            sorted.Add(new Diagnostic(
                Codes.TooMany,
                source.File,
                "",
                TextPosition.Start,
                FormattableString.Invariant($"There are {_more} more findings."),
                "Put the first ones right, then check again."));
        }

        return sorted;
    }

    private bool Counts(DiagnosticCode code)
    {
        if (code.Severity == Severity.Error)
        {
            Errors++;
        }

        if (IsFull)
        {
            _more++;
            return false;
        }

        return true;
    }

    private void Keep(DiagnosticCode code, string pointer, int offset, string message, string expected) =>
        _found.Add(new Diagnostic(code, source.File, pointer, source.PositionOf(offset), message, expected));
}
