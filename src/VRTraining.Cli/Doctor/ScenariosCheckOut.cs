// There are scenarios to play, and none of them has an error.
using VRTraining.Link.Preflight;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Library;

namespace VRTraining.Cli.Doctor;

/// <summary>There are scenarios to play, and none of them has an error.</summary>
internal static class ScenariosCheckOut
{
    private const string About = "scenarios";

    /// <summary>Reads every scenario that is found.</summary>
    public static Finding Look(ScenarioLibrary library)
    {
        var found = library.All();
        var wrong = found.Where(HasErrors).Select(scenario => scenario.Name).ToArray();
        return (found.Count, wrong.Length) switch
        {
            (0, _) => new Finding(
                About, Verdict.Broken, "None were found.",
                $"Put scenario folders into {library.Roots[^1]}, or start VRTraining from where they stand.")
            {
                Details = library.Roots,
            },
            (_, 0) => new Finding(About, Verdict.Ok, $"{Count(found.Count)} found, all of them fit to play.")
            {
                Details = library.Roots,
            },
            _ => new Finding(
                About,
                wrong.Length == found.Count ? Verdict.Broken : Verdict.Warning,
                $"{Count(found.Count)} found; {wrong.Length} cannot be played: {string.Join(", ", wrong)}.",
                $"'vrtraining check {wrong[0]}' shows where, and what would be right.")
            {
                Details = library.Roots,
            },
        };
    }

    private static bool HasErrors(FoundScenario scenario) =>
        scenario.Read().Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    private static string Count(int number) => number == 1 ? "1 scenario" : $"{number} scenarios";
}
