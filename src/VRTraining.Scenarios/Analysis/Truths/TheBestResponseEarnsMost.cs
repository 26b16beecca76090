// What is called best earns at least as much, with the best play beyond it, as any other response offered with it.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis.Truths;

internal sealed class TheBestResponseEarnsMost : ITruth
{
    public bool HoldsInPart => false;

    public void Test(Proving proving, ProofFindings findings)
    {
        var responses = proving.Space.Plays.Responses;
        bool IsBest(int response) => responses[response].Choice?.Quality == Quality.Best;
        foreach (var (best, other) in Rivals.Where(
            proving, IsBest, response => !IsBest(response), (best, other) => other > best))
        {
            var (called, rival) = (responses[best].Choice!.Id, responses[other].Choice!.Id);
            findings.Add(
                Codes.BestIsNotBest,
                new ScriptPart(NameKind.Choice, called.Value, "quality"),
                $"'{called}' is called best, but '{rival}' always earns more, whatever follows.",
                "Give the better response the better points, or call the other one best.",
                proving.Plays.WayTo(proving.Offers.FirstWith(best)));
        }
    }
}
