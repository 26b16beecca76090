// The database can be opened, is whole, and is of a layout that this version knows.
using VRTraining.Link.Preflight;
using VRTraining.Runs.Journal;
using VRTraining.Storage;
using VRTraining.Storage.Upkeep;

namespace VRTraining.Cli.Doctor;

/// <summary>The database is whole and of a layout that this version knows; it is only looked at.</summary>
internal static class DatabaseIsSound
{
    private const string About = "database";

    /// <summary>Looks at the database of a data folder.</summary>
    public static async Task<Finding> LookAsync(DataFolder data, CancellationToken cancellationToken)
    {
        try
        {
            return await StoreGlance.AtAsync(data.Path, cancellationToken) is { } glance
                ? new Finding(About, Verdict.Ok, $"It is whole: {Amount.Of(glance.Bytes)}, layout {glance.Layout}{Upgrade(glance)}.")
                : new Finding(About, Verdict.Ok, "There is none yet; the first run makes it.");
        }
        catch (JournalException journal)
        {
            // The message says what to do as well.
            return new Finding(About, Verdict.Broken, journal.Message);
        }
    }

    private static string Upgrade(StoreGlance glance) => glance.Layout < glance.NewestLayout
        ? $", which becomes {glance.NewestLayout} when it is next used, after a backup"
        : "";
}
