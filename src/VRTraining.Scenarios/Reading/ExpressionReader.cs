// Reads expressions where they stand in the file, and places what is wrong in them to the character.
using System.Text;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Simulation.Expressions;

namespace VRTraining.Scenarios.Reading;

/// <summary>Reads the expressions of a draft against what it declares.</summary>
internal sealed class ExpressionReader(Draft draft, Findings findings)
{
    public void Read(int token, ExpressionType wanted)
    {
        // What the parser would compare a mistyped name with. Once that takes too long the script is known to be wrong.
        if (!findings.MayCompare(0))
        {
            return;
        }

        var text = draft.Table.TextOf(token);
        if (ExpressionParser.Parse(text, draft.Symbols, wanted, out var error) is { } expression)
        {
            draft.Expressions[token] = expression;
            return;
        }

        if (IsReportedElsewhere(text, error!))
        {
            return;
        }

        findings.MayCompare(draft.Declared(NameKind.Node).Count);
        var code = error!.Kind switch
        {
            ExpressionErrorKind.Syntax => Codes.ExpressionSyntax,
            ExpressionErrorKind.UnknownName => Codes.ExpressionName,
            ExpressionErrorKind.Type => Codes.ExpressionType,
            _ => Codes.ExpressionTooLarge,
        };
        var expected = MoodMeant(text, error) ?? error.Expected;
        findings.AddAt(code, OffsetOf(token, error.Offset), error.Message, expected, draft.Table, token);
    }

    /// <summary>How a mood is asked for, where a character stands by itself: effects name moods as <c>maya.trust</c>.</summary>
    private string? MoodMeant(string text, ExpressionError error) =>
        error.Kind == ExpressionErrorKind.UnknownName
        && text.Substring(error.Offset, error.Length) is var name && draft.Declared(NameKind.Character).ContainsKey(name)
            ? $"That is a character: write mood({name}, trust) to ask for a mood."
            : null;

    /// <summary>A name that is declared, but badly, is wrong where it is declared and not here.</summary>
    private bool IsReportedElsewhere(string text, ExpressionError error) =>
        error.Kind == ExpressionErrorKind.UnknownName
        && text.Substring(error.Offset, error.Length) is var name
        && ((draft.Declared(NameKind.Variable).ContainsKey(name) && draft.Symbols.FindVariable(name) is null)
            || (draft.Declared(NameKind.Character).ContainsKey(name) && draft.Symbols.FindMoods(name) is null));

    /// <summary>The byte at which the nth UTF-16 unit of a text stands, escapes counted as what they mean.</summary>
    private int OffsetOf(int token, int units)
    {
        var bytes = draft.Table.Source.Bytes;
        var at = draft.Table[token].Start + 1;
        while (units > 0 && bytes[at] != '"')
        {
            if (bytes[at] == '\\')
            {
                at += bytes[at + 1] == 'u' ? 6 : 2;
                units--;
            }
            else
            {
                Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length);
                at += length;
                units -= rune.Utf16SequenceLength;
            }
        }

        return at;
    }
}
