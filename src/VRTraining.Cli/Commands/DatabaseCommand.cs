// vrtraining db: look after the database file.
using System.CommandLine;
using System.Globalization;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Terminal;
using VRTraining.Runs.Journal;
using VRTraining.Storage;
using VRTraining.Storage.Privacy;
using VRTraining.Storage.Upkeep;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining db check|backup|restore|compact|info</c>.</summary>
internal sealed class DatabaseCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var check = new Command("check", "Look at every page, index and reference of the database");
        check.SetAction((parsed, cancellationToken) =>
            edge.RunAsync(parsed, desk => new DatabaseCommand(desk).CheckAsync(cancellationToken)));

        var to = new Option<string?>("--out") { Description = "The file; without it, one beside the database", HelpName = "file" };
        var backup = new Command("backup", "Copy the database as it is now, and check the copy") { to };
        backup.SetAction((parsed, cancellationToken) =>
            edge.RunAsync(parsed, desk => new DatabaseCommand(desk).BackupAsync(parsed.GetValue(to), cancellationToken)));

        var from = new Argument<string>("backup") { Description = "The backup" };
        var restore = new Command("restore", "Put a backup in the database's place; what was there is kept beside it") { from };
        restore.SetAction((parsed, cancellationToken) => edge.RunAsync(
            parsed, desk => new DatabaseCommand(desk).RestoreAsync(parsed.GetRequiredValue(from), cancellationToken)));

        var compact = new Command("compact", "Give back the room of what was erased");
        compact.SetAction((parsed, cancellationToken) =>
            edge.RunAsync(parsed, desk => new DatabaseCommand(desk).CompactAsync(cancellationToken)));

        var info = new Command("info", "Show where the database is and what it holds");
        info.SetAction((parsed, cancellationToken) =>
            edge.RunAsync(parsed, desk => new DatabaseCommand(desk).DescribeAsync(cancellationToken)));

        return new Command("db", "Look after the database: check, copy, restore, compact") { check, backup, restore, compact, info };
    }

    /// <summary>Checks the whole file.</summary>
    public async Task<int> CheckAsync(CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(cancellationToken);
        var findings = await store.Upkeep.CheckAsync(cancellationToken);
        Say(
            new { File = store.Path, Findings = findings },
            findings.Count == 0
                ? $"{store.Path} is whole."
                : $"{store.Path} is damaged:\n{string.Join('\n', findings)}\n"
                    + "Put a backup in its place with 'vrtraining db restore'; what is there now will be kept beside it.");
        return findings.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    /// <summary>Copies the file.</summary>
    public async Task<int> BackupAsync(string? to, CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(cancellationToken);
        var when = desk.Clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var file = Path.GetFullPath(to ?? Path.ChangeExtension(store.Path, $".{when}.backup"));
        if (File.Exists(file) || Directory.Exists(file))
        {
            throw CannotException.Usage($"'{file}' is there already. Give --out another name.");
        }

        // Noted first, so that the copy knows of itself, and no backup is ever forgotten.
        await store.Copies.NoteAsync(CopyList.Backup, file, null, cancellationToken);
        await store.Upkeep.BackUpAsync(file, cancellationToken);
        Say(
            new { File = file, Bytes = new FileInfo(file).Length },
            $"{file}: {Size(new FileInfo(file).Length)}, whole. It holds everything that learners here did and wrote: keep it safe.");
        return ExitCode.Fine;
    }

    /// <summary>Puts a backup in place.</summary>
    public async Task<int> RestoreAsync(string backup, CancellationToken cancellationToken)
    {
        if (!File.Exists(backup))
        {
            throw CannotException.Usage($"There is no file '{backup}'.");
        }

        var before = await ProfilesBeforeAsync(cancellationToken);
        var aside = await BackupFile.RestoreAsync(Path.GetFullPath(backup), desk.Data.Path, desk.Clock, cancellationToken);
        await using var store = await OpenAsync(cancellationToken);
        if (aside is not null)
        {
            await store.Copies.NoteAsync(CopyList.Backup, aside, null, cancellationToken);
        }

        var description = await store.Upkeep.DescribeAsync(cancellationToken);
        var codes = (await store.Profiles.ListAsync(cancellationToken)).Select(profile => profile.Code);
        string[] back = before is null ? [] : [.. codes.Except(before)];
        Say(
            new { File = store.Path, Runs = description.Rows["runs"], Before = aside, BackAgain = back },
            $"{store.Path} is the backup now; runs in it: {description.Rows["runs"]}."
                + (aside is null ? "" : $" The database that was there is in {aside}.")
                + (back is [] ? "" : $"\nBack again: {string.Join(", ", back)}. Whoever had been erased since the backup has to be "
                    + "erased once more: 'vrtraining me erase'."));
        return ExitCode.Fine;
    }

    /// <summary>Who is in the database that is to be replaced; null where there is none, or none that can be read.</summary>
    private async Task<List<string>?> ProfilesBeforeAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (File.Exists(desk.Data.Database))
            {
                await using var store = await OpenAsync(cancellationToken);
                return [.. (await store.Profiles.ListAsync(cancellationToken)).Select(profile => profile.Code)];
            }
        }
        catch (JournalException)
        {
            // It is replaced because something is wrong with it.
        }

        return null;
    }

    /// <summary>Gives room back.</summary>
    public async Task<int> CompactAsync(CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(cancellationToken);
        var saved = await store.Upkeep.CompactAsync(cancellationToken);
        Say(new { File = store.Path, SavedBytes = saved }, $"{store.Path} is {Size(Math.Max(0, saved))} smaller.");
        return ExitCode.Fine;
    }

    /// <summary>Shows what the file holds.</summary>
    public async Task<int> DescribeAsync(CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(cancellationToken);
        var description = await store.Upkeep.DescribeAsync(cancellationToken);
        Say(description, string.Join('\n',
        [
            $"{description.Path}{(description.IsReadOnly ? " (can only be read)" : "")}",
            $"layout {description.Layout}, {Size(description.Bytes)}, of it {Size(description.FreeBytes)} unused",
            $"found whole: {When(description.CheckedAt)}; backed up: {When(description.BackedUpAt)}",
            .. description.Rows.Select(table => $"{table.Value,10} {table.Key}"),
        ]));
        return ExitCode.Fine;
    }

    private static string Size(long bytes) => bytes < 10_000_000
        ? $"{Math.Ceiling(bytes / 1000.0).ToString(CultureInfo.InvariantCulture)} kB"
        : $"{(bytes / 1_000_000.0).ToString("0", CultureInfo.InvariantCulture)} MB";

    private string When(DateTimeOffset? time) => time is { } known
        ? TimeZoneInfo.ConvertTime(known, desk.Clock.LocalTimeZone).ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture)
        : "never";

    private Task<SqliteStore> OpenAsync(CancellationToken cancellationToken) =>
        SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);

    private void Say<T>(T model, string words)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(model));
            return;
        }

        foreach (var line in words.Split('\n'))
        {
            desk.Console.Profile.Out.Writer.WriteLine(line);
        }
    }
}
