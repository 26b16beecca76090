// A text read aloud.
using System.Collections.Immutable;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Scenarios.Voice.Sound;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>A text read aloud.</summary>
/// <param name="Sound">What is heard.</param>
/// <param name="Phones">Its speech sounds, as exact as <see cref="ISynthesiser.MouthFrom"/> is.</param>
public sealed record Speech(Pcm Sound, ImmutableArray<TimedPhone> Phones);
