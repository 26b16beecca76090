// The programs of this computer.
using System.ComponentModel;
using System.Diagnostics;

namespace VRTraining.Scenarios.Voice.Programs;

/// <summary>The programs of this computer.</summary>
public sealed class InstalledPrograms : IPrograms
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public string? Find(string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }

    /// <inheritdoc/>
    public async Task<string> RunAsync(
        string path, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        using var process = Start(path, name, arguments);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            process.StandardInput.Close();
            var said = process.StandardOutput.ReadToEndAsync(limit.Token);
            var complained = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0
                ? await said
                : throw new ProgramException($"{name} did not succeed: {LastLine(await complained)}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new ProgramException($"{name} took longer than a minute.");
        }
    }

    private static Process Start(string path, string name, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start) ?? throw new ProgramException($"{name} does not start.");
        }
        catch (Win32Exception exception)
        {
            throw new ProgramException($"{name} does not start: {exception.Message}.");
        }
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault()
        ?? "it does not say why.";
}
