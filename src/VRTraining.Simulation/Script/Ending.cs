// The ways a play can end.
namespace VRTraining.Simulation.Script;

/// <summary>A way a play can end.</summary>
/// <param name="Id">The ending's id.</param>
/// <param name="Outcome">How it turned out.</param>
/// <param name="Title">A few words.</param>
/// <param name="Text">What happened afterwards.</param>
public sealed record Ending(EndingId Id, Outcome Outcome, string Title, string Text);

/// <summary>How a conversation turned out.</summary>
public enum Outcome
{
    /// <summary>It went well.</summary>
    Good,

    /// <summary>Something was reached, something was left open.</summary>
    Mixed,

    /// <summary>It did not work this time.</summary>
    Poor,
}
