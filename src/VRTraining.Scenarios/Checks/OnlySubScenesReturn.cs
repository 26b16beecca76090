// What is reached without a call does not return; sub-scenes nest at most four deep and never call themselves.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;
using static VRTraining.Scenarios.Json.Quoting;

namespace VRTraining.Scenarios.Checks;

internal sealed class OnlySubScenesReturn : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var walk = draft.Walk;
        foreach (var way in walk.StrayReturns)
        {
            findings.Add(
                Codes.ReturnOutside,
                draft.Table,
                way.Token,
                "There is nothing to return to: this is reached without a call.",
                "Name a node, or reach this by 'call' only.");
        }

        foreach (var (way, again) in walk.DeepCalls)
        {
            var scene = Short(draft.Table.TextOf(way.Token));
            if (again)
            {
                findings.Add(
                    Codes.CallsItself,
                    draft.Table,
                    way.Token,
                    $"The sub-scene '{scene}' leads back into itself.",
                    "Go on with 'goto'.");
            }
            else
            {
                findings.Add(
                    Codes.CallsTooDeep,
                    draft.Table,
                    way.Token,
                    $"'{scene}' is a fifth sub-scene within another.",
                    FormattableString.Invariant($"They nest at most {SceneWalk.MostScenes} deep."));
            }
        }
    }
}
