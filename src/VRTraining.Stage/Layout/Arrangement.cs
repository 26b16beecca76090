// Where everything of a viewer's screen lies: the result of a layout.
using System.Collections.Immutable;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Layout;

/// <summary>Where everything of a viewer's screen lies, in stage space; immutable.</summary>
/// <param name="Board">Behind all the rest.</param>
/// <param name="TextMetres">Size of the letters (em), metres.</param>
/// <param name="Caption">Where captions go; null where the board leaves no room and nobody speaks.</param>
/// <param name="Timer">Where the time left goes; null without a limit.</param>
/// <param name="Texts">Text to read.</param>
/// <param name="Targets">What can be pressed, in reading order.</param>
/// <param name="CardPages">On how many pages the cards lie, 1 and up.</param>
public sealed record Arrangement(
    PanelRect Board,
    float TextMetres,
    PanelRect? Caption,
    PanelRect? Timer,
    ImmutableArray<TextPlace> Texts,
    ImmutableArray<TargetPlace> Targets,
    int CardPages);

/// <summary>What a text is, for those who paint and those who read aloud.</summary>
public enum TextKind
{
    /// <summary>A heading.</summary>
    Title,

    /// <summary>A paragraph.</summary>
    Body,

    /// <summary>A hint that was asked for.</summary>
    Hint,
}

/// <summary>A text in its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">Broken so that it fits.</param>
/// <param name="Place">Around the lines.</param>
public sealed record TextPlace(TextKind Kind, ImmutableArray<string> Lines, PanelRect Place);

/// <summary>Something that can be pressed, in its place.</summary>
/// <param name="Item">What it is and says.</param>
/// <param name="Lines">Its text, broken so that it fits beside the number.</param>
/// <param name="Place">All of it can be pressed.</param>
public sealed record TargetPlace(ScreenItem Item, ImmutableArray<string> Lines, PanelRect Place);
