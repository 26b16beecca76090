// What a page needs to show one mirror.
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Mirrors;

/// <summary>What a page needs to show one mirror.</summary>
/// <param name="Id">The run.</param>
/// <param name="Learner">What the learner is called, else the code of the profile; empty where the scene is shown once more.</param>
/// <param name="Scenario">What is played.</param>
public sealed record MirrorPicture(string Id, string Learner, Scenario Scenario);
