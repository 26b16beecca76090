// What a person reads in the terminal when the headset app begins or cannot.
using VRTraining.Headset.CommandLine;

namespace VRTraining.Headset.Running;

internal static class StartWords
{
    /// <summary>No runtime or no headset.</summary>
    public const string NoHeadset = """
        No headset answered.
          1. Switch the headset on, connect it, and start its software (SteamVR, Meta Quest Link, Monado, WiVRn).
          2. Make that software the active OpenXR runtime in its settings.
          3. Start this program again. `--help` shows other ways to see the scene:
             --simulator opens the same scene in a window on this screen, and the desktop (`vrtraining`) plays everything
             in a browser. All three keep the same runs with the same points.
        """;

    /// <summary>No window can be opened.</summary>
    public const string NoGraphics = """
        No picture can be drawn here: there is no display, or its graphics driver does not answer.
        The desktop (`vrtraining`) plays everything in a browser, and `vrtraining play` in a terminal.
        """;

    /// <summary>Nothing can be heard.</summary>
    public const string NoSound = "No sound device was found: everything that is said is in the captions.";

    /// <summary>The runtime ended while a scene was played.</summary>
    public const string RuntimeGone = """
        The headset's software has ended. Nothing is lost: what was played is kept.
        Start it and this program again, and go on with the run from the library.
        """;

    /// <summary>How many pictures a second were chosen.</summary>
    public static string Refreshes(float hertz) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"It shows {hertz:0.#} pictures a second.");

    /// <summary>Where others watch.</summary>
    public static string Mirrored(string address) =>
        $"Others at this computer can watch: {address}\nA light in the headset tells when somebody does, and the menu closes the view.";

    /// <summary>A host that is not known yet.</summary>
    public static string Compare(string fingerprint) =>
        $"The host shows the fingerprint {fingerprint}.\nIs it the same on the facilitator's screen? y for yes";

    /// <summary>All is well.</summary>
    public static string Begun(HeadMode mode, string device, string runtime) => mode switch
    {
        HeadMode.Headset => $"In the headset: {device}, by {runtime}. To stop, choose Quit on a panel or close it here.",
        HeadMode.Simulator =>
            "In a window instead of a headset: the mouse is the right hand, its button presses; the right button looks around.",
        _ => "Offscreen: pictures only.",
    };
}
