// A response with a condition is offered in some plays and not in others.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;

namespace VRTraining.Scenarios.Analysis.Truths;

internal sealed class EveryConditionDecides : ITruth
{
    public bool HoldsInPart => false;

    public void Test(Proving proving, ProofFindings findings)
    {
        var (space, offers) = (proving.Space, proving.Offers);
        var indexOf = space.Scenario.Nodes.Select((node, i) => (node.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        for (var response = 0; response < space.Plays.Responses.Length; response++)
        {
            var (node, choice, _) = space.Plays.Responses[response];
            var asked = offers.StatesAt(indexOf[node.Id]);
            if (choice?.When is null || asked == 0)
            {
                continue;
            }

            var part = new ScriptPart(NameKind.Choice, choice.Id.Value, "when");
            if (offers.CountOf(response) == 0)
            {
                findings.Add(
                    Codes.NeverOffered,
                    part,
                    $"The condition of '{choice.Id}' holds in no play.",
                    "Loosen it, or leave the response out.",
                    proving.Plays.WayTo(offers.FirstAt(indexOf[node.Id])));
            }
            else if (offers.CountOf(response) == asked)
            {
                findings.Add(
                    Codes.AlwaysOffered,
                    part,
                    $"The condition of '{choice.Id}' holds in every play that comes here.",
                    "Leave it out, or make it tell plays apart.",
                    proving.Plays.WayTo(offers.FirstWith(response)));
            }
        }
    }
}
