// How wide the doors of a session are opened.
namespace VRTraining.Host.Doors;

/// <summary>How wide the doors of a session are opened.</summary>
public sealed record DoorOptions
{
    /// <summary>The port of the room's door that is tried first.</summary>
    public const int UsualLanPort = 5281;

    /// <summary>Whether others in the network may come in; otherwise only who sits at this computer.</summary>
    public bool Lan { get; init; }

    /// <summary>The port for them, 1–65535, or 0 for any free one.</summary>
    public int LanPort { get; init; } = UsualLanPort;

    /// <summary>The id of the scenario to be played; null: it is chosen later.</summary>
    public string? Scenario { get; init; }
}
