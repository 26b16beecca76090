// Effects change moods that the character has, set variables to what they can be, and score anchors that exist.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;
using static VRTraining.Scenarios.Json.Quoting;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryEffectCanHappen : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        var reader = new ExpressionReader(draft, findings);
        foreach (var effect in draft.All(Part.Effect))
        {
            if (table.TextAt(effect, "mood") is { } path && Pattern.MoodPath.Fits(path))
            {
                HasMood(draft, table.Find(effect, "mood"), path, findings);
            }
            else if (table.TextAt(effect, "set") is { } name && table.Find(effect, "to") is >= 0 and var to
                && draft.Symbols.FindVariable(name) is { } variable)
            {
                FitsVariable(reader, table, to, variable, findings);
            }
            else if (table.TextAt(effect, "points") is { } skill && table.Find(effect, "anchor") is >= 0 and var anchor
                && draft.Declared(NameKind.Skill).TryGetValue(skill, out var declared))
            {
                HasAnchor(table, declared, anchor, findings);
            }
        }
    }

    private static void HasMood(Draft draft, int token, string path, Findings findings)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var (character, mood) = (path[..dot], path[(dot + 1)..]);
        if (!draft.Declared(NameKind.Character).TryGetValue(character, out var declared))
        {
            var known = draft.Declared(NameKind.Character).Keys;
            findings.Add(
                Codes.UnknownCharacter,
                draft.Table,
                token,
                $"There is no character '{Short(character)}'.",
                EveryNameIsKnown.DidYouMean(character, "character", known));
        }
        else if (draft.Table.Find(draft.Table.Find(draft.Table[declared].Parent, "moods"), mood) < 0)
        {
            findings.Add(
                Codes.UnknownMood,
                draft.Table,
                token,
                $"'{character}' has no mood '{mood}'.",
                "Add it to the character's 'moods'.");
        }
    }

    private static void FitsVariable(
        ExpressionReader reader, JsonTable table, int to, Variable variable, Findings findings)
    {
        var wanted = ExpressionType.ForVariable(variable);
        var fits = table.KindOf(to) switch
        {
            JsonKind.Text => true,
            JsonKind.True or JsonKind.False => wanted == ExpressionType.Boolean,
            JsonKind.Number => wanted == ExpressionType.Number,
            _ => true,
        };
        if (!fits)
        {
            var found = table.KindOf(to) == JsonKind.Number ? ExpressionType.Number : ExpressionType.Boolean;
            findings.Add(Codes.ExpressionType, table, to, $"This is {found}.", $"It must be {wanted}.");
        }
        else if (table.KindOf(to) == JsonKind.Text)
        {
            reader.Read(to, wanted);
        }
    }

    private static void HasAnchor(JsonTable table, int skill, int token, Findings findings)
    {
        var anchors = table.Find(table[skill].Parent, "anchors");
        if (anchors > 0 && table.WholeOf(token) is { } level and >= 1 and <= 7 && level > table[anchors].Count)
        {
            findings.Add(
                Codes.UnknownAnchor,
                table,
                token,
                FormattableString.Invariant($"'{table.TextOf(skill)}' has no anchor {level}."),
                FormattableString.Invariant($"Its levels are 1 to {table[anchors].Count}."));
        }
    }
}
