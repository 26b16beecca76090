// What one viewer can read and press at a moment of a run, before it is laid out.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;

namespace VRTraining.Stage.Viewing;

/// <summary>What a viewer can read and press; immutable.</summary>
public sealed record ViewerScreen
{
    /// <summary>Before the scene begins.</summary>
    public static ViewerScreen Empty { get; } = new();

    /// <summary>A heading, or nothing.</summary>
    public string Title { get; init; } = "";

    /// <summary>A paragraph, or nothing.</summary>
    public string Text { get; init; } = "";

    /// <summary>The latest hint, or nothing: one at a time.</summary>
    public string Hint { get; init; } = "";

    /// <summary>What is pressed to go on: cards with numbers, or a single button.</summary>
    public ImmutableArray<ScreenItem> Cards { get; init; } = [];

    /// <summary>Small buttons that are there beside.</summary>
    public ImmutableArray<ScreenItem> Tools { get; init; } = [];

    /// <summary>When the time for a response is up.</summary>
    public RunTime? Deadline { get; init; }

    /// <summary>When the responses were offered.</summary>
    public RunTime Since { get; init; }

    /// <summary>Whether a line may be heard, so that captions need room.</summary>
    public bool Speaks { get; init; }

    /// <summary>Whether there is nothing to hear: then captions need no room.</summary>
    public bool Silent { get; init; }

    /// <summary>Whether it is one of several pages: what turns them stays in its place.</summary>
    public bool IsPage { get; init; }

    /// <summary>Whether typed words are taken: an answer or a thought.</summary>
    public bool TakesText { get; init; }
}

/// <summary>Something that can be pressed.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Text">What it says.</param>
/// <param name="Number">The key that presses it, 1–9; 0 for none.</param>
public readonly record struct ScreenItem(StageAction Action, string Text, int Number = 0);
