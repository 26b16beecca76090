// What a process under test is told about its disk, as an environment variable.
using System.Globalization;

namespace VRTraining.Cli.Tests.Disks;

/// <summary>What a process under test is told about its disk.</summary>
/// <param name="Folder">The folder whose databases are copied.</param>
/// <param name="Copies">Where the copies are.</param>
/// <param name="Seed">Decides what the disk writes early.</param>
/// <param name="Synchronous">
/// What <c>PRAGMA synchronous</c> becomes, whatever is asked for: 0 off, 1 normal; null: as asked.
/// </param>
internal sealed record DiskOrder(string Folder, string Copies, ulong Seed, int? Synchronous)
{
    private const string Variable = "VRTRAINING_TEST_DISK";

    /// <summary>The variables that make a process of .NET take this disk.</summary>
    public Dictionary<string, string> Environment() => new()
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(DiskOrder).Assembly.Location,
        [Variable] = string.Create(CultureInfo.InvariantCulture, $"{Folder}|{Copies}|{Seed}|{Synchronous}"),
    };

    /// <summary>The order that this process got.</summary>
    public static DiskOrder Received()
    {
        var parts = System.Environment.GetEnvironmentVariable(Variable)!.Split('|');
        return new DiskOrder(
            parts[0],
            parts[1],
            ulong.Parse(parts[2], CultureInfo.InvariantCulture),
            parts[3].Length == 0 ? null : int.Parse(parts[3], CultureInfo.InvariantCulture));
    }
}
