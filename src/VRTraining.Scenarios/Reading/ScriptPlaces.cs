// Where in its file each named part of a script stands, for findings that are made on the checked script.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;

namespace VRTraining.Scenarios.Reading;

/// <summary>Where in its file each named part of a script stands.</summary>
internal sealed class ScriptPlaces
{
    private readonly Draft _draft;
    private readonly Findings _findings;

    private ScriptPlaces(Draft draft, Findings findings) => (_draft, _findings) = (draft, findings);

    /// <summary>The findings so far, from the top of the file to its end.</summary>
    public IReadOnlyList<Diagnostic> Found => _findings.InOrder();

    /// <summary>The places of a file that has been read without errors.</summary>
    /// <param name="file">What diagnostics call the file.</param>
    /// <param name="bytes">Its content.</param>
    public static ScriptPlaces Of(string file, ReadOnlyMemory<byte> bytes)
    {
        var source = new SourceText(file, ScenarioBytes.HasMark(bytes.Span) ? bytes[3..] : bytes);
        var draft = new Draft(JsonTokens.Read(source).Table!);
        new ShapeReader(draft, new Findings(source)).Read(FormatOne.Scenario);
        return new ScriptPlaces(draft, new Findings(source));
    }

    /// <summary>Adds a finding about a named part, or about what lies at a path within it.</summary>
    /// <param name="code">What sort of finding it is.</param>
    /// <param name="kind">What sort of part.</param>
    /// <param name="name">Its name.</param>
    /// <param name="path">Members and elements from the part on, as far as they are there.</param>
    /// <param name="message">What is wrong, as a sentence.</param>
    /// <param name="expected">What would be right, as a sentence.</param>
    public void Add(
        DiagnosticCode code, NameKind kind, string name, ReadOnlySpan<string> path, string message, string expected)
    {
        var token = _draft.Table[_draft.Declared(kind)[name]].Parent;
        foreach (var step in path)
        {
            if (Step(token, step) is not { } inner)
            {
                break;
            }

            token = inner;
        }

        _findings.Add(code, _draft.Table, token, message, expected);
    }

    private int? Step(int token, string step)
    {
        if (_draft.Table.KindOf(token) != JsonKind.Array)
        {
            return _draft.Table.Find(token, step) is >= 0 and var member ? member : null;
        }

        var index = int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var element in _draft.Table.ChildrenOf(token))
        {
            if (index-- == 0)
            {
                return element;
            }
        }

        return null;
    }
}
