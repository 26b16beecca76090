// Asks the headset app, in a process of its own: a driver that hangs or crashes takes nothing else with it.
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using VRTraining.Link.Preflight;

namespace VRTraining.Cli.Doctor;

/// <summary>Asks the headset app what it finds.</summary>
/// <param name="app">The program.</param>
/// <param name="clock">Measures the limit.</param>
internal sealed class HeadsetProbe(string app, TimeProvider clock)
{
    /// <summary>Runtimes start their own service first, some with an update behind it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>What is printed beyond this, in characters, is not waited for.</summary>
    private const int MostCharacters = 1 << 20;

    private const string About = "headset-app";

    /// <summary>What the app found, or one finding on why it could not be asked.</summary>
    public async Task<IReadOnlyList<Finding>> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(app, ["--doctor", "--json"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            return await AskAsync(process, cancellationToken);
        }
        catch (Exception failed) when (failed is Win32Exception or IOException or InvalidOperationException)
        {
            return [Unusable($"{app} cannot be started: {failed.Message.TrimEnd('.')}.")];
        }
    }

    private async Task<IReadOnlyList<Finding>> AskAsync(Process process, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            process.StandardInput.Close();
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var text = await ReadAsync(process.StandardOutput, either.Token);
            if (text.Length >= MostCharacters)
            {
                process.Kill(entireProcessTree: true);
            }

            await process.WaitForExitAsync(either.Token);
            return Told(text, process.ExitCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return
            [
                new Finding(
                    About, Verdict.Warning, $"The headset app gave no answer within {Limit.TotalSeconds:0} seconds and was stopped.",
                    "Close other programs that use the headset, start its own software once, and try again."),
            ];
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>All that is printed; drivers print their own lines in between.</summary>
    private static async Task<string> ReadAsync(StreamReader output, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var some = new char[4096];
        while (text.Length < MostCharacters && await output.ReadAsync(some, cancellationToken) is > 0 and var count)
        {
            text.Append(some, 0, count);
        }

        return text.ToString();
    }

    private static Finding[] Told(string text, int exitCode)
    {
        var findings = text.Split('\n').Select(line => FindingLine.Read(line.TrimEnd('\r'))).OfType<Finding>().ToArray();
        if (findings.Length == 0)
        {
            return [Unusable("The headset app answered nothing that could be read.")];
        }

        return exitCode is 0 or 1 ? findings : [.. findings, Unusable($"The headset app ended early (code {exitCode}).")];
    }

    private static Finding Unusable(string text) => new(
        About, Verdict.Warning, text, "See that it is of the same version as this command, or install it again.");
}
