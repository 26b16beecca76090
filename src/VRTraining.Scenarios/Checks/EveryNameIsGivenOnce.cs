// Ids are unique in the whole file, each among its kind.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryNameIsGivenOnce : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        foreach (var (kind, token) in draft.Declarations)
        {
            var name = table.TextOf(token);
            if (draft.Declared(kind)[name] is var first && first != token)
            {
                var line = table.Source.PositionOf(table[first].Start).Line;
                findings.Add(
                    Codes.SameName,
                    table,
                    token,
                    $"There is a {NameWords.Of(kind)} '{Quoting.Short(name)}' already, in line {line}.",
                    "Give this one a name of its own.");
            }
        }
    }
}
