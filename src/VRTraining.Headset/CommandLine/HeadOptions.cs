// What the command line of the headset app says.
using VRTraining.Languages;
using VRTraining.Storage;

namespace VRTraining.Headset.CommandLine;

/// <summary>Where the scene is shown.</summary>
internal enum HeadMode
{
    /// <summary>In a headset.</summary>
    Headset,

    /// <summary>In StereoKit's flat window, with the mouse as a hand.</summary>
    Simulator,

    /// <summary>Nowhere: only pictures are drawn.</summary>
    Offscreen,
}

/// <summary>What the command line says.</summary>
internal sealed record HeadOptions
{
    /// <summary>What is shown for <c>--help</c>.</summary>
    public const string Usage = """
        vrtraining-headset: practise difficult conversations at work in a headset.

          (nothing)                 in a headset, through the OpenXR runtime of this computer
          --simulator               in a window: the mouse is the right hand
          --offscreen --plan <file> --pictures <folder>
                                    without a display: plays a test plan and draws pictures
          --plan <file>             plays a test plan in any of these, by pressing what a person would press
          --scenario <id>           begins with the prebrief of this scenario
          --profile <code>          practises under this profile
          --no-trace                keeps nothing of what is played
          --language <tag>          en or de; without it as the profile has it, else as this computer
          --data <folder>           keeps runs and profiles there
          --frame-times             shows how long frames take
          --seconds <n>             ends after n seconds
          --doctor [--json]         tells what the runtime and the headset offer, and ends
          --help                    shows this
        """;

    public HeadMode Mode { get; init; }

    public string? Plan { get; init; }

    public string? Pictures { get; init; }

    public string? Scenario { get; init; }

    public string? Profile { get; init; }

    public bool NoTrace { get; init; }

    public string? Data { get; init; }

    /// <summary>The language that was asked for here; null where none was.</summary>
    public Language? Language { get; init; }

    /// <summary>The language of the computer.</summary>
    public Language SystemLanguage { get; init; } = Language.English;

    public bool FrameTimes { get; init; }

    public int? Seconds { get; init; }

    public bool Doctor { get; init; }

    public bool Json { get; init; }

    public bool Help { get; init; }

    public string DataPath => DataFolder.From(Data, Environment.GetEnvironmentVariable).Path;

    /// <summary>Reads the arguments; null and what is wrong with them.</summary>
    public static HeadOptions? Read(IReadOnlyList<string> arguments, out string problem)
    {
        var options = new HeadOptions();
        problem = "";
        for (var i = 0; i < arguments.Count; i++)
        {
            string? Value() => i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal)
                ? arguments[++i]
                : null;
            var name = arguments[i];
            var next = name switch
            {
                "--simulator" => options with { Mode = HeadMode.Simulator },
                "--offscreen" => options with { Mode = HeadMode.Offscreen },
                "--no-trace" => options with { NoTrace = true },
                "--frame-times" => options with { FrameTimes = true },
                "--doctor" => options with { Doctor = true },
                "--json" => options with { Json = true },
                "--help" or "-h" => options with { Help = true },
                "--plan" => Value() is { } value ? options with { Plan = value } : null,
                "--pictures" => Value() is { } value ? options with { Pictures = value } : null,
                "--scenario" => Value() is { } value ? options with { Scenario = value } : null,
                "--profile" => Value() is { } value ? options with { Profile = value } : null,
                "--language" => Languages.Language.Find(Value()) is { } value ? options with { Language = value } : null,
                "--data" => Value() is { } value ? options with { Data = value } : null,
                "--seconds" => int.TryParse(Value(), out var seconds) && seconds > 0
                    ? options with { Seconds = seconds }
                    : null,
                _ => null,
            };
            if (next is null)
            {
                problem = name.StartsWith("--", StringComparison.Ordinal) && Usage.Contains($" {name}", StringComparison.Ordinal)
                    ? $"{name} needs a value."
                    : $"There is no option '{name}'.";
                return null;
            }

            options = next;
        }

        problem = options switch
        {
            { Mode: HeadMode.Offscreen, Plan: null } => "--offscreen needs --plan <file>.",
            { Pictures: not null, Mode: not HeadMode.Offscreen } => "--pictures goes with --offscreen.",
            { Json: true, Doctor: false } => "--json goes with --doctor.",
            { NoTrace: true, Profile: not null } => "Either --profile or --no-trace.",
            _ => "",
        };
        return problem.Length == 0 ? options : null;
    }
}
