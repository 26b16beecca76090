// An event with its time and attempt: one line of a journal.
namespace VRTraining.Simulation.Play;

/// <summary>An event with its time and attempt.</summary>
/// <param name="At">Run time.</param>
/// <param name="Attempt">The attempt it belongs to, from 1; a <see cref="RunEvent.Rewound"/> belongs to the new one.</param>
/// <param name="Event">What has happened.</param>
public readonly record struct StampedEvent(RunTime At, int Attempt, RunEvent Event);
