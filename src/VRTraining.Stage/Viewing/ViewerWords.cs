// The words of the buttons in front of the stage.
using VRTraining.Languages;

namespace VRTraining.Stage.Viewing;

/// <summary>The words of the buttons in front of the stage, in one language.</summary>
/// <param name="Language">The language.</param>
public sealed record ViewerWords(Language Language)
{
    /// <summary>The product's own language.</summary>
    public static ViewerWords English { get; } = new(Language.English);

    /// <summary>On to the next line.</summary>
    public string GoOn { get; init; } = Language.Say("Go on");

    /// <summary>From an ending to the debrief.</summary>
    public string Debrief { get; init; } = Language.Say("Look back at it");

    /// <summary>Back to a checkpoint.</summary>
    public string TryAgain { get; init; } = Language.Say("Try another way");

    /// <summary>Shows a hint.</summary>
    public string Hint { get; init; } = Language.Say("Hint");

    /// <summary>A minute more.</summary>
    public string MoreTime { get; init; } = Language.Say("More time");

    /// <summary>No time limits.</summary>
    public string TimersOff { get; init; } = Language.Say("Time limits off");

    /// <summary>Lets time stand still.</summary>
    public string Pause { get; init; } = Language.Say("Pause");

    /// <summary>Lets time go on.</summary>
    public string Resume { get; init; } = Language.Say("Go on");

    /// <summary>Heads the paused scene.</summary>
    public string Paused { get; init; } = Language.Say("Paused");

    /// <summary>Says that nothing is lost.</summary>
    public string PausedText { get; init; } = Language.Say("Take your time. Nothing is lost.");

    /// <summary>Out of the scene.</summary>
    public string Leave { get; init; } = Language.Say("Leave");

    /// <summary>Opens the menu.</summary>
    public string Menu { get; init; } = Language.Say("Menu");

    /// <summary>Closes the menu.</summary>
    public string Close { get; init; } = Language.Say("Close");

    /// <summary>Before the size of the text.</summary>
    public string TextSize { get; init; } = Language.Say("Text size");

    /// <summary>Small, medium and large, as one says them.</summary>
    public string Small { get; init; } = Language.Say("small");

    /// <summary>The default size.</summary>
    public string Medium { get; init; } = Language.Say("medium");

    /// <summary>The largest size.</summary>
    public string Large { get; init; } = Language.Say("large");

    /// <summary>Before whether captions are on.</summary>
    public string Captions { get; init; } = Language.Say("Captions");

    /// <summary>Before whether lines go on by themselves.</summary>
    public string AutoAdvance { get; init; } = Language.Say("Go on by itself");

    /// <summary>Before whether looking presses.</summary>
    public string Dwell { get; init; } = Language.Say("Press by looking");

    /// <summary>Before whether buttons lie on the left.</summary>
    public string LeftHanded { get; init; } = Language.Say("Buttons on the left");

    /// <summary>Something is on.</summary>
    public string On { get; init; } = Language.Say("on");

    /// <summary>Something is off.</summary>
    public string Off { get; init; } = Language.Say("off");

    /// <summary>The next page of cards.</summary>
    public string MoreCards { get; init; } = Language.Say("More responses");

    /// <summary>The next page of what is read.</summary>
    public string More { get; init; } = Language.Say("More");

    /// <summary>The page before.</summary>
    public string Back { get; init; } = Language.Say("Back");

    /// <summary>On without writing.</summary>
    public string SkipReflection { get; init; } = Language.Say("Go on without writing");

    /// <summary>Heads a scene that was left.</summary>
    public string Left { get; init; } = Language.Say("You have left the scene");

    /// <summary>Before whether panels are near enough to touch.</summary>
    public string Reach { get; init; } = Language.Say("Panels in reach");

    /// <summary>Lets time stand still, or go on where it does.</summary>
    public string PauseOrGoOn { get; init; } = Language.Say("Pause, go on");

    /// <summary>Opens the help.</summary>
    public string Help { get; init; } = Language.Say("Help");

    /// <summary>How everything is reached and pressed.</summary>
    public string HelpText { get; init; } =
        Language.Say("Point at a card and pull the trigger, or pinch. With one hand or seated, everything can be reached.")
        + "\n" + Language.Say("No hands? Look at a card until it fills. Panels in reach can be touched.")
        + "\n" + Language.Say("Turn a palm towards you, or press the menu button, for pause, safe place and recentre.");

    /// <summary>Neither hand nor controller is seen.</summary>
    public string NoHands { get; init; } = Language.Say("No hand or controller is seen: look at a card until it fills.");

    /// <summary>Out of sight of the scene.</summary>
    public string SafePlace { get; init; } = Language.Say("Safe place");

    /// <summary>Heads the safe place.</summary>
    public string SafeTitle { get; init; } = Language.Say("You are out of the scene");

    /// <summary>Says that the scene waits.</summary>
    public string SafeText { get; init; } = Language.Say("It waits for you, and nothing is lost. Go back in when you like, or leave it.");

    /// <summary>Back from the safe place.</summary>
    public string GoBackIn { get; init; } = Language.Say("Go back in");

    /// <summary>Brings everything in front of the viewer.</summary>
    public string Recentre { get; init; } = Language.Say("Recentre");

    /// <summary>Opens a keyboard.</summary>
    public string Write { get; init; } = Language.Say("Write");

    /// <summary>A scene is being loaded.</summary>
    public string Preparing { get; init; } = Language.Say("The room is being prepared …");

    /// <summary>How long loading takes.</summary>
    public string PreparingTime { get; init; } = Language.Say("It takes a few seconds.");

    /// <summary>Above the responses while the room votes.</summary>
    public string RoomVotes { get; init; } = Language.Say(
        "The room is voting, and time stands still. Choose when you are ready: nobody sees your choice before the vote is closed.");

    /// <summary>Heads a response that is held while the room votes.</summary>
    public string Held { get; init; } = Language.Say("Your response is held");

    /// <summary>Below it.</summary>
    public string HeldText { get; init; } = Language.Say("The room is voting. The scene goes on in a moment.");

    /// <summary>Beside the light: somebody looks.</summary>
    public string Watched { get; init; } = Language.Say("The room sees your scene.");

    /// <summary>Where the light would be: the viewer has closed the view.</summary>
    public string ViewClosed { get; init; } = Language.Say("The room cannot see your scene.");

    /// <summary>Blanks the mirrors.</summary>
    public string CloseView { get; init; } = Language.Say("Close the view");

    /// <summary>Lets the mirrors show the scene again.</summary>
    public string OpenView { get; init; } = Language.Say("Let the room see again");

    /// <summary>What pressing does to the view that the room has.</summary>
    internal string BlankOrShow(RoomView view) => view == RoomView.Closed ? OpenView : CloseView;

    /// <summary>The words a learner presses and reads, joined with their state.</summary>
    internal static string With(string what, string state) => $"{what}: {state}";
}
