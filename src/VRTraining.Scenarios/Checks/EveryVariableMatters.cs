// A variable is set somewhere and asked about somewhere, or it is only in the way.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Expressions;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryVariableMatters : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        if (draft.All(Part.Variable).Count == 0)
        {
            return;
        }

        var (read, set) = (NewNames(), NewNames());
        foreach (var token in draft.Conditions)
        {
            Collect(draft.Expressions[token], read);
        }

        foreach (var effect in draft.All(Part.Effect))
        {
            if (draft.Table.TextAt(effect, "set") is { } name)
            {
                set.Add(name);
                ReadBy(draft, effect, name, read);
            }
        }

        foreach (var (name, token) in draft.Declared(NameKind.Variable))
        {
            switch (read.Contains(name), set.Contains(name))
            {
                case (false, false):
                    findings.Add(
                        Codes.VariableUnused, draft.Table, token, $"Nothing sets '{name}' or asks about it.", "Leave it out.");
                    break;
                case (false, true):
                    findings.Add(
                        Codes.VariableNeverRead,
                        draft.Table,
                        token,
                        $"'{name}' is set, but nothing depends on it.",
                        "Ask about it in a condition, or leave it out.");
                    break;
                case (true, false):
                    findings.Add(
                        Codes.VariableNeverSet,
                        draft.Table,
                        token,
                        $"Nothing sets '{name}': what asks about it always finds its start.",
                        "Let a response set it, or leave it out.");
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What a value that is set depends on; that a variable depends on itself does not count.</summary>
    private static void ReadBy(Draft draft, int effect, string variable, HashSet<string> read)
    {
        if (draft.Expressions.TryGetValue(draft.Table.Find(effect, "to"), out var value))
        {
            var names = NewNames();
            Collect(value, names);
            names.Remove(variable);
            read.UnionWith(names);
        }
    }

    private static void Collect(Expression expression, HashSet<string> names)
    {
        switch (expression)
        {
            case Expression.Read read:
                names.Add(read.Variable.Value);
                break;
            case Expression.Not not:
                Collect(not.Of, names);
                break;
            case Expression.Negate negate:
                Collect(negate.Of, names);
                break;
            case Expression.Binary binary:
                Collect(binary.Left, names);
                Collect(binary.Right, names);
                break;
            default:
                break;
        }
    }

    private static HashSet<string> NewNames() => new(StringComparer.Ordinal);
}
