// What the room looks at once more: a moment of a run that stands or plays on, another way, or two attempts side by side.
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Notes;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Sessions.Debriefs;

/// <summary>What the mirror shows once more.</summary>
/// <param name="Moment">The moment it stands at, or plays on from.</param>
/// <param name="Plays">Whether it plays on, as fast as it was played.</param>
/// <param name="ThoughtsRevealed">Whether unspoken thoughts of colleagues are shown with it.</param>
/// <param name="Instead">The response to show in place of the one that was given; null: what happened.</param>
/// <param name="Beside">The moment of another attempt that is shown beside it; null: none.</param>
public sealed record ReplayView(
    Moment Moment, bool Plays = false, bool ThoughtsRevealed = false, ChoiceId? Instead = null, Moment? Beside = null)
{
    /// <summary>The runs that are shown.</summary>
    public IEnumerable<RunId> Runs => Beside is { } beside ? [Moment.Run, beside.Run] : [Moment.Run];

    /// <summary>The run time that is shown; what plays on never ends by itself.</summary>
    /// <param name="shown"><see cref="Moment"/> or <see cref="Beside"/>.</param>
    /// <param name="since">When the view was asked for.</param>
    /// <param name="now">The moment to tell it for.</param>
    public RunTime TimeOf(Moment shown, DateTimeOffset since, DateTimeOffset now) =>
        Plays && now > since ? shown.At.Plus((long)(now - since).TotalMilliseconds) : shown.At;
}
