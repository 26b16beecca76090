// What the menu at a wrist offers.
using System.Collections.Immutable;

namespace VRTraining.Stage.Viewing;

/// <summary>What the menu at a wrist offers: each of its offers is an action of the viewer or of the run.</summary>
public static class WristMenu
{
    private static readonly ImmutableArray<StageActionKind> Kinds =
    [
        StageActionKind.Pause,
        StageActionKind.SafePlace,
        StageActionKind.Recentre,
        StageActionKind.TextSize,
        StageActionKind.Captions,
        StageActionKind.Help,
        StageActionKind.Blank,
    ];

    /// <summary>The menu.</summary>
    /// <param name="words">The viewer's language.</param>
    /// <param name="view">Whether others see the scene: then the view can be closed here.</param>
    public static ViewerScreen Screen(ViewerWords words, RoomView view = RoomView.None) => new()
    {
        Cards =
        [
            .. Kinds.Where(kind => kind != StageActionKind.Blank || view != RoomView.None)
                .Select((kind, i) => new ScreenItem(new StageAction(StageActionKind.Offer, i), NameOf(kind, words, view))),
        ],
    };

    /// <summary>What pressing it does; <see cref="StageActionKind.None"/> where nothing was pressed.</summary>
    /// <param name="pressed">An action of <see cref="Screen"/>.</param>
    /// <param name="paused">Whether the run stands still: then the first offer lets it go on.</param>
    public static StageActionKind Meaning(StageAction pressed, bool paused) =>
        pressed.Kind != StageActionKind.Offer ? StageActionKind.None
        : Kinds[pressed.Index] == StageActionKind.Pause && paused ? StageActionKind.Resume
        : Kinds[pressed.Index];

    private static string NameOf(StageActionKind kind, ViewerWords words, RoomView view) => kind switch
    {
        StageActionKind.Pause => words.PauseOrGoOn,
        StageActionKind.SafePlace => words.SafePlace,
        StageActionKind.Recentre => words.Recentre,
        StageActionKind.TextSize => words.TextSize,
        StageActionKind.Captions => words.Captions,
        StageActionKind.Blank => words.BlankOrShow(view),
        _ => words.Help,
    };
}
