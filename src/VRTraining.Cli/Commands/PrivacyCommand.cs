// vrtraining privacy: what is stored and why, how long, and who looked.
using System.CommandLine;
using System.Globalization;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Stores;
using VRTraining.Cli.Terminal;
using VRTraining.Storage;
using VRTraining.Storage.Privacy;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining privacy [keep|purge|looks]</c>.</summary>
internal sealed class PrivacyCommand(Desk desk)
{
    /// <summary>What is typed for no limit.</summary>
    private const string Forever = "forever";

    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var subject = new Argument<string>("table") { Description = string.Join(", ", Retention.Subjects) };
        var days = new Argument<string>("days") { Description = $"A number of days, or '{Forever}'" };
        var keep = new Command("keep", "Say for how many days rows of a table are kept") { subject, days };
        keep.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new PrivacyCommand(desk).KeepAsync(
            parsed.GetRequiredValue(subject), parsed.GetRequiredValue(days), cancellationToken)));

        var purge = new Command("purge", "Take out what has been kept long enough, and report it");
        purge.SetAction((parsed, cancellationToken) =>
            edge.RunAsync(parsed, desk => new PrivacyCommand(desk).PurgeAsync(cancellationToken)));

        var profile = new Option<string?>("--profile") { Description = "Another profile of yours", HelpName = "code" };
        var looks = new Command("looks", "Show who looked at your results") { profile };
        looks.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new PrivacyCommand(desk).LooksAsync(
            parsed.GetValue(profile), cancellationToken)));

        var command = new Command("privacy", "Show what is stored, why, for how long and who sees it") { keep, purge, looks };
        command.SetAction((parsed, cancellationToken) =>
            edge.RunAsync(parsed, desk => new PrivacyCommand(desk).InventoryAsync(cancellationToken)));
        return command;
    }

    /// <summary>Prints the inventory.</summary>
    public async Task<int> InventoryAsync(CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(cancellationToken);
        var inventory = await store.Inventory.ListAsync(cancellationToken);
        if (desk.Json)
        {
            foreach (var entry in inventory)
            {
                desk.WriteLine(ModelJson.Line(entry));
            }

            return ExitCode.Fine;
        }

        var page = desk.NewPage();
        page.Write($"Everything is in {store.Path}, on this computer. Nothing is sent anywhere unless a record store was configured. "
            + "Never stored: poses, gaze, audio, what anybody feels.");
        foreach (var table in inventory.GroupBy(entry => entry.Table))
        {
            page.Heading(table.Key);
            page.Note($"Kept {table.First().Retention}. Seen by {table.First().SeenBy}.");
            foreach (var entry in table)
            {
                page.Write($"  {entry.Column}  ", Look.Key, entry.Purpose ?? "");
            }
        }

        page.Heading("names.json, only where somebody gave a name");
        page.Note("Kept until 'me name --forget' or 'me erase'. Seen by the learner, on certificates and in grade books.");
        page.Write(
            "  name, e-mail, number  ",
            Look.Key,
            "sealed one by one (AES-256-GCM); the key is outside this folder and readable by you alone");
        page.Heading("For how long");
        foreach (var rule in await store.Retention.ListAsync(cancellationToken))
        {
            page.Write($"  {rule.Subject}  ", Look.Key, Days(rule));
        }

        page.Note("The database itself is not encrypted: use an encrypted disk.");
        return ExitCode.Fine;
    }

    /// <summary>Sets a rule.</summary>
    public async Task<int> KeepAsync(string subject, string days, CancellationToken cancellationToken)
    {
        if (!Retention.Subjects.Contains(subject))
        {
            throw CannotException.Usage($"There is no rule for '{subject}'. Take one of {string.Join(", ", Retention.Subjects)}.");
        }

        int? limit = null;
        if (days != Forever)
        {
            limit = int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 36_500
                ? number
                : throw CannotException.Usage($"'{days}' is no number of days. Take 1–36500, or '{Forever}'.");
        }

        await using var store = await OpenAsync(cancellationToken);
        var rule = new RetentionRule(subject, limit);
        await store.Retention.SetAsync(rule, cancellationToken);
        Say(rule, $"{subject}: {Days(rule)}. 'vrtraining privacy purge' carries it out; so does each start of the desktop.");
        return ExitCode.Fine;
    }

    /// <summary>Carries the rules out.</summary>
    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(cancellationToken);
        var purged = await store.Retention.PurgeAsync(cancellationToken);
        if (purged.Count == 0)
        {
            desk.Note("Everything is kept until it is erased; 'vrtraining privacy keep' sets a limit.");
        }

        foreach (var subject in purged)
        {
            Say(subject, $"{subject.Subject}: {subject.Rows} from before {subject.Before:yyyy-MM-dd HH:mm} UTC are gone");
        }

        return ExitCode.Fine;
    }

    /// <summary>Shows who looked.</summary>
    public async Task<int> LooksAsync(string? named, CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(cancellationToken);
        var looks = await store.Looks.AtAsync(await Learners.OfAsync(store, named, cancellationToken), cancellationToken);
        if (looks.Count == 0)
        {
            desk.Note("Nobody has looked.");
        }

        foreach (var look in looks)
        {
            Say(look, $"{look.TakenAt:yyyy-MM-dd HH:mm} UTC  {look.Who}: {look.What}{(look.Profile is null ? ", everyone's" : "")}");
        }

        return ExitCode.Fine;
    }

    private static string Days(RetentionRule rule) => rule.Days switch
    {
        null => "until it is erased",
        1 => "1 day",
        { } days => $"{days} days",
    };

    private Task<SqliteStore> OpenAsync(CancellationToken cancellationToken) =>
        SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);

    private void Say<T>(T model, string words)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(model));
        }
        else
        {
            desk.NewPage().Write(words);
        }
    }
}
