// A setback earns less, with the best play beyond it, than the best response offered with it.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis.Truths;

internal sealed class NoSetbackPays : ITruth
{
    public bool HoldsInPart => false;

    public void Test(Proving proving, ProofFindings findings)
    {
        var responses = proving.Space.Plays.Responses;
        Func<int, bool> Of(Quality quality) => response => responses[response].Choice?.Quality == quality;
        foreach (var (setback, best) in Rivals.Where(
            proving, Of(Quality.Setback), Of(Quality.Best), (setback, best) => setback >= best))
        {
            var (poor, right) = (responses[setback].Choice!.Id, responses[best].Choice!.Id);
            findings.Add(
                Codes.SetbackPays,
                new ScriptPart(NameKind.Choice, poor.Value, "quality"),
                $"The setback '{poor}' earns as much as '{right}', whatever follows.",
                "Let the better response earn more, or call this one acceptable.",
                proving.Plays.WayTo(proving.Offers.FirstWith(setback)));
        }
    }
}
