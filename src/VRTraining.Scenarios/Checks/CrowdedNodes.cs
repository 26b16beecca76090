// Findings about questions that whoever knows the stage has measured: placed in the script like all others.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Checks;

/// <summary>Places what was measured on the stage at its nodes in the script.</summary>
public static class CrowdedNodes
{
    /// <summary>A finding for each node.</summary>
    /// <param name="file">What diagnostics call the file.</param>
    /// <param name="bytes">Its content, read without errors.</param>
    /// <param name="crowded">Nodes whose question does not stand comfortably on a board, and what was measured, in a few words.</param>
    public static IReadOnlyList<Diagnostic> At(
        string file, ReadOnlyMemory<byte> bytes, IEnumerable<(NodeId Node, string Measured)> crowded)
    {
        var all = crowded.ToList();
        if (all.Count == 0)
        {
            return [];
        }

        var places = ScriptPlaces.Of(file, bytes);
        foreach (var (node, measured) in all)
        {
            places.Add(
                Codes.BoardCrowded,
                NameKind.Node,
                node.Value,
                [],
                $"In a headset, what is asked at '{node}' does not stand comfortably on one board: {measured}.",
                "Say it in fewer words, or in two steps.");
        }

        return places.Found;
    }
}
