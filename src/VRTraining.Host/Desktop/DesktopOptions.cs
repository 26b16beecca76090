// What the desktop is started with.
using VRTraining.Host.Doors;

namespace VRTraining.Host.Desktop;

/// <summary>What the desktop is started with.</summary>
/// <param name="DataFolder">Where the database is kept.</param>
/// <param name="Port">1–65535, or 0 for any free port.</param>
/// <param name="ScenarioFolders">Further folders with scenarios, searched first.</param>
public sealed record DesktopOptions(string DataFolder, int Port, IReadOnlyList<string> ScenarioFolders)
{
    /// <summary>The port that is tried first.</summary>
    public const int UsualPort = 5280;

    /// <summary>The folder of the page's scripts and styles; beside the program where it is null.</summary>
    public string? WebFolder { get; init; }

    /// <summary>Decides every chance in every run, for demonstrations that must go alike; null: each run has its own.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The doors of a session that are opened beside the desktop; null: it is its owner's alone.</summary>
    public DoorOptions? Doors { get; init; }

    /// <summary>The clock; tests bring their own.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
