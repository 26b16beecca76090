// Some words mean something of their own and name nothing else.
using System.Collections.Immutable;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class NoNameIsReserved : ICheck
{
    private static readonly ImmutableArray<string> OfExpressions =
        ["true", "false", "and", "or", "not", "visited", "mood"];

    // A gaze that is 'down' or 'away' must not be a colleague's name as well.
    private static readonly ImmutableArray<string> OfCharacters = ["narrator", "learner", "down", "away"];

    public void Run(Draft draft, Findings findings)
    {
        foreach (var (kind, token) in draft.Declarations)
        {
            var isReserved = kind switch
            {
                NameKind.Node => draft.Table.TextOf(token) == FormatOneNode.Return,
                NameKind.Character => OfCharacters.Contains(draft.Table.TextOf(token)),
                NameKind.Variable => OfExpressions.Contains(draft.Table.TextOf(token)),
                _ => false,
            };
            if (isReserved)
            {
                Report(draft.Table, token, findings);
            }
        }

        foreach (var variable in draft.All(Part.Variable))
        {
            if (draft.Table.Find(variable, "values") is >= 0 and var values)
            {
                foreach (var word in draft.Table.ChildrenOf(values))
                {
                    if (OfExpressions.Contains(draft.Table.TextOf(word)))
                    {
                        Report(draft.Table, word, findings);
                    }
                }
            }
        }
    }

    private static void Report(JsonTable table, int token, Findings findings) => findings.Add(
        Codes.ReservedName,
        table,
        token,
        $"'{table.TextOf(token)}' has a meaning of its own.",
        "Choose another name.");
}
