// The built command as a process of its own.
using System.Diagnostics;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Processes;

/// <summary>The built command as a process of its own.</summary>
internal sealed class BuiltCommand : IDisposable
{
    private readonly Process _process;

    private BuiltCommand(Process process) => _process = process;

    /// <summary>What it prints.</summary>
    public StreamReader Out => _process.StandardOutput;

    /// <summary>What is piped into it.</summary>
    public StreamWriter In => _process.StandardInput;

    /// <summary>The process.</summary>
    public int Id => _process.Id;

    /// <summary>Starts it.</summary>
    /// <param name="environment">Variables to set beside those of the tests.</param>
    /// <param name="arguments">The command line.</param>
    public static BuiltCommand Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        string[] command = [.. Command, .. arguments];
        return Start(environment, command[0], command[1..]);
    }

    /// <summary>Starts it on a terminal of its own: what is written to it is typed there, Ctrl-C included.</summary>
    /// <param name="environment">Variables to set beside those of the tests.</param>
    /// <param name="arguments">The command line; without single quotes.</param>
    public static BuiltCommand StartOnTerminal(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var script = Tools.Require("sudo apt-get install bsdutils", "script");
        var line = string.Join(' ', Command.Concat(arguments).Select(argument => $"'{argument}'"));
        return Start(environment, script, ["--quiet", "--flush", "--return", "--command", $"exec {line}", "/dev/null"]);
    }

    /// <summary>How it is called.</summary>
    private static string[] Command
    {
        get
        {
            var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

            // What runs the tests in the background may ignore Ctrl-C, and children inherit that.
            string[] start = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", dotnet] : [dotnet];
            return [.. start, typeof(Program).Assembly.Location];
        }
    }

    private static BuiltCommand Start(
        IReadOnlyDictionary<string, string> environment, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new BuiltCommand(Process.Start(start)!);
    }

    /// <summary>Starts it with nothing to type, and waits for its end.</summary>
    public static async Task<Finished> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var command = Start(environment, arguments);
        command.In.Close();
        return await command.EndAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<Finished> EndAsync(CancellationToken cancellationToken = default)
    {
        var (@out, error) = (
            _process.StandardOutput.ReadToEndAsync(cancellationToken), _process.StandardError.ReadToEndAsync(cancellationToken));
        await _process.WaitForExitAsync(cancellationToken);
        return new Finished(_process.ExitCode, await @out, await error);
    }

    /// <summary>kill -9.</summary>
    public void Kill() => _process.Kill();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
