// What a command works with.
using Spectre.Console;
using VRTraining.Cli.Terminal;
using VRTraining.Scenarios.Library;
using VRTraining.Storage;
using VRTraining.Storage.Names;

namespace VRTraining.Cli.CommandLine;

/// <summary>What a command works with; a test gives it its own.</summary>
internal sealed record Desk
{
    /// <summary>Where words for people go.</summary>
    public required IAnsiConsole Console { get; init; }

    /// <summary>Where what went wrong goes.</summary>
    public required IAnsiConsole Error { get; init; }

    /// <summary>Where lines for programs go; each is flushed.</summary>
    public required TextWriter Lines { get; init; }

    /// <summary>What the person types.</summary>
    public required ILineReader Input { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Where runs and profiles are kept.</summary>
    public required DataFolder Data { get; init; }

    /// <summary>The names of learners who gave one.</summary>
    public required NameBook Names { get; init; }

    /// <summary>The user of the computer, for the list of who looked at whose results.</summary>
    public required string User { get; init; }

    /// <summary>Where scenarios are found.</summary>
    public required ScenarioLibrary Library { get; init; }

    /// <summary>An environment variable, or null.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Whether a program reads the results.</summary>
    public bool Json { get; init; }

    /// <summary>Whether what may be overlooked is left out.</summary>
    public bool Quiet { get; init; }

    /// <summary>The desk for a command line.</summary>
    public static Desk For(StandardStreams streams, TimeProvider clock, string? data, bool json, bool quiet, bool noColor)
    {
        var plain = noColor || streams.Environment("NO_COLOR") is { Length: > 0 };
        var folder = DataFolder.From(data, streams.Environment);
        return new Desk
        {
            Console = Consoles.For(streams.Out, streams, plain),
            Error = Consoles.For(streams.Error, streams, plain),
            Lines = streams.Out,
            Input = new ConsoleLineReader(streams.In, streams.InIsPiped),
            Clock = clock,
            Data = folder,
            Names = new NameBook(folder.Path, KeyFile(streams.Environment)),

            // As the system knows them: a variable says whatever one likes.
            User = Environment.UserName,
            Library = ScenarioLibrary.Installed(folder.Path),
            Variable = streams.Environment,
            Json = json,
            Quiet = quiet,
        };
    }

    /// <summary>The key of names: in VRTRAINING_KEYS, else where the OS keeps this user's settings, apart from the data.</summary>
    private static string KeyFile(Func<string, string?> environment) => Path.Combine(
        environment("VRTRAINING_KEYS") is { Length: > 0 } named ? named : Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "VRTraining"),
        "names.key");

    /// <summary>The name of a learner who gave one, else null.</summary>
    /// <exception cref="CannotException">The names are under another user's key.</exception>
    public string? NameOf(string profile) => PersonOf(profile)?.Name;

    /// <summary>Who a learner is, where they said so, else null.</summary>
    /// <exception cref="CannotException">The names are under another user's key.</exception>
    public Person? PersonOf(string profile)
    {
        try
        {
            return Names.Find(profile);
        }
        catch (NamesLockedException locked)
        {
            throw new CannotException(locked.Message);
        }
    }

    /// <summary>A page to write on.</summary>
    public Page NewPage() => new(Console);

    /// <summary>Writes a line for programs, and sees it out.</summary>
    public void WriteLine(string line)
    {
        Lines.Write(line + "\n");
        Lines.Flush();
    }

    /// <summary>A word that may be overlooked: beside the results, and not where it was asked to be quiet.</summary>
    public void Note(string text)
    {
        if (!Quiet)
        {
            new Page(Json ? Error : Console).Note(text);
        }
    }
}
