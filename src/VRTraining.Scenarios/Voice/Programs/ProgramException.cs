// A program outside did not do what it was asked for.
namespace VRTraining.Scenarios.Voice.Programs;

/// <summary>
/// A program outside did not do what it was asked for; the message says which and why, as a sentence.
/// </summary>
public sealed class ProgramException(string message) : Exception(message);
