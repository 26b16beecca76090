// Where the script goes one way or another, the ways lead to different places.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryForkHasTwoWays : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        foreach (var node in draft.All(Part.Node))
        {
            var fork = table.Find(node, "if") is >= 0 and var conditions ? conditions : table.Find(node, "random");
            if (fork < 0)
            {
                continue;
            }

            var targets = table.Map(fork, way => table.TextAt(way, "goto") ?? "").ToHashSet(StringComparer.Ordinal);
            if (table.TextAt(node, "else") is { } otherwise)
            {
                targets.Add(otherwise);
            }

            if (targets.Count == 1)
            {
                findings.Add(
                    Codes.ForkWithOneWay,
                    table,
                    fork,
                    $"Every way from here leads to '{targets.Single()}'.",
                    "Give one of them another target, or write a plain 'goto'.");
            }
        }
    }
}
