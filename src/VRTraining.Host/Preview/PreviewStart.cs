// A script with other values to begin with, for jumping into the middle of it.
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Preview;

/// <summary>Gives a script other values to begin with.</summary>
internal static class PreviewStart
{
    /// <summary>The script with these starts; a name that it does not have, or a value that does not fit, is passed over.</summary>
    /// <param name="scenario">The script.</param>
    /// <param name="starts">Values by name: <c>asked</c> for a variable, <c>maya.trust</c> for a mood.</param>
    public static Scenario With(Scenario scenario, IReadOnlyDictionary<string, string> starts) => starts.Count == 0
        ? scenario
        : scenario with
        {
            Variables = [.. scenario.Variables.Select(variable => Start(variable, starts.GetValueOrDefault(variable.Id.Value)))],
            Characters =
            [
                .. scenario.Characters.Select(character => character with
                {
                    Moods = [.. character.Moods.Select(range => Start(
                        range, starts.GetValueOrDefault($"{character.Id}.{Spelling.Of(range.Mood)}")))],
                }),
            ],
        };

    private static Variable Start(Variable variable, string? value) => (variable, value) switch
    {
        (Variable.Boolean flag, "true" or "false") => new Variable.Boolean(flag.Id, value == "true"),
        (Variable.Enumeration words, not null) when words.Values.IndexOf(value) is >= 0 and var at =>
            new Variable.Enumeration(words.Id, words.Values, at),
        (Variable.Number number, not null) when int.TryParse(value, out var whole) =>
            new Variable.Number(number.Id, number.Min, number.Max, Math.Clamp(whole, number.Min, number.Max)),
        _ => variable,
    };

    private static MoodRange Start(MoodRange range, string? value) => int.TryParse(value, out var whole)
        ? new MoodRange(range.Mood, Math.Clamp(whole, range.Min, range.Max), range.Min, range.Max)
        : range;
}
