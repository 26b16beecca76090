// Points for a skill can rise, and at the start it does not count as shown yet.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EverySkillCanBeEarned : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        var (scored, raised) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var effect in draft.All(Part.Effect))
        {
            if (table.TextAt(effect, "points") is { } skill)
            {
                scored.Add(skill);
                if (table.WholeOf(table.Find(effect, "add")) > 0)
                {
                    raised.Add(skill);
                }
            }
        }

        foreach (var (name, token) in draft.Declared(NameKind.Skill))
        {
            if (scored.Contains(name) && !raised.Contains(name))
            {
                findings.Add(
                    Codes.SkillNeverRaised,
                    table,
                    token,
                    $"Points for '{name}' are only taken away.",
                    "Let a good response give some.");
            }

            var minimum = table.Find(table[token].Parent, "masteryMinimum");
            if (table.WholeOf(minimum) <= 0)
            {
                findings.Add(
                    Codes.ShownFromTheStart,
                    table,
                    minimum,
                    $"'{name}' counts as shown before anything is said: points begin at 0.",
                    "Ask for at least 1.");
            }
        }
    }
}
