// How a remote seat's link is.
namespace VRTraining.Link.Seats;

/// <summary>How a remote seat's link is.</summary>
public enum LinkState
{
    /// <summary>The host is heard.</summary>
    Live,

    /// <summary>The host cannot be reached; the run is paused there, and the seat tries again by itself.</summary>
    Lost,

    /// <summary>The seat is gone for good, or was left.</summary>
    Closed,
}

/// <summary>Whether others watch a wearer.</summary>
/// <param name="Mirrors">How many mirrors show the scene.</param>
/// <param name="Blanked">Whether they are blank, as the wearer asked.</param>
public readonly record struct Watched(int Mirrors, bool Blanked)
{
    /// <summary>Whether the light is on: somebody sees the scene through this wearer's eyes.</summary>
    public bool Light => Mirrors > 0 && !Blanked;
}
