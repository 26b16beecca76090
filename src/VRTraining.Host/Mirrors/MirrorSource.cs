// A run that can be mirrored, wherever it is hosted: its events, its clock, and its wearer.
using VRTraining.Runs.Seats;
using VRTraining.Simulation.Play;

namespace VRTraining.Host.Mirrors;

/// <summary>
/// A run that can be mirrored. A head that hosts its own run (the headset app) makes one of its seat and its clock,
/// gives it to <see cref="MirrorWall.Show"/>, and tells <see cref="Wearer"/> where the head is.
/// </summary>
/// <param name="seat">Only its events are read.</param>
/// <param name="now">Run time at this moment; for any thread.</param>
/// <param name="retelling">Where the scene is shown once more: what is told with it.</param>
/// <param name="id">What mirrors ask for it by; null: the run's id.</param>
public sealed class MirrorSource(ISeat seat, Func<RunTime> now, Retelling? retelling = null, string? id = null)
{
    /// <summary>What mirrors ask for it by.</summary>
    public string Id { get; } = id ?? seat.Run.Run.Id.ToString();

    /// <summary>What is told with a scene that is shown once more; null for one that is played now.</summary>
    public Retelling? Retelling => retelling;

    /// <summary>Where its events come from.</summary>
    public ISeat Seat => seat;

    /// <summary>Run time at this moment.</summary>
    public RunTime Now => now();

    /// <summary>The learner: head, pointing, and whether the room may see.</summary>
    public Wearer Wearer { get; } = new();
}
