// The minimum for mastery of each skill can be reached by some play.
using System.Globalization;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;

namespace VRTraining.Scenarios.Analysis.Truths;

internal sealed class EveryMasteryIsInReach : ITruth
{
    public bool HoldsInPart => false;

    public void Test(Proving proving, ProofFindings findings)
    {
        foreach (var skill in proving.Scenario.Skills)
        {
            if (Extreme.Of(proving, skill.Id, 1) is { Points: { } best } extreme && best < skill.MasteryMinimum)
            {
                findings.Add(
                    Codes.MasteryOutOfReach,
                    new ScriptPart(NameKind.Skill, skill.Id.Value, "masteryMinimum"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Mastery of '{skill.Id}' asks for {skill.MasteryMinimum} points; the best play earns {best}."),
                    string.Create(CultureInfo.InvariantCulture, $"Ask for {best} at most, or give more points."),
                    extreme.Way);
            }
        }
    }
}
