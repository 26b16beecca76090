// Whose run it is.
using VRTraining.Cli.CommandLine;
using VRTraining.Simulation.Expressions;
using VRTraining.Storage;

namespace VRTraining.Cli.Stores;

/// <summary>Finds the profile that a person means.</summary>
internal static class Learners
{
    /// <summary>The code of the profile that was named, else of the one in use.</summary>
    /// <exception cref="CannotException">There is no such profile.</exception>
    public static async Task<string> OfAsync(SqliteStore store, string? named, CancellationToken cancellationToken)
    {
        if (named is null)
        {
            return (await store.Profiles.CurrentAsync(cancellationToken)).Code;
        }

        return await store.Profiles.FindAsync(named, cancellationToken) is { } profile
            ? profile.Code
            : throw await UnknownAsync(store, named, cancellationToken);
    }

    /// <summary>There is no such profile.</summary>
    public static async Task<CannotException> UnknownAsync(
        SqliteStore store, string named, CancellationToken cancellationToken)
    {
        var codes = (await store.Profiles.ListAsync(cancellationToken)).Select(profile => profile.Code);
        return CannotException.Usage($"There is no profile '{named}'. " + (Nearest.To(named, codes) is { } near
            ? $"Did you mean '{near}'?"
            : $"'vrtraining profile new {named}' makes it."));
    }
}
