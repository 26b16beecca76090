// Every response that scores can be given in some play.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis.Truths;

internal sealed class EveryPointCanBeEarned : ITruth
{
    public bool HoldsInPart => false;

    public void Test(Proving proving, ProofFindings findings)
    {
        foreach (var skill in proving.Scenario.Skills)
        {
            var shown = Anchors(proving, skill.Id, response => proving.Offers.CountOf(response) > 0);
            foreach (var level in Anchors(proving, skill.Id, _ => true).Except(shown).Order())
            {
                var text = level.ToString(System.Globalization.CultureInfo.InvariantCulture);
                findings.Add(
                    Codes.AnchorNeverShown,
                    new ScriptPart(NameKind.Skill, skill.Id.Value),
                    $"No play can show level {text} of '{skill.Id}': the responses that do are never offered.",
                    "Make one of them reachable.",
                    []);
            }
        }
    }

    private static HashSet<int> Anchors(Proving proving, SkillId skill, Func<int, bool> counts)
    {
        var responses = proving.Space.Plays.Responses;
        return [.. Enumerable.Range(0, responses.Length).Where(counts)
            .SelectMany(response => responses[response].Choice?.Effects ?? [])
            .OfType<Effect.ScorePoints>()
            .Where(points => points.Skill == skill)
            .Select(points => points.Anchor)];
    }
}
