// What lets one into a record store: from the environment or the operating system's secret store, never from a file of ours.
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text;

namespace VRTraining.Host.Delivery;

/// <summary>What lets one into a record store; it never prints itself.</summary>
public sealed class Credential
{
    private Credential(AuthenticationHeaderValue header) => Header = header;

    internal AuthenticationHeaderValue Header { get; }

    /// <summary>The environment variable of a record store: <c>VRTRAINING_XAPI_</c> and its name in capitals.</summary>
    public static string VariableOf(string store) =>
        "VRTRAINING_XAPI_" + store.ToUpperInvariant().Replace('-', '_');

    /// <summary>
    /// The credential of a record store: its variable, else what the system's secret store has under service
    /// <c>vrtraining</c> and that name.
    /// </summary>
    /// <returns>Null where there is none.</returns>
    public static async Task<Credential?> FindAsync(
        string store, Func<string, string?> environment, CancellationToken cancellationToken) =>
        Read(environment(VariableOf(store))) ?? Read(await AskSystemAsync(store, cancellationToken));

    /// <summary>A credential as it is written: <c>user:password</c>, or <c>Bearer</c> and a token.</summary>
    /// <returns>Null where the text is neither.</returns>
    public static Credential? Read(string? text) => text?.Trim() switch
    {
        { } bearer when bearer.StartsWith("Bearer ", StringComparison.Ordinal) =>
            new Credential(new AuthenticationHeaderValue("Bearer", bearer["Bearer ".Length..].Trim())),
        { } basic when basic.Contains(':', StringComparison.Ordinal) =>
            new Credential(new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(basic)))),
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => "(a credential)";

    /// <summary>
    /// The program that asks the system's secret store, and how; null where there is none: Windows has the variable alone.
    /// </summary>
    internal static (string Program, string[] Arguments)? QuestionFor(string store, OSPlatform system) =>
        system == OSPlatform.OSX ? ("security", ["find-generic-password", "-s", "vrtraining", "-a", store, "-w"])
        : system == OSPlatform.Linux ? ("secret-tool", ["lookup", "service", "vrtraining", "store", store])
        : null;

    private static async Task<string?> AskSystemAsync(string store, CancellationToken cancellationToken)
    {
        var system = new[] { OSPlatform.OSX, OSPlatform.Linux }.FirstOrDefault(RuntimeInformation.IsOSPlatform);
        if (QuestionFor(store, system) is not var (program, arguments))
        {
            return null;
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var secret = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? secret : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
