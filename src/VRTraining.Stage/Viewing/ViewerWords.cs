// The words of the buttons in front of the stage; a translation replaces the record.
namespace VRTraining.Stage.Viewing;

/// <summary>The words of the buttons in front of the stage, in one language.</summary>
public sealed record ViewerWords
{
    /// <summary>The product's own language.</summary>
    public static ViewerWords English { get; } = new();

    /// <summary>On to the next line.</summary>
    public string GoOn { get; init; } = "Go on";

    /// <summary>From an ending to the debrief.</summary>
    public string Debrief { get; init; } = "Look back at it";

    /// <summary>Back to a checkpoint.</summary>
    public string TryAgain { get; init; } = "Try another way";

    /// <summary>Shows a hint.</summary>
    public string Hint { get; init; } = "Hint";

    /// <summary>A minute more.</summary>
    public string MoreTime { get; init; } = "More time";

    /// <summary>No time limits.</summary>
    public string TimersOff { get; init; } = "Time limits off";

    /// <summary>Lets time stand still.</summary>
    public string Pause { get; init; } = "Pause";

    /// <summary>Lets time go on.</summary>
    public string Resume { get; init; } = "Go on";

    /// <summary>Heads the paused scene.</summary>
    public string Paused { get; init; } = "Paused";

    /// <summary>Says that nothing is lost.</summary>
    public string PausedText { get; init; } = "Take your time. Nothing is lost.";

    /// <summary>Out of the scene.</summary>
    public string Leave { get; init; } = "Leave";

    /// <summary>Opens the menu.</summary>
    public string Menu { get; init; } = "Menu";

    /// <summary>Closes the menu.</summary>
    public string Close { get; init; } = "Close";

    /// <summary>Before the size of the text.</summary>
    public string TextSize { get; init; } = "Text size";

    /// <summary>Small, medium and large, as one says them.</summary>
    public string Small { get; init; } = "small";

    /// <summary>The default size.</summary>
    public string Medium { get; init; } = "medium";

    /// <summary>The largest size.</summary>
    public string Large { get; init; } = "large";

    /// <summary>Before whether captions are on.</summary>
    public string Captions { get; init; } = "Captions";

    /// <summary>Before whether lines go on by themselves.</summary>
    public string AutoAdvance { get; init; } = "Go on by itself";

    /// <summary>Before whether looking presses.</summary>
    public string Dwell { get; init; } = "Press by looking";

    /// <summary>Before whether buttons lie on the left.</summary>
    public string LeftHanded { get; init; } = "Buttons on the left";

    /// <summary>Something is on.</summary>
    public string On { get; init; } = "on";

    /// <summary>Something is off.</summary>
    public string Off { get; init; } = "off";

    /// <summary>The next page of cards.</summary>
    public string MoreCards { get; init; } = "More responses";

    /// <summary>On without writing.</summary>
    public string SkipReflection { get; init; } = "Go on without writing";

    /// <summary>Heads a scene that was left.</summary>
    public string Left { get; init; } = "You have left the scene";

    /// <summary>The words a learner presses and reads, joined with their state.</summary>
    internal static string With(string what, string state) => $"{what}: {state}";
}
