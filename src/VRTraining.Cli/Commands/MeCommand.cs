// vrtraining me: what is kept of me, taken away, named, or erased.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Exporting;
using VRTraining.Cli.Json;
using VRTraining.Cli.Stores;
using VRTraining.Cli.Terminal;
using VRTraining.Storage;
using VRTraining.Storage.Names;
using VRTraining.Storage.Privacy;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining me export|erase|name</c>.</summary>
internal sealed class MeCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var profile = new Option<string?>("--profile") { Description = "Another profile of yours", HelpName = "code" };

        var folder = new Option<string>("--out") { Description = "The folder", HelpName = "folder", Required = true };
        var export = new Command("export", "Take everything that is kept of you: tables, journals, your own words and plans")
        {
            folder, profile,
        };
        export.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new MyExport(desk).RunAsync(
            parsed.GetRequiredValue(folder), parsed.GetValue(profile), cancellationToken)));

        var code = new Argument<string>("code") { Description = "The code of the profile, typed out: it cannot be undone" };
        var erase = new Command("erase", "Erase everything that is kept of you here, and say where copies may be") { code };
        erase.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new MeCommand(desk).EraseAsync(
            parsed.GetRequiredValue(code), cancellationToken)));

        var called = new Argument<string?>("name") { Description = "What to call you", Arity = ArgumentArity.ZeroOrOne };
        var email = new Option<string?>("--email") { Description = "By which a grade book knows you", HelpName = "address" };
        var number = new Option<string?>("--id-number") { Description = "Your number in a grade book", HelpName = "number" };
        var forget = new Option<bool>("--forget") { Description = "Keep no name" };
        var name = new Command("name", "Say who you are, for certificates and grade books; nothing needs it")
        {
            called, email, number, forget, profile,
        };
        name.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new MeCommand(desk).NameAsync(
            parsed.GetValue(called) is { } text ? new Person(text, parsed.GetValue(email), parsed.GetValue(number)) : null,
            parsed.GetValue(forget),
            parsed.GetValue(profile),
            cancellationToken)));

        return new Command("me", "Your own data: take it away, say your name or not, erase it") { export, erase, name };
    }

    /// <summary>Erases a profile, and proves it.</summary>
    public async Task<int> EraseAsync(string profile, CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        await Learners.OfAsync(store, profile, cancellationToken);
        var erased = await store.Erasure.EraseAsync(profile, cancellationToken)
            ?? throw await Learners.UnknownAsync(store, profile, cancellationToken);
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(new { Profile = profile, Erased = erased, erased.Name }));
            return Code(erased);
        }

        var page = desk.NewPage();
        page.Write(
            $"{profile} is erased: {Count(erased.Runs, "run")} with their journals, {Count(erased.Texts, "text")} of your own, "
            + $"{Count(erased.Plans, "plan")}, {Count(erased.Looks, "note")} of somebody looking, "
            + $"{Count(erased.Statements, "statement")} waiting or sent{(erased.Name ? ", and your name" : "")}. "
            + $"Counted again in every table: {erased.Left} rows name {profile}.");
        page.Note("The bytes were overwritten in the file. A disk may keep older copies of a file: "
            + "only an encrypted disk guards against that.");
        if (erased.NameProblem is { } problem)
        {
            page.Write("A name may be left: ", Look.Attention, problem);
        }

        Copies(page, erased.Copies);
        return Code(erased);
    }

    /// <summary>Shows, keeps or forgets a name.</summary>
    public async Task<int> NameAsync(Person? person, bool forget, string? named, CancellationToken cancellationToken)
    {
        if (person is not null && forget)
        {
            throw CannotException.Usage("Give a name or --forget, not both.");
        }

        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var profile = await Learners.OfAsync(store, named, cancellationToken);
        if (person?.Problem is { } problem)
        {
            throw CannotException.Usage(problem);
        }

        try
        {
            if (forget)
            {
                desk.Names.Forget(profile);
            }
            else if (person is not null)
            {
                desk.Names.Keep(profile, person);
            }

            Show(profile, desk.Names.Find(profile));
            return ExitCode.Fine;
        }
        catch (NamesLockedException locked)
        {
            throw new CannotException(locked.Message);
        }
    }

    private static int Code(Erased erased) => erased.NameProblem is null ? ExitCode.Fine : ExitCode.Findings;

    private void Show(string profile, Person? person)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(new { Profile = profile, person?.Name, person?.Email, person?.IdNumber }));
            return;
        }

        var words = person is null
            ? "no name is kept"
            : string.Join(", ", new[] { person.Name, person.Email, person.IdNumber }.Where(text => text is not null));
        desk.NewPage().Write($"{profile}: {words}");
    }

    private static void Copies(Page page, IReadOnlyList<ResultCopy> copies)
    {
        var places = copies.DistinctBy(copy => copy.Place).ToList();
        if (places.Count == 0)
        {
            page.Note("No exports or backups were made from here while the profile existed.");
            return;
        }

        page.Write("Copies made before that may still hold something; deleting them is up to whoever has them:");
        foreach (var copy in places)
        {
            var there = File.Exists(copy.Place) || Directory.Exists(copy.Place) ? "still there" : "not found there now";
            var whose = copy.Profile is null ? ", everyone's" : "";
            page.Write($"  {copy.MadeAt:yyyy-MM-dd} ", Look.Key, $"{copy.Kind}{whose}: {copy.Place} ({there})");
        }
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
