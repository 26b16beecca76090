// Holds a document against the format: members, types, ranges, words. What it names is looked up later.
using System.Globalization;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Simulation.Expressions;
using static VRTraining.Scenarios.Json.Quoting;

namespace VRTraining.Scenarios.Reading;

/// <summary>Holds a document against the format and sorts its parts into a draft.</summary>
internal sealed class ShapeReader(Draft draft, Findings findings)
{
    private const int LargestValue = Arithmetic.Limit;

    private readonly JsonTable _table = draft.Table;

    /// <summary>Reads the whole document.</summary>
    public void Read(Shape shape) => ReadObject(0, shape);

    private void Read(int token, Rule rule)
    {
        switch (rule)
        {
            case Rule.Object o:
                ReadObject(token, o.Shape);
                break;
            case Rule.List list:
                ReadList(token, list);
                break;
            case Rule.OneOf oneOf:
                ReadOneOf(token, oneOf);
                break;
            case Rule.Text:
                IsText(token);
                break;
            case Rule.Condition when IsText(token):
                draft.Conditions.Add(token);
                break;
            case Rule.Declares declares when IsWritten(token, PatternOf(declares.Kind)):
                draft.Declare(declares.Kind, token);
                break;
            case Rule.Refers refers when Is(token, JsonKind.Text, "a text"):
                if (!refers.Or.Contains(_table.TextOf(token)))
                {
                    draft.References.Add(new Reference(refers.Kind, token));
                }

                break;
            case Rule.Written written:
                IsWritten(token, written.Pattern);
                break;
            case Rule.Word word:
                IsWord(token, word);
                break;
            case Rule.Whole whole:
                IsWhole(token, whole);
                break;
            case Rule.Flag when _table.KindOf(token) is not (JsonKind.True or JsonKind.False):
                Wrong(token, "true or false");
                break;
            case Rule.Value:
                ReadValue(token);
                break;
            case Rule.FormatNumber format:
                IsFormat(token, format);
                break;
            default:
                break;
        }
    }

    private static Pattern PatternOf(NameKind kind) => kind == NameKind.Variable ? Pattern.Name : Pattern.Id;

    private void ReadObject(int token, Shape shape)
    {
        if (!Is(token, JsonKind.Object, shape.What))
        {
            return;
        }

        draft.All(shape.Part).Add(token);
        Span<int> values = stackalloc int[shape.Members.Length];
        FindMembers(token, shape, values);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] > 0)
            {
                Read(values[i], shape.Members[i].Rule);
            }
            else if (shape.Members[i].Must)
            {
                Missing(token, shape, shape.Members[i]);
            }
        }

        HasOneMove(token, shape, values);
        foreach (var (member, needs) in shape.Together)
        {
            if (values[shape.IndexOf(member)] is > 0 and var value && values[shape.IndexOf(needs)] == 0)
            {
                findings.Add(Codes.Together, _table, value - 1, $"'{member}' is written without '{needs}'.", "They go together.");
            }
        }
    }

    /// <summary>Finds the value of each known member, the last where there are several, as JSON.parse does.</summary>
    private void FindMembers(int token, Shape shape, Span<int> values)
    {
        foreach (var value in _table.ChildrenOf(token))
        {
            var name = _table.TextOf(value - 1);
            if (shape.IndexOf(name) is >= 0 and var index)
            {
                if (values[index] > 0)
                {
                    findings.Add(
                        Codes.DoubleMember, _table, value - 1, $"'{name}' is written twice in {shape.What}.", "Keep one of them.");
                }

                values[index] = value;
            }
            else
            {
                Unknown(value - 1, name, shape);
            }
        }
    }

    private void Unknown(int token, string name, Shape shape)
    {
        if (!findings.IsFull && Nearest.To(name, shape.Members.Select(m => m.Name)) is { } near)
        {
            findings.Add(
                Codes.UnknownMember, _table, token, $"There is no '{Short(name)}' in {shape.What}.", $"Did you mean '{near}'?");
            return;
        }

        var known = string.Join(", ", shape.Members.Select(m => m.Name));
        findings.Add(
            Codes.UnknownMember, _table, token, $"There is no '{Short(name)}' in {shape.What}.", $"It may hold: {known}.");
    }

    private void Missing(int token, Shape shape, Member member)
    {
        var code = shape.Part == Part.Line && member.Name == "id" ? Codes.MissingLineId : Codes.MissingMember;
        findings.Add(code, _table, token, $"'{member.Name}' is missing in {shape.What}.", member.About);
    }

    private void HasOneMove(int token, Shape shape, ReadOnlySpan<int> values)
    {
        if (shape.ExactlyOne.IsEmpty)
        {
            return;
        }

        var (first, count) = ("", 0);
        foreach (var name in shape.ExactlyOne)
        {
            if (values[shape.IndexOf(name)] is > 0 and var value && count++ is var before)
            {
                first = before == 0 ? name : first;
                if (before > 0)
                {
                    findings.Add(
                        Codes.OneMove, _table, value - 1, $"The node has '{name}' beside '{first}'.", "Keep one of them.");
                }
            }
        }

        if (count == 0)
        {
            var all = string.Join(", ", shape.ExactlyOne);
            findings.Add(Codes.OneMove, _table, token, "The node does not say how it goes on.", $"Write one of: {all}.");
        }
    }

    private void ReadList(int token, Rule.List list)
    {
        if (!Is(token, JsonKind.Array, "a list"))
        {
            return;
        }

        var count = _table[token].Count;
        if (count < list.Min || count > list.Max)
        {
            var wanted = list.Max == int.MaxValue ? $"At least {list.Min}." : $"{list.Min} to {list.Max}.";
            findings.Add(Codes.WrongCount, _table, token, Invariant($"There are {count} here."), wanted);
        }

        var seen = list.Distinct ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var element in _table.ChildrenOf(token))
        {
            Read(element, list.Of);
            if (seen is not null && _table.KindOf(element) == JsonKind.Text && !seen.Add(_table.TextOf(element)))
            {
                findings.Add(
                    Codes.WordTwice, _table, element, $"'{Short(_table.TextOf(element))}' is here twice.", "Remove one.");
            }
        }
    }

    private void ReadOneOf(int token, Rule.OneOf oneOf)
    {
        if (!Is(token, JsonKind.Object, oneOf.What))
        {
            return;
        }

        var byWord = oneOf.Shapes[0].Members[0].Name == oneOf.Shapes[1].Members[0].Name;
        foreach (var shape in oneOf.Shapes)
        {
            var first = shape.Members[0];
            if (byWord ? ((Rule.Word)first.Rule).Words[0] == _table.TextAt(token, first.Name)
                : _table.Find(token, first.Name) >= 0)
            {
                ReadObject(token, shape);
                return;
            }
        }

        var name = oneOf.Shapes[0].Members[0].Name;
        if (!byWord)
        {
            var names = string.Join("', '", oneOf.Shapes.Select(s => s.Members[0].Name));
            findings.Add(Codes.MissingMember, _table, token, $"This is not {oneOf.What}.", $"It needs one of '{names}'.");
        }
        else if (_table.Find(token, name) is >= 0 and var value)
        {
            IsWord(value, new Rule.Word([.. oneOf.Shapes.Select(s => ((Rule.Word)s.Members[0].Rule).Words[0])]));
        }
        else
        {
            Missing(token, oneOf.Shapes[0], oneOf.Shapes[0].Members[0]);
        }
    }

    private void ReadValue(int token)
    {
        switch (_table.KindOf(token))
        {
            case JsonKind.True or JsonKind.False:
                break;
            case JsonKind.Number:
                IsWhole(token, new Rule.Whole(-LargestValue, LargestValue));
                break;
            case JsonKind.Text:
                IsText(token);
                break;
            default:
                Wrong(token, "true, false, a whole number or an expression");
                break;
        }
    }

    private bool IsText(int token)
    {
        if (!Is(token, JsonKind.Text, "a text"))
        {
            return false;
        }

        if (!_table.TextOf(token).AsSpan().Trim(" \t\r\n").IsEmpty)
        {
            return true;
        }

        findings.Add(Codes.BlankText, _table, token, "This text is empty.", "Write something, or leave the member out.");
        return false;
    }

    private bool IsWritten(int token, Pattern pattern)
    {
        if (!Is(token, JsonKind.Text, "a text"))
        {
            return false;
        }

        var text = _table.TextOf(token);
        if (pattern.Fits(text))
        {
            return true;
        }

        findings.Add(pattern.Code, _table, token, $"'{Short(text)}' is not written as it must be.", $"It must be {pattern.Says}.");
        return false;
    }

    private void IsWord(int token, Rule.Word word)
    {
        if (Is(token, JsonKind.Text, "a text") && _table.TextOf(token) is var text && !word.Words.Contains(text))
        {
            var expected = Nearest.To(text, word.Words) is { } near ? $"Did you mean '{near}'?"
                : $"It must be one of: {string.Join(", ", word.Words)}.";
            findings.Add(Codes.UnknownWord, _table, token, $"'{Short(text)}' is not known here.", expected);
        }
    }

    private void IsWhole(int token, Rule.Whole whole)
    {
        if (_table.KindOf(token) != JsonKind.Number)
        {
            Wrong(token, "a whole number");
            return;
        }

        var text = Short(_table.TextOf(token));
        if (_table.WholeOf(token) is not { } number)
        {
            // What is larger than 64 bits has no fraction either.
            var large = double.TryParse(_table.TextOf(token), CultureInfo.InvariantCulture, out var size) && Math.Abs(size) >= 1e15;
            findings.Add(
                large ? Codes.OutOfRange : Codes.WrongType, _table, token, $"{text} is not a whole number in range.", Range(whole));
        }
        else if (number < whole.Min || number > whole.Max || (number == 0 && whole.NotZero))
        {
            findings.Add(Codes.OutOfRange, _table, token, $"{text} is out of range.", Range(whole));
        }
    }

    private static string Range(Rule.Whole whole) =>
        Invariant($"It must be {whole.Min} to {whole.Max}{(whole.NotZero ? ", not 0" : "")}.");

    private void IsFormat(int token, Rule.FormatNumber format)
    {
        if (_table.KindOf(token) != JsonKind.Number)
        {
            Wrong(token, "a whole number");
        }
        else if (_table.WholeOf(token) != format.Number)
        {
            findings.Add(
                Codes.WrongFormat,
                _table,
                token,
                $"Format {Short(_table.TextOf(token))} cannot be read by this version.",
                Invariant($"It reads format {format.Number}."));
        }
    }

    private bool Is(int token, JsonKind kind, string what)
    {
        if (_table.KindOf(token) == kind)
        {
            return true;
        }

        Wrong(token, what);
        return false;
    }

    private void Wrong(int token, string wanted)
    {
        var found = _table.KindOf(token) switch
        {
            JsonKind.Object => "an object",
            JsonKind.Array => "a list",
            JsonKind.Text => "a text",
            JsonKind.Number => "a number",
            JsonKind.Null => "null",
            JsonKind.True => "true",
            _ => "false",
        };
        findings.Add(Codes.WrongType, _table, token, $"This is {found}.", $"It must be {wanted}.");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
