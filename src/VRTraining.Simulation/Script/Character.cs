// The simulated colleagues and their moods.
using System.Collections.Immutable;

namespace VRTraining.Simulation.Script;

/// <summary>A simulated colleague.</summary>
/// <param name="Id">The character's id.</param>
/// <param name="Name">The name the learner reads.</param>
/// <param name="Role">What the colleague does at work.</param>
/// <param name="Model">The body that is drawn.</param>
/// <param name="Voice">The voice that speaks the lines.</param>
/// <param name="Moods">The moods this character has; each mood at most once.</param>
public sealed record Character(
    CharacterId Id,
    string Name,
    string Role,
    string Model,
    string Voice,
    ImmutableArray<MoodRange> Moods);

/// <summary>A mood's start and the range it stays within, 0–100.</summary>
public sealed record MoodRange(Mood Mood, int Start, int Min, int Max);

/// <summary>A state of a character, 0–100, moved by written rules only.</summary>
public enum Mood
{
    /// <summary>How far the colleague relies on the learner.</summary>
    Trust,

    /// <summary>How much the colleague is willing to say.</summary>
    Openness,

    /// <summary>How strained the colleague is.</summary>
    Stress,
}
