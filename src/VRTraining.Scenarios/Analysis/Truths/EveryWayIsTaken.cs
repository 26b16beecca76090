// Every way out of an 'if' or a chance is taken by some play.
using System.Globalization;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis.Truths;

internal sealed class EveryWayIsTaken : ITruth
{
    public bool HoldsInPart => false;

    public void Test(Proving proving, ProofFindings findings)
    {
        var plays = proving.Space.Plays;
        for (var node = 0; node < proving.Scenario.Nodes.Length; node++)
        {
            if (proving.Scenario.Nodes[node].Move is not Move.If conditions || !plays.WasEntered(node))
            {
                continue;
            }

            var id = proving.Scenario.Nodes[node].Id.Value;
            for (var way = 0; way <= conditions.Branches.Length; way++)
            {
                if (plays.WasTaken(node, way))
                {
                    continue;
                }

                var isElse = way == conditions.Branches.Length;
                findings.Add(
                    Codes.WayNeverTaken,
                    isElse
                        ? new ScriptPart(NameKind.Node, id, "else")
                        : new ScriptPart(NameKind.Node, id, "if", way.ToString(CultureInfo.InvariantCulture), "when"),
                    isElse
                        ? $"At '{id}' one of the conditions holds in every play; nothing is left for 'else'."
                        : $"Condition {(way + 1).ToString(CultureInfo.InvariantCulture)} at '{id}' decides no play.",
                    isElse ? "Let 'else' stand for the last of them." : "Loosen it, or leave its way out.",
                    Nearest(proving, node));
            }
        }
    }

    /// <summary>The shortest play that goes past the node: to the first state met after it.</summary>
    private static System.Collections.Immutable.ImmutableArray<Edge> Nearest(Proving proving, int node)
    {
        for (var state = 0; state < proving.Space.Count; state++)
        {
            if (proving.Space.NodeOf(state) == node)
            {
                return proving.Plays.WayTo(state);
            }
        }

        return [];
    }
}
