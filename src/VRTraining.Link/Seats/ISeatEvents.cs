// What a head at a remote seat is told, beside the events of its run.
namespace VRTraining.Link.Seats;

/// <summary>What a head at a remote seat is told, beside the events of its run.</summary>
public interface ISeatEvents
{
    /// <summary>Where the run's clock stands.</summary>
    /// <param name="nowMs">Run time.</param>
    /// <param name="goes">Whether it goes on by itself.</param>
    Task Clock(long nowMs, bool goes);

    /// <summary>Whether others watch: the light that the wearer sees.</summary>
    /// <param name="mirrors">How many mirrors show the scene now.</param>
    /// <param name="blanked">Whether they are blank, as the wearer asked.</param>
    Task Watched(int mirrors, bool blanked);

    /// <summary>Whether the room votes on what the learner is asked: time stands still, and a response is held until it is done.</summary>
    /// <param name="votes">Whether a poll is open.</param>
    /// <param name="picked">The id of the response that is held; null as long as there is none.</param>
    Task Voting(bool votes, string? picked);

    /// <summary>The seat is lost, for good.</summary>
    /// <param name="reason">A stable word, see <see cref="LinkClosedException"/>.</param>
    Task Lost(string reason);
}
