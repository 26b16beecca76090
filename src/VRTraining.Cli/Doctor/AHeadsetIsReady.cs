// A headset can be used: as the headset app tells, else as far as files show it.
using VRTraining.Link.Preflight;

namespace VRTraining.Cli.Doctor;

/// <summary>A headset can be used.</summary>
internal static class AHeadsetIsReady
{
    /// <summary>Asks the headset app where there is one, else reads what the system's files say.</summary>
    /// <param name="app">The headset app, or null.</param>
    /// <param name="clock">Limits how long it may take.</param>
    /// <param name="environment">An environment variable, or null.</param>
    /// <param name="cancellationToken">Stops the app.</param>
    public static async Task<IReadOnlyList<Finding>> LookAsync(
        string? app, TimeProvider clock, Func<string, string?> environment, CancellationToken cancellationToken) =>
        app is null
            ? [NoApp, RuntimeFinding.Of(RuntimeManifests.Active(environment))]
            : await new HeadsetProbe(app, clock).AskAsync(cancellationToken);

    private static Finding NoApp { get; } = new(
        "headset-app", Verdict.Ok, "The headset app is not beside this program, so only files were read.");
}
