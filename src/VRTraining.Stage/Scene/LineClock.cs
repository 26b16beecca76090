// When a line begins to be heard after it was said: people take a moment, and a longer one after a setback.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Stage.Scene;

/// <summary>
/// When a line begins to be heard. The engine says a line in the same instant as the response it answers; on stage the
/// character first takes the response in, so that the reaction is seen before the words.
/// </summary>
internal struct LineClock
{
    /// <summary>Between two lines.</summary>
    public const int LeadMs = 150;

    /// <summary>
    /// After a response; about the gap between turns of people who think (Levinson and Torreira 2015).
    /// </summary>
    public const int LeadAfterChoiceMs = 450;

    /// <summary>After a setback: the time in which the reaction shows.</summary>
    public const int LeadAfterSetbackMs = 1100;

    private long _answeredAt;
    private int _leadMs;

    /// <summary>
    /// Takes note of an event; for a <see cref="RunEvent.LineSpoken"/> says when it begins to be heard.
    /// </summary>
    public long StartOf(in StampedEvent happened)
    {
        var at = happened.At.Milliseconds;
        if (happened.Event is RunEvent.ChoiceMade made)
        {
            (_answeredAt, _leadMs) =
                (at, made.Quality == Quality.Setback ? LeadAfterSetbackMs : LeadAfterChoiceMs);
        }

        return at + (_leadMs > 0 && _answeredAt == at ? _leadMs : LeadMs);
    }
}
