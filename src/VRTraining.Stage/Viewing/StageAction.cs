// What a press means.
namespace VRTraining.Stage.Viewing;

/// <summary>What pressing something means; some reach the run, others stay with the viewer.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Index">Which one, from 0, where there are several.</param>
public readonly record struct StageAction(StageActionKind Kind, int Index = 0);

/// <summary>What can be done in front of the stage.</summary>
public enum StageActionKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>On to the next line, or from an ending to the debrief.</summary>
    Advance,

    /// <summary>Give the offered response of that index.</summary>
    Choose,

    /// <summary>On from a reflection without writing.</summary>
    SkipReflection,

    /// <summary>Show the next hint.</summary>
    Hint,

    /// <summary>Back to the checkpoint of that index, the latest first.</summary>
    Rewind,

    /// <summary>A minute more for this response.</summary>
    MoreTime,

    /// <summary>No time limits from here on.</summary>
    TimersOff,

    /// <summary>Let time stand still.</summary>
    Pause,

    /// <summary>Let time go on.</summary>
    Resume,

    /// <summary>Out of the scene at once.</summary>
    Leave,

    /// <summary>Open or close the menu; the viewer's own.</summary>
    Menu,

    /// <summary>The next text size; the viewer's own.</summary>
    TextSize,

    /// <summary>Captions on or off; the viewer's own.</summary>
    Captions,

    /// <summary>Go on by itself when a line ends, or not; the viewer's own.</summary>
    AutoAdvance,

    /// <summary>Press by looking, or not; the viewer's own.</summary>
    Dwell,

    /// <summary>Buttons on the left or right; the viewer's own.</summary>
    LeftHanded,

    /// <summary>The next page of cards; the viewer's own.</summary>
    NextPage,

    /// <summary>Panels near enough to touch, or to be pointed at; the viewer's own.</summary>
    Reach,

    /// <summary>Open or close the help; the viewer's own.</summary>
    Help,

    /// <summary>Out of sight of the scene, which waits: pauses the run.</summary>
    SafePlace,

    /// <summary>Bring seat and panels in front of the viewer; for the head.</summary>
    Recentre,

    /// <summary>Put in words instead of choosing: opens a keyboard; for the head.</summary>
    Write,

    /// <summary>The offer of that index on a panel before or after a scene.</summary>
    Offer,

    /// <summary>Close the view that the room has of the scene, or let it see again; for the head.</summary>
    Blank,
}
