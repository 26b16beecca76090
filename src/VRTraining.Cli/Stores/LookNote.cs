// Notes looks at results that are not one's own.
using VRTraining.Cli.CommandLine;
using VRTraining.Storage;

namespace VRTraining.Cli.Stores;

/// <summary>Notes looks at results that are not one's own.</summary>
internal static class LookNote
{
    /// <summary>Notes a look; nothing where the results are those of the profile in use.</summary>
    /// <param name="desk">Who looks.</param>
    /// <param name="store">Where it is noted.</param>
    /// <param name="what">What is looked at.</param>
    /// <param name="profile">Whose results; null: everyone's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task AtAsync(
        Desk desk, SqliteStore store, string what, string? profile, CancellationToken cancellationToken)
    {
        if (!store.IsReadOnly && (await store.Profiles.CurrentAsync(cancellationToken)).Code != profile)
        {
            await store.Looks.NoteAsync(desk.User, what, profile, cancellationToken);
        }
    }
}
