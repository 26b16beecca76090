// What the command line of the headset app says.
using VRTraining.Languages;
using VRTraining.Link.Joining;
using VRTraining.Link.Seats;
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
          --offscreen --plan <file> without a display: plays a test plan
          --plan <file>             plays a test plan in any of these, by pressing what a person would press
          --pictures <folder>       with --plan: draws what is seen before each press
          --fast                    with --plan: waits for nothing but the drawing, in a small window
          --scenario <id>           begins with the prebrief of this scenario
          --profile <code>          practises under this profile
          --no-trace                keeps nothing of what is played
          --language <tag>          en or de; without it as the profile has it, else as this computer
          --mirror                  lets others at this computer watch in a browser; the address is printed
          --join <address> --code <nnnnnn> [--fingerprint <digits>]
                                    practises in a session that another computer hosts
          --data <folder>           keeps runs and profiles there
          --frame-times             shows how long frames take
          --seconds <n>             ends after n seconds
          --doctor [--json]         tells what the runtime and the headset offer, and ends
          --help                    shows this
        """;

    public HeadMode Mode { get; init; }

    public string? Plan { get; init; }

    /// <summary>Whether a plan is played by frames and not by the computer's clock.</summary>
    public bool Fast { get; init; }

    public string? Pictures { get; init; }

    public string? Scenario { get; init; }

    public string? Profile { get; init; }

    public bool NoTrace { get; init; }

    public bool Mirror { get; init; }

    public Uri? Join { get; init; }

    public string? Code { get; init; }

    public HostFingerprint? Fingerprint { get; init; }

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
                "--fast" => options with { Fast = true },
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
                "--mirror" => options with { Mirror = true },
                "--join" => Value() is { } value && HostAddress.Read(value) is { } address ? options with { Join = address } : null,
                "--code" => Value() is { } value ? options with { Code = value } : null,
                "--fingerprint" => HostFingerprint.Read(Value()) is { } digits ? options with { Fingerprint = digits } : null,
                "--data" => Value() is { } value ? options with { Data = value } : null,
                "--seconds" => int.TryParse(Value(), out var seconds) && seconds > 0
                    ? options with { Seconds = seconds }
                    : null,
                _ => null,
            };
            if (next is null)
            {
                problem = name switch
                {
                    "--join" => "--join needs the address of a session, such as 192.168.1.5:5281.",
                    "--fingerprint" => "--fingerprint takes 16 to 64 hexadecimal digits, in groups or not.",
                    _ when name.StartsWith("--", StringComparison.Ordinal) && Usage.Contains($" {name}", StringComparison.Ordinal) =>
                        $"{name} needs a value.",
                    _ => $"There is no option '{name}'.",
                };
                return null;
            }

            options = next;
        }

        problem = ProblemOf(options);
        return problem.Length == 0 ? options : null;
    }

    /// <summary>What does not go together; empty where all does.</summary>
    private static string ProblemOf(HeadOptions options) => options switch
    {
        { Mode: HeadMode.Offscreen, Plan: null } => "--offscreen needs --plan <file>.",
        { Fast: true, Plan: null } or { Fast: true, Join: not null } =>
            "--fast goes with --plan <file>, and not with --join: a host keeps its own time.",
        { Pictures: not null, Plan: null } => "--pictures goes with --plan <file>.",
        { Json: true, Doctor: false } => "--json goes with --doctor.",
        { NoTrace: true, Profile: not null } => "Either --profile or --no-trace.",
        { NoTrace: true, Mirror: true } => "Either --mirror or --no-trace: who practises without trace is not shown.",
        { Join: not null, Code: null } => "--join needs --code <nnnnnn>, the six digits on the facilitator's screen.",
        { Join: null, Code: not null } or { Join: null, Fingerprint: not null } => "--code and --fingerprint go with --join <address>.",
        { Join: not null, Mirror: true } => "--mirror is for runs of this computer; in a session the host shows the mirror.",
        { Join: not null, Scenario: not null } => "--scenario does not go with --join: the facilitator chooses.",
        { Join: not null, Profile: not null } or { Join: not null, NoTrace: true } =>
            "--profile and --no-trace do not go with --join: the run is the session's.",
        _ => "",
    };
}
