// Tokens to the parts of the model that expressions need: they are built even where the rest is wrong.
using System.Collections.Immutable;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Reading;

/// <summary>Builds variables and characters from tokens.</summary>
internal sealed class ScriptParts(Draft draft)
{
    private readonly JsonTable _table = draft.Table;

    /// <summary>The variable, or null where it is not written as it must be.</summary>
    public Variable? VariableOf(int token)
    {
        if (_table.TextAt(token, "id") is not { } name || !Pattern.Name.Fits(name))
        {
            return null;
        }

        var id = new VariableId(name);
        var start = _table.Find(token, "start");
        switch (_table.TextAt(token, "type"))
        {
            case "boolean" when start > 0 && _table.KindOf(start) is JsonKind.True or JsonKind.False:
                return new Variable.Boolean(id, _table.KindOf(start) == JsonKind.True);
            case "enum" when Texts(_table.Find(token, "values")) is { Length: >= 2 and <= 32 } words
                && words.IndexOf(_table.TextAt(token, "start") ?? "") is >= 0 and var index:
                return new Variable.Enumeration(id, words, index);
            case "number" when _table.WholeOf(start) is { } at
                && _table.WholeOf(_table.Find(token, "min")) is { } min and >= -FormatOneCast.VariableLimit
                && _table.WholeOf(_table.Find(token, "max")) is { } max and <= FormatOneCast.VariableLimit
                && min <= at && at <= max:
                return new Variable.Number(id, (int)min, (int)max, (int)at);
            default:
                return null;
        }
    }

    /// <summary>The character, or null where it is not written as it must be.</summary>
    public Character? CharacterOf(int token)
    {
        if (_table.TextAt(token, "id") is not { } id)
        {
            return null;
        }

        var moods = ImmutableArray.CreateBuilder<MoodRange>();
        if (_table.Find(token, "moods") is > 0 and var written)
        {
            foreach (var mood in Enum.GetValues<Mood>())
            {
                if (_table.Find(written, Spelling.Of(mood)) is > 0 and var range)
                {
                    var start = Whole(range, "start", 0);
                    moods.Add(new MoodRange(mood, start, Whole(range, "min", 0), Whole(range, "max", 100)));
                }
            }
        }

        return new Character(
            new CharacterId(id),
            _table.TextAt(token, "name") ?? "",
            _table.TextAt(token, "role") ?? "",
            _table.TextAt(token, "model") ?? "",
            _table.TextAt(token, "voice") ?? "",
            moods.ToImmutable());
    }

    /// <summary>The texts of a list; none where there is no list.</summary>
    public ImmutableArray<string> Texts(int list) => _table.Map(list, _table.TextOf);

    /// <summary>A whole number, or what stands for it where there is none.</summary>
    public int Whole(int token, string name, int absent) =>
        _table.WholeOf(_table.Find(token, name)) is { } number and >= int.MinValue and <= int.MaxValue
            ? (int)number
            : absent;
}
