// What the process is given by whoever started it.
namespace VRTraining.Cli.CommandLine;

/// <summary>What the process is given by whoever started it.</summary>
internal sealed record StandardStreams
{
    /// <summary>What is typed or piped in.</summary>
    public required TextReader In { get; init; }

    /// <summary>Results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>What went wrong.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether nobody types.</summary>
    public required bool InIsPiped { get; init; }

    /// <summary>Whether no terminal shows the results.</summary>
    public required bool OutIsPiped { get; init; }

    /// <summary>An environment variable, or null.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>Those of this process.</summary>
    public static StandardStreams OfThisProcess() => new()
    {
        In = Console.In,
        Out = Console.Out,
        Error = Console.Error,
        InIsPiped = Console.IsInputRedirected,
        OutIsPiped = Console.IsOutputRedirected,
        Environment = System.Environment.GetEnvironmentVariable,
    };
}
