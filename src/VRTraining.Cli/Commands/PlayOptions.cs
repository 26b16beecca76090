// What is asked of a play.
namespace VRTraining.Cli.Commands;

/// <summary>What is asked of a play.</summary>
internal sealed record PlayOptions
{
    /// <summary>A folder, a file or an id; null: whichever the person picks.</summary>
    public string? Scenario { get; init; }

    /// <summary>The test plan that drives the play; null: the person does.</summary>
    public string? Plan { get; init; }

    /// <summary>Where the play is written as a test plan; null: nowhere.</summary>
    public string? Record { get; init; }

    /// <summary>Decides every chance; null: another one each time, or the plan's.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Whose run it is; null: the profile in use.</summary>
    public string? Profile { get; init; }

    /// <summary>The language in which the scene is shown; null: that of the script.</summary>
    public string? Language { get; init; }

    /// <summary>Whether nothing is written at all.</summary>
    public bool NoTrace { get; init; }

    /// <summary>Whether an unfinished run goes on, without asking.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether a new run begins, without asking.</summary>
    public bool New { get; init; }
}
