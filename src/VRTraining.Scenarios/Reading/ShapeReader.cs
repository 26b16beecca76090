// Holds a document against the format: members, types, ranges, words. What it names is looked up later.
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
    private readonly ValueReader _values = new(draft.Table, findings);

    /// <summary>Reads the whole document.</summary>
    public void Read(Shape shape) => ReadObject(0, shape);

    /// <summary>Reads an object within it.</summary>
    public void Read(int token, Shape shape) => ReadObject(token, shape);

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
            case Rule.Text when _values.IsText(token):
                draft.Texts.Add(token);
                break;
            case Rule.Condition when _values.IsText(token):
                draft.Conditions.Add(token);
                break;
            case Rule.Declares declares when _values.IsWritten(token, PatternOf(declares.Kind)):
                draft.Declare(declares.Kind, token);
                break;
            case Rule.Refers refers when _values.Is(token, JsonKind.Text, "a text"):
                if (!refers.Or.Contains(_table.TextOf(token)))
                {
                    draft.References.Add(new Reference(refers.Kind, token));
                }

                break;
            case Rule.Written written:
                _values.IsWritten(token, written.Pattern);
                break;
            case Rule.Word word:
                _values.IsWord(token, word);
                break;
            case Rule.Whole whole:
                _values.IsWhole(token, whole);
                break;
            case Rule.Flag when _table.KindOf(token) is not (JsonKind.True or JsonKind.False):
                _values.Wrong(token, "true or false");
                break;
            case Rule.Value:
                ReadValue(token);
                break;
            case Rule.FormatNumber format:
                _values.IsFormat(token, format);
                break;
            default:
                break;
        }
    }

    private static Pattern PatternOf(NameKind kind) => kind == NameKind.Variable ? Pattern.Name : Pattern.Id;

    private void ReadObject(int token, Shape shape)
    {
        if (!_values.Is(token, JsonKind.Object, shape.What))
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
                findings.Add(
                    Codes.Together,
                    _table,
                    value - 1,
                    $"'{member}' is written without '{needs}'.",
                    "They go together.");
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
                        Codes.DoubleMember,
                        _table,
                        value - 1,
                        $"'{name}' is written twice in {shape.What}.",
                        "Keep one of them.");
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
                Codes.UnknownMember,
                _table,
                token,
                $"There is no '{Short(name)}' in {shape.What}.",
                $"Did you mean '{near}'?");
            return;
        }

        var known = string.Join(", ", shape.Members.Select(m => m.Name));
        findings.Add(
            Codes.UnknownMember,
            _table,
            token,
            $"There is no '{Short(name)}' in {shape.What}.",
            $"It may hold: {known}.");
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
                        Codes.OneMove,
                        _table,
                        value - 1,
                        $"The node has '{name}' beside '{first}'.",
                        "Keep one of them.");
                }
            }
        }

        if (count == 0)
        {
            var all = string.Join(", ", shape.ExactlyOne);
            findings.Add(
                Codes.OneMove,
                _table,
                token,
                "The node does not say how it goes on.",
                $"Write one of: {all}.");
        }
    }

    private void ReadList(int token, Rule.List list)
    {
        if (!_values.Is(token, JsonKind.Array, "a list"))
        {
            return;
        }

        var count = _table[token].Count;
        if (count < list.Min || count > list.Max)
        {
            var wanted = list.Max == int.MaxValue ? $"At least {list.Min}." : $"{list.Min} to {list.Max}.";
            findings.Add(
                Codes.WrongCount,
                _table,
                token,
                FormattableString.Invariant($"There are {count} here."),
                wanted);
        }

        var seen = list.Distinct ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var element in _table.ChildrenOf(token))
        {
            Read(element, list.Of);
            if (seen is not null && _table.KindOf(element) == JsonKind.Text && !seen.Add(_table.TextOf(element)))
            {
                findings.Add(
                    Codes.WordTwice,
                    _table,
                    element,
                    $"'{Short(_table.TextOf(element))}' is here twice.",
                    "Remove one.");
            }
        }
    }

    private void ReadOneOf(int token, Rule.OneOf oneOf)
    {
        if (!_values.Is(token, JsonKind.Object, oneOf.What))
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
            findings.Add(
                Codes.MissingMember,
                _table,
                token,
                $"This is not {oneOf.What}.",
                $"It needs one of '{names}'.");
        }
        else if (_table.Find(token, name) is >= 0 and var value)
        {
            var words = oneOf.Shapes.Select(s => ((Rule.Word)s.Members[0].Rule).Words[0]);
            _values.IsWord(value, new Rule.Word([.. words]));
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
                _values.IsWhole(token, new Rule.Whole(-LargestValue, LargestValue));
                break;
            case JsonKind.Text:
                _values.IsText(token);
                break;
            default:
                _values.Wrong(token, "true, false, a whole number or an expression");
                break;
        }
    }
}
