// vrtraining profile: pseudonymous learners.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Stores;
using VRTraining.Cli.Terminal;
using VRTraining.Storage;
using VRTraining.Storage.Profiles;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining profile list|new|use</c>.</summary>
internal sealed class ProfileCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var list = new Command("list", "Show the profiles of this data folder");
        list.SetAction((parsed, cancellationToken) =>
            edge.RunAsync(parsed, desk => new ProfileCommand(desk).ListAsync(cancellationToken)));

        var wanted = new Argument<string?>("code")
        {
            Description = "2–32 lower-case letters, digits and dashes; without it one is made up",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var create = new Command("new", "Make a profile and use it") { wanted };
        create.SetAction((parsed, cancellationToken) => edge.RunAsync(
            parsed, desk => new ProfileCommand(desk).NewAsync(parsed.GetValue(wanted), cancellationToken)));

        var other = new Argument<string>("code") { Description = "Whose turn it is" };
        var use = new Command("use", "Let another profile practise") { other };
        use.SetAction((parsed, cancellationToken) => edge.RunAsync(
            parsed, desk => new ProfileCommand(desk).UseAsync(parsed.GetRequiredValue(other), cancellationToken)));

        return new Command("profile", "List, make and choose pseudonymous profiles") { list, create, use };
    }

    /// <summary>Shows the profiles.</summary>
    public async Task<int> ListAsync(CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var current = await store.Profiles.CurrentAsync(cancellationToken);
        foreach (var profile in await store.Profiles.ListAsync(cancellationToken))
        {
            Show(profile, profile.Code == current.Code);
        }

        return ExitCode.Fine;
    }

    /// <summary>Makes a profile and uses it.</summary>
    public async Task<int> NewAsync(string? code, CancellationToken cancellationToken)
    {
        if (code is not null && !ProfileCode.IsValid(code))
        {
            throw CannotException.Usage(
                $"'{code}' cannot be a code. Take 2–32 lower-case letters, digits and dashes, a letter first, "
                    + "such as 'quiet-otter'.");
        }

        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var profile = await store.Profiles.CreateAsync(code, cancellationToken)
            ?? throw CannotException.Usage(
                $"There is a profile '{code}' already. 'vrtraining profile use {code}' chooses it.");
        await store.Profiles.UseAsync(profile.Code, cancellationToken);
        Show(profile, inUse: true);
        return ExitCode.Fine;
    }

    /// <summary>Lets another profile practise.</summary>
    public async Task<int> UseAsync(string code, CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var profile = await store.Profiles.UseAsync(code, cancellationToken)
            ?? throw await Learners.UnknownAsync(store, code, cancellationToken);
        Show(profile, inUse: true);
        return ExitCode.Fine;
    }

    private void Show(Profile profile, bool inUse)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(new { profile.Code, profile.CreatedAt, profile.RunCount, InUse = inUse }));
            return;
        }

        var runs = profile.RunCount == 1 ? "1 run" : $"{profile.RunCount} runs";
        desk.NewPage().Write(inUse ? "* " : "  ", Look.Key, $"{profile.Code}, {runs}{(inUse ? ", in use" : "")}");
    }
}
