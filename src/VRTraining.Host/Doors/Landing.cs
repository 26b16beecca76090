// Where each role goes first.
namespace VRTraining.Host.Doors;

internal static class Landing
{
    /// <summary>The page somebody sees after having come in.</summary>
    public static string Of(DoorRole role) => role switch
    {
        DoorRole.Owner or DoorRole.Facilitator => "/console",
        _ => "/session",
    };
}
