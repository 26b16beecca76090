// No play can gain or lose points forever by going round.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;

namespace VRTraining.Scenarios.Analysis.Truths;

internal sealed class PointsComeToAnEnd : ITruth
{
    public bool HoldsInPart => true;

    public void Test(Proving proving, ProofFindings findings)
    {
        foreach (var skill in proving.Scenario.Skills)
        {
            foreach (var (sign, verb) in new[] { (1, "gain"), (-1, "lose") })
            {
                if (proving.Ways(skill.Id, sign).GainsForeverAt is { } state)
                {
                    var node = proving.Scenario.Nodes[proving.Space.NodeOf(state)].Id.Value;
                    findings.Add(
                        Codes.PointsWithoutEnd,
                        new ScriptPart(NameKind.Node, node),
                        $"A play that goes round here can {verb} points in '{skill.Id}' without end.",
                        "Score it once: let the way round pass a response that scores nothing the second time.",
                        proving.Plays.WayTo(state));
                }
            }
        }
    }
}
