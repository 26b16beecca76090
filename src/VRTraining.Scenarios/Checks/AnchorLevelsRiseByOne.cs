// The anchors of a skill are its levels 1, 2, 3 and so on.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class AnchorLevelsRiseByOne : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        foreach (var skill in draft.All(Part.Skill))
        {
            var anchors = table.Find(skill, "anchors");
            var level = 0;
            foreach (var anchor in table.ChildrenOf(Math.Max(anchors, 0)))
            {
                level++;
                if (anchors > 0 && table.Find(anchor, "level") is var token
                    && table.WholeOf(token) is { } written and >= 1 and <= 7 && written != level)
                {
                    findings.Add(
                        Codes.AnchorLevels,
                        table,
                        token,
                        FormattableString.Invariant($"Level {written} stands where level {level} belongs."),
                        "Levels begin at 1 and rise by one.");
                    break;
                }
            }
        }
    }
}
