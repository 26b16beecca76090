// What a script refers to is declared somewhere in it: targets, endings, characters, skills, variables.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Expressions;
using static VRTraining.Scenarios.Json.Quoting;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryNameIsKnown : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        foreach (var (kind, token) in draft.References)
        {
            var name = draft.Table.TextOf(token);
            if (draft.Declared(kind).ContainsKey(name))
            {
                continue;
            }

            var what = NameWords.Of(kind);
            var known = draft.Declared(kind).Keys;
            findings.Add(
                CodeOf(kind),
                draft.Table,
                token,
                $"There is no {what} '{Short(name)}'.",
                kind == NameKind.Node && draft.Declared(NameKind.Ending).ContainsKey(name)
                    ? "That is an ending: lead to the node that has it as its 'ending'."
                    : !findings.IsFull && findings.MayCompare(known.Count) ? DidYouMean(name, what, known) : "");
        }
    }

    /// <summary>The nearest known name, or some of those there are.</summary>
    internal static string DidYouMean(string name, string what, IReadOnlyCollection<string> known) =>
        Nearest.To(name, known) is { } near ? $"Did you mean '{near}'?"
        : known.Count == 0 ? $"The script declares no {what}."
        : "There is: " + string.Join(", ", known.Order(StringComparer.Ordinal).Take(8)) + (known.Count > 8 ? ", …" : ".");

    private static DiagnosticCode CodeOf(NameKind kind) => kind switch
    {
        NameKind.Node => Codes.UnknownNode,
        NameKind.Ending => Codes.UnknownEnding,
        NameKind.Character => Codes.UnknownCharacter,
        NameKind.Skill => Codes.UnknownSkill,
        NameKind.Variable => Codes.UnknownVariable,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
