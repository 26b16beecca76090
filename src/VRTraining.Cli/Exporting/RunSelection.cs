// Which runs an export is about: the options that every export takes, and what they mean.
using System.CommandLine;
using System.Globalization;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Stores;
using VRTraining.Exports.Policies;
using VRTraining.Simulation.Script;
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Cli.Exporting;

/// <summary>Which runs were asked for.</summary>
internal sealed record RunSelection
{
    /// <summary>The code of a profile; null: the one in use.</summary>
    public string? Profile { get; init; }

    /// <summary>Everyone's.</summary>
    public bool All { get; init; }

    /// <summary>A scenario's id.</summary>
    public string? Scenario { get; init; }

    /// <summary>Begun on this day or later, in local time.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Begun on this day or earlier, in local time.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Which run counts.</summary>
    public RunPolicy Policy { get; init; }

    /// <summary>The filter of the store.</summary>
    /// <exception cref="CannotException">There is no such profile.</exception>
    public async Task<RunFilter> FilterAsync(Desk desk, SqliteStore store, CancellationToken cancellationToken)
    {
        if (All && Profile is not null)
        {
            throw CannotException.Usage("--all and --profile exclude each other. Give one of them.");
        }

        return new RunFilter
        {
            Profile = All ? null : await Learners.OfAsync(store, Profile, cancellationToken),
            Scenario = Scenario is null ? null : new ScenarioId(Scenario),
            From = From is { } from ? Begin(desk, from) : null,
            Until = Until is { } until ? Begin(desk, until.AddDays(1)) : null,
        };
    }

    private static DateTimeOffset Begin(Desk desk, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, desk.Clock.LocalTimeZone.GetUtcOffset(midnight));
    }
}

/// <summary>The options of <see cref="RunSelection"/>; each command needs its own.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string?> _profile = new("--profile") { Description = "Runs of another profile", HelpName = "code" };
    private readonly Option<bool> _all = new("--all") { Description = "Runs of all profiles in this data folder" };
    private readonly Option<string?> _scenario = new("--scenario") { Description = "Only runs of this scenario", HelpName = "id" };
    private readonly Option<DateOnly?> _from = Day("--from", "Only runs begun on this day or later");
    private readonly Option<DateOnly?> _until = Day("--until", "Only runs begun on this day or earlier");
    private readonly Option<RunPolicy> _policy = new("--runs")
    {
        Description = "Which runs of a learner and scenario count: all, first, best or last",
        HelpName = "which",
        CustomParser = result => Enum.TryParse<RunPolicy>(result.Tokens[0].Value, ignoreCase: true, out var policy)
            ? policy
            : Wrong(result, "all, first, best or last", default(RunPolicy)),
    };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withPolicy">Whether only some runs may count.</param>
    public void AddTo(Command command, bool withPolicy = true)
    {
        foreach (var option in new Option[] { _profile, _all, _scenario, _from, _until })
        {
            command.Add(option);
        }

        if (withPolicy)
        {
            command.Add(_policy);
        }
    }

    /// <summary>What was given.</summary>
    public RunSelection Of(ParseResult parsed, bool withPolicy = true) => new()
    {
        Profile = parsed.GetValue(_profile),
        All = parsed.GetValue(_all),
        Scenario = parsed.GetValue(_scenario),
        From = parsed.GetValue(_from),
        Until = parsed.GetValue(_until),
        Policy = withPolicy ? parsed.GetValue(_policy) : RunPolicy.All,
    };

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-mm-dd",
        CustomParser = result =>
            DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : Wrong(result, "a day such as 2026-11-23", default(DateOnly?)),
    };

    private static T Wrong<T>(System.CommandLine.Parsing.ArgumentResult result, string wanted, T nothing)
    {
        result.AddError($"'{result.Tokens[0].Value}' is not {wanted}.");
        return nothing;
    }
}
