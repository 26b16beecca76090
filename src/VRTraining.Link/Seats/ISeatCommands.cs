// What a head at a remote seat may ask of the host.
namespace VRTraining.Link.Seats;

/// <summary>
/// What a head at a remote seat may ask of the host. The host owns run, clock and journal; every command but
/// <see cref="Sit"/> is refused (<c>not-seated</c>) by a connection that has no seat.
/// </summary>
public interface ISeatCommands
{
    /// <summary>The hub's address below the host's own.</summary>
    const string Path = "/hubs/seat";

    /// <summary>
    /// Takes the seat: of the run named, else of the learner's unfinished run, else of a new one that has not started.
    /// A run that the loss of the link had paused goes on. Another connection that held the seat loses it.
    /// </summary>
    Task<SeatWelcome> Sit(SeatHello hello);

    /// <summary>
    /// Submits an input. Sent again with the same number it is not taken again, and the first reply is given.
    /// </summary>
    Task<SeatReply> Submit(SeatSubmission submission);

    /// <summary>
    /// Every event of the run from number <paramref name="from"/>, as the one JSON form of events, as soon as the
    /// journal has it. Ends with the run.
    /// </summary>
    /// <param name="from">1 for all.</param>
    /// <param name="cancellationToken">The connection's end.</param>
    IAsyncEnumerable<string> Events(int from, CancellationToken cancellationToken);

    /// <summary>Where the wearer's head is, as <see cref="HeadPose"/>; live only, never stored, at most 30 a second.</summary>
    Task Look(byte[] pose);

    /// <summary>What the wearer points at: the id of a response or of a character; null for nothing.</summary>
    Task PointAt(string? target);

    /// <summary>Blanks the wearer's mirror, or lets the room see again.</summary>
    Task Blank(bool blanked);
}
