// A place in a text file, counted as editors count.
namespace VRTraining.Scenarios.Diagnostics;

/// <summary>A place in a text file.</summary>
/// <param name="Line">From 1; lines end with LF or CR LF.</param>
/// <param name="Column">From 1, in UTF-16 units as editors count them; a byte order mark is not counted.</param>
public readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>The first character of a file.</summary>
    public static TextPosition Start => new(1, 1);

    /// <summary>The place as compilers write it: <c>12:5</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Line}:{Column}");
}
