// What a browser in a session is told.
namespace VRTraining.Host.Hubs;

/// <summary>What a browser in a session is told.</summary>
public interface ISessionEvents
{
    /// <summary>Something that this browser shows has changed: it is to be fetched anew.</summary>
    Task Changed();
}
