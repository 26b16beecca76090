// One sort of finding, as data.
using System.Globalization;

namespace VRTraining.Scenarios.Diagnostics;

/// <summary>One sort of finding. Its number is never given to another sort.</summary>
/// <param name="Number">Four digits: 1 reading, 2 flow, 3 scoring, 4 language, 5 stage come first.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Severity">How bad it is.</param>
public sealed record DiagnosticCode(int Number, string Title, Severity Severity)
{
    /// <summary>Whether the JSON Schema demands the same: a file with no such finding is valid by the schema.</summary>
    public bool IsShape { get; init; }

    /// <summary>Whether <c>check --fix</c> can put it right.</summary>
    public bool IsFixable { get; init; }

    /// <summary>The code as it is written: <c>VT2003</c>.</summary>
    public override string ToString() => "VT" + Number.ToString("0000", CultureInfo.InvariantCulture);
}
