// A skill that no response gives points for can never be shown.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EverySkillCanBeScored : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var scored = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (kind, token) in draft.References)
        {
            if (kind == NameKind.Skill)
            {
                scored.Add(draft.Table.TextOf(token));
            }
        }

        foreach (var (name, token) in draft.Declared(NameKind.Skill))
        {
            if (!scored.Contains(name))
            {
                findings.Add(
                    Codes.SkillNeverScored,
                    draft.Table,
                    token,
                    $"No response gives points for '{name}'.",
                    "Score it somewhere, or leave it out.");
            }
        }
    }
}
