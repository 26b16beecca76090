// The layout of the database, as the list of steps that make it.
using System.Collections.Immutable;
using System.Reflection;

namespace VRTraining.Storage.Schema;

/// <summary>The steps that lead to the present layout.</summary>
internal static class Layout
{
    /// <summary><c>application_id</c> of our files: "VRTr" in ASCII.</summary>
    public const int ApplicationId = 0x56525472;

    /// <summary>All steps, the first makes the first tables.</summary>
    public static ImmutableArray<Migration> Migrations { get; } =
    [
        new(1, Read("0001-runs.sql")),
        new(2, Read("0002-action-plans.sql")),
        new(3, Read("0003-custody.sql")),
        new(4, Read("0004-sessions.sql")),
        new(5, Read("0005-polls-side-by-side.sql")),
    ];

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(Layout).Namespace}.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
