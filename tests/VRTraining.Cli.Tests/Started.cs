// The command in this process, with its own streams, data folder and clock.
using VRTraining.Cli.CommandLine;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests;

/// <summary>What came of a command.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Out">What it printed.</param>
/// <param name="Error">What it printed beside that.</param>
internal sealed record Finished(int Code, string Out, string Error)
{
    /// <summary>The lines it printed.</summary>
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the command as a script would: piped, with a data folder of its own.</summary>
internal sealed class Started : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The scenario that these tests play.</summary>
    public static string CoffeeBreak { get; } =
        Repository.PathOf("tests", "VRTraining.Cli.Tests", "Scenarios", "coffee-break");

    /// <summary>One of its plans.</summary>
    public static string Plan(string name) => Path.Combine(CoffeeBreak, "plans", name + ".plan");

    /// <summary>The data folder.</summary>
    public string Data => Path.Combine(_folder.Path, "data");

    /// <summary>A place beside the data folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.Path, name);

    /// <summary>Runs it.</summary>
    /// <param name="typed">Lines that are piped in.</param>
    /// <param name="arguments">The command line; <c>--data</c> is added.</param>
    public async Task<Finished> RunAsync(string[] typed, params string[] arguments)
    {
        var (@out, error) = (new StringWriter(), new StringWriter());
        var code = await Program.RunAsync(
            [.. arguments, "--data", Data],
            new StandardStreams
            {
                In = new StringReader(string.Concat(typed.Select(line => line + "\n"))),
                Out = @out,
                Error = error,
                InIsPiped = true,
                OutIsPiped = true,
                Environment = name => name switch
                {
                    "VRTRAINING_KEYS" => PathOf("keys"),
                    "USER" => "tester",
                    _ => null,
                },
            },
            TimeProvider.System);
        return new Finished(code, @out.ToString(), error.ToString());
    }

    /// <summary>Runs it with nothing piped in.</summary>
    public Task<Finished> RunAsync(params string[] arguments) => RunAsync([], arguments);

    public void Dispose() => _folder.Dispose();
}
