// Run by .NET before the program, where a test says so (DOTNET_STARTUP_HOOKS): the built command with another disk.
using System.Diagnostics.CodeAnalysis;
using VRTraining.Cli.Tests.Disks;

/// <summary>.NET looks for a class of this name outside of any namespace.</summary>
[SuppressMessage("Style", "IDE0130", Justification = "The name is given by .NET.")]
[SuppressMessage("Design", "CA1050", Justification = "The name is given by .NET.")]
internal static class StartupHook
{
    /// <summary>Called before <c>Main</c>.</summary>
    public static void Initialize() => DiskShim.Install(DiskOrder.Received());
}
