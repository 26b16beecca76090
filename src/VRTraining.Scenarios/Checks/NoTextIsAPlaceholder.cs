// Nothing that a learner reads was meant to be replaced before.
using System.Text.RegularExpressions;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed partial class NoTextIsAPlaceholder : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        foreach (var token in draft.Texts)
        {
            if (Placeholder().Match(draft.Table.TextOf(token)) is { Success: true } match)
            {
                findings.Add(
                    Codes.Placeholder,
                    draft.Table,
                    token,
                    $"'{match.Value}' was meant to be replaced.",
                    "Write what is to be read here.");
            }
        }
    }

    [GeneratedRegex(@"\b(?:TODO|TBD|FIXME|XXX)\b|\b[Ll]orem ipsum\b|\[\[.*?\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
