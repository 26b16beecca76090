// The language of a report: what was asked for, else what the profile chose, else English.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Exports;
using VRTraining.Host.Visits;
using VRTraining.Languages;
using VRTraining.Scenarios.Strings;
using VRTraining.Simulation.Script;
using VRTraining.Storage;

namespace VRTraining.Cli.Exporting;

/// <summary>The language of a report.</summary>
internal static class ReportLanguage
{
    /// <summary>The option of a command.</summary>
    public static Option<string?> Option() => new("--language")
    {
        Description = "The language of the report, en or de; without it the one that the profile chose on the desktop",
        HelpName = "tag",
    };

    /// <summary>The language for a report.</summary>
    /// <param name="store">Where profiles keep what they chose.</param>
    /// <param name="profile">Whose choice counts: of whom the report is; null: of everyone, and who is practising asks for it.</param>
    /// <param name="tag">What was asked for, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CannotException">The product does not speak what was asked for.</exception>
    public static async Task<Language> OfAsync(
        SqliteStore store, string? profile, string? tag, CancellationToken cancellationToken)
    {
        if (tag is not null)
        {
            return Language.Find(tag) ?? throw CannotException.Usage(
                $"There are no reports in '{tag}'. Write one of: {string.Join(", ", Language.Offered.Select(each => each.Tag))}.");
        }

        // Nobody is made up to ask: where nothing can be written, reports are written all the same.
        return (profile ?? (await store.Profiles.FindCurrentAsync(cancellationToken))?.Code) is { } asking
            && Language.Find((await ViewSettings.OfAsync(store, asking, cancellationToken)).Language) is { } chosen
                ? chosen
                : Language.English;
    }

    /// <summary>
    /// Tells runs in a language, as far as the very script that was played lies in the library and is translated; each script is
    /// looked for once.
    /// </summary>
    public static Func<ExportedRun, ExportedRun> TellIn(Language language, Desk desk)
    {
        var known = new Dictionary<string, Scenario>();
        return run =>
        {
            var hash = run.Recorded.Header.Run.ContentHash;
            if (!known.TryGetValue(hash, out var scenario))
            {
                var found = desk.Library.All().FirstOrDefault(each =>
                    each.Name == run.Scenario.Id.Value && each.Read().ContentHash == hash);
                known.Add(hash, scenario = LocalScenario.Of(run.Scenario, found?.Folder, language.Tag));
            }

            return run with { Scenario = scenario };
        };
    }
}
