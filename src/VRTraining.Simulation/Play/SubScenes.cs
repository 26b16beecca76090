// Which nodes belong to sub-scenes: those from which a return can be reached without a call.
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

internal static class SubScenes
{
    /// <summary>For each node whether a return can be reached from it without a call.</summary>
    public static bool[] NodesThatReturn(CompiledNode[] nodes)
    {
        var returns = new bool[nodes.Length];
        bool found;
        do
        {
            found = false;
            for (var i = nodes.Length - 1; i >= 0; i--)
            {
                if (!returns[i] && WaysOut(nodes[i]).Any(way => way < 0 || returns[way]))
                {
                    returns[i] = found = true;
                }
            }
        }
        while (found);

        return returns;
    }

    /// <summary>Where a node leads; a call leads to where it goes on, as its scene comes back by itself.</summary>
    private static IEnumerable<int> WaysOut(CompiledNode node) => node.Node.Move is Move.Call
        ? [node.Ways[1]]
        : node.Ways.Concat(node.Choices.Select(choice => choice.Goto));
}
