// The whole script as its author means it: what a JSON file of format 1 says, checked.
using System.Collections.Immutable;

namespace VRTraining.Simulation.Script;

/// <summary>A script for practising one conversation; immutable, and what it names exists.</summary>
public sealed record Scenario
{
    /// <summary>The scenario's id.</summary>
    public required ScenarioId Id { get; init; }

    /// <summary>The author's version, <c>major.minor.patch</c>.</summary>
    public required string Version { get; init; }

    /// <summary>BCP 47 tag of the inline text.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The name on the library card.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for the library card.</summary>
    public required string Summary { get; init; }

    /// <summary>What a play takes, 1–60 minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>What a learner can do afterwards.</summary>
    public required ImmutableArray<string> LearningObjectives { get; init; }

    /// <summary>What is scored.</summary>
    public required ImmutableArray<Skill> Skills { get; init; }

    /// <summary>What is agreed before the scene.</summary>
    public required Prebrief Prebrief { get; init; }

    /// <summary>Where the scene takes place.</summary>
    public required Setting Setting { get; init; }

    /// <summary>The simulated colleagues.</summary>
    public required ImmutableArray<Character> Characters { get; init; }

    /// <summary>What the script remembers beside moods and visits.</summary>
    public ImmutableArray<Variable> Variables { get; init; } = [];

    /// <summary>The places in the script; a play begins at the first.</summary>
    public required ImmutableArray<Node> Nodes { get; init; }

    /// <summary>The ways a play can end.</summary>
    public required ImmutableArray<Ending> Endings { get; init; }

    /// <summary>What is talked about afterwards.</summary>
    public required Debrief Debrief { get; init; }

    /// <summary>Who wrote the script, and from what.</summary>
    public required Provenance Provenance { get; init; }
}
