// Erases a learner: rows gone, and their bytes overwritten in the file.
using VRTraining.Storage.Files;
using VRTraining.Storage.Names;

namespace VRTraining.Storage.Privacy;

/// <summary>What was erased.</summary>
/// <param name="Runs">How many runs.</param>
/// <param name="Texts">How many personal texts.</param>
/// <param name="Plans">How many if-then plans.</param>
/// <param name="Looks">How many notes of somebody looking.</param>
/// <param name="Statements">How many statements of the outbox.</param>
/// <param name="Left">How many rows still name the profile; always 0, counted afterwards in every table.</param>
/// <param name="Copies">The copies made before that may still hold something, the newest first.</param>
public sealed record Erased(
    int Runs, int Texts, int Plans, int Looks, int Statements, int Left, IReadOnlyList<ResultCopy> Copies)
{
    /// <summary>Whether a name was kept, which is forgotten too.</summary>
    public bool Name { get; init; }

    /// <summary>Why a name could not be forgotten: its file is damaged; null where nothing is left of it.</summary>
    public string? NameProblem { get; init; }
}

/// <summary>Erases learners.</summary>
public sealed class Erasure
{
    private readonly Lane _writer;
    private readonly string _folder;

    internal Erasure(Lane writer, string folder) => (_writer, _folder) = (writer, folder);

    /// <summary>
    /// Erases a profile with its runs, texts, plans, settings, its name, and the sessions it led. Copies made before, exports and backups,
    /// are beyond reach.
    /// </summary>
    /// <returns>What was erased, or null where there is no such profile.</returns>
    public async Task<Erased?> EraseAsync(string profile, CancellationToken cancellationToken)
    {
        var erased = await _writer.WriteAsync(lane => Erase(lane, profile), cancellationToken);

        // The log still holds the pages as they were before.
        await _writer.EmptyLogAsync(CancellationToken.None);

        return erased is null ? null : ForgetName(erased, profile);
    }

    private Erased ForgetName(Erased erased, string profile)
    {
        try
        {
            // Needs no key.
            return erased with { Name = new NameBook(_folder, keyFile: "").Forget(profile) };
        }
        catch (NamesLockedException damaged)
        {
            return erased with { NameProblem = damaged.Message };
        }
    }

    private static Erased? Erase(Lane lane, string profile)
    {
        // Freed pages are overwritten with zeros, so that nothing can be read from the file afterwards.
        lane.Of("PRAGMA secure_delete = ON").Value();
        var erased = new Erased(
            Count(lane, "runs WHERE profile = ?1", profile),
            Count(lane, "personal_texts JOIN runs ON runs.key = personal_texts.run WHERE profile = ?1", profile),
            Count(lane, "action_plans WHERE profile = ?1", profile),
            Count(lane, "looks WHERE profile = ?1", profile),
            Count(lane, "outbox JOIN runs ON runs.key = outbox.run WHERE profile = ?1", profile),
            0,
            CopyList.Holding(lane, profile));
        lane.Of("DELETE FROM session_runs WHERE run IN (SELECT id FROM runs WHERE profile = ?1)").Run(profile);
        lane.Of("DELETE FROM sessions WHERE facilitator = ?1").Run(profile);
        lane.Of("DELETE FROM settings WHERE name IN ('view:' || ?1, 'shares:' || ?1) OR (name = 'profile' AND value = ?1)").Run(profile);
        return lane.Of("DELETE FROM profiles WHERE code = ?1").Run(profile) == 0
            ? null
            : erased with { Left = Left(lane, profile) };
    }

    /// <summary>The rows that still name the profile, in every table that has a column for it.</summary>
    private static int Left(Lane lane, string profile) => lane.Of("""
        SELECT tables.name, columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table' AND columns.name IN ('profile', 'facilitator')
        """).Rows(row => $"{row.GetString(0)} WHERE {row.GetString(1)} = ?1").Sum(rows => Count(lane, rows, profile));

    private static int Count(Lane lane, string what, string profile) =>
        (int)(long)lane.Of($"SELECT count(*) FROM {what}").Value(profile)!;
}
