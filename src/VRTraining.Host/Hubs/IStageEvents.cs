// What a stage in a browser is told.
namespace VRTraining.Host.Hubs;

/// <summary>What a stage in a browser is told.</summary>
public interface IStageEvents
{
    /// <summary>The run has moved on: the panel is to be fetched anew.</summary>
    /// <param name="number">The number of the latest event, from 1.</param>
    Task Changed(int number);

    /// <summary>Whether others watch: the light.</summary>
    /// <param name="mirrors">How many mirrors show the scene now.</param>
    /// <param name="blanked">Whether they are blank, as the visitor asked.</param>
    Task Watched(int mirrors, bool blanked);
}
