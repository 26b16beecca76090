// vrtraining play: be briefed, play, be debriefed.
using System.CommandLine;
using System.Security.Cryptography;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Play;
using VRTraining.Cli.Stores;
using VRTraining.Cli.Terminal;
using VRTraining.Host.Delivery;
using VRTraining.Runs.Journal;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Strings;
using VRTraining.Storage;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining play</c>.</summary>
internal sealed class PlayCommand(Desk desk)
{
    /// <summary>Seeds that every program can read as a number: below 2⁵³.</summary>
    private const int SeedBits = 53;

    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var scenario = new Argument<string?>("scenario")
        {
            Description = "A scenario's folder, file or id; without one you pick from a list",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var plan = new Option<string?>("--plan") { Description = "Let a test plan drive the play", HelpName = "file" };
        var record = new Option<string?>("--record")
        {
            Description = "Write the play as a test plan; what you type as an answer stands in it",
            HelpName = "file",
        };
        var seed = new Option<ulong?>("--seed") { Description = "Decides every chance", HelpName = "number" };
        var profile = new Option<string?>("--profile") { Description = "Whose run it is", HelpName = "code" };
        var language = new Option<string?>("--language")
        {
            Description = "Show the scene in another language, as far as it is translated",
            HelpName = "tag",
        };
        var noTrace = new Option<bool>("--no-trace") { Description = "Write nothing at all" };
        var resume = new Option<bool>("--resume") { Description = "Go on with the unfinished run, without asking" };
        var fresh = new Option<bool>("--new") { Description = "Begin a new run, without asking" };
        var command = new Command("play", "Be briefed, play a scenario, be debriefed")
        {
            scenario, plan, record, seed, profile, language, noTrace, resume, fresh,
        };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new PlayCommand(desk).RunAsync(
            new PlayOptions
            {
                Scenario = parsed.GetValue(scenario),
                Plan = parsed.GetValue(plan),
                Record = parsed.GetValue(record),
                Seed = parsed.GetValue(seed),
                Profile = parsed.GetValue(profile),
                Language = parsed.GetValue(language),
                NoTrace = parsed.GetValue(noTrace),
                Resume = parsed.GetValue(resume),
                New = parsed.GetValue(fresh),
            },
            cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(PlayOptions options, CancellationToken cancellationToken)
    {
        RefuseWhatExcludesEachOther(options);
        var found = options.Scenario is { } named
            ? Scripts.Find(desk.Library, named)
            : await new ScenarioPick(desk).PickAsync(cancellationToken);
        if (found is null)
        {
            return ExitCode.Fine;
        }

        var script = InLanguage(Scripts.Read(found, options.Scenario ?? found.Name), found, options.Language);
        if (options.NoTrace)
        {
            return await PlayAsync(options, script, new MemoryJournal(), lasts: false, "nobody", null, cancellationToken);
        }

        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var profile = await Learners.OfAsync(store, options.Profile, cancellationToken);
        var unfinished = options.New || options.Plan is not null && !options.Resume
            ? null
            : await new UnfinishedRun(desk, store, profile).FindAsync(script, options.Resume, cancellationToken);
        script = unfinished is null ? script : InLanguage(unfinished.Script, found, options.Language);
        await store.Scenarios.KeepAsync(script.Kept(), cancellationToken);
        var journal = new RunTelling(store, new ExplainedRuns(store).ExplainAsync).Journal;
        return await PlayAsync(options, script, journal, lasts: true, profile, unfinished?.Recorded, cancellationToken);
    }

    private async Task<int> PlayAsync(
        PlayOptions options,
        ReadyScript script,
        IJournal journal,
        bool lasts,
        string profile,
        RecordedRun? unfinished,
        CancellationToken cancellationToken)
    {
        if (options.Plan is { } plan)
        {
            return await new PlannedPlay(desk, script, journal)
                .RunAsync(plan, profile, options.Seed, unfinished, cancellationToken);
        }

        var play = new LivePlay(desk, script, journal, lasts) { Record = options.Record };
        return unfinished is null
            ? await play.BeginAsync(profile, options.Seed ?? AnySeed(), cancellationToken)
            : await play.ResumeAsync(unfinished, cancellationToken);
    }

    private static ReadyScript InLanguage(ReadyScript script, FoundScenario found, string? language) => language is null
        ? script
        : script with { Shown = LocalScenario.Of(script.Scenario, found.Folder, language) };

    private static void RefuseWhatExcludesEachOther(PlayOptions options)
    {
        if (options.Record is not null && options.Plan is not null)
        {
            throw CannotException.Usage("--record writes what you play. Leave out --plan, or copy the plan.");
        }

        if (options.Record is { } file && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
        {
            throw CannotException.Usage($"There is no folder for '{file}'.");
        }

        if (options.Resume && options.New)
        {
            throw CannotException.Usage("--resume and --new exclude each other. Give one of them.");
        }

        if (options.NoTrace && (options.Resume || options.Profile is not null))
        {
            throw CannotException.Usage("With --no-trace nothing is kept, so there is no --resume and no --profile.");
        }

        if (options.Resume && options.Seed is not null)
        {
            throw CannotException.Usage("A run that goes on keeps its seed. Leave out --seed, or give --new.");
        }
    }

    private static ulong AnySeed() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) >> (64 - SeedBits);
}
