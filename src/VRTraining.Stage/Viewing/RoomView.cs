// Whether others see a viewer's scene.
namespace VRTraining.Stage.Viewing;

/// <summary>Whether others see a viewer's scene on a mirror.</summary>
public enum RoomView
{
    /// <summary>There is no mirror of it.</summary>
    None,

    /// <summary>There may be one, and nobody looks now.</summary>
    Open,

    /// <summary>Somebody looks: the light is on.</summary>
    Watched,

    /// <summary>The viewer has closed it: mirrors are blank.</summary>
    Closed,
}
