// The picture in the browser: its script was built, and the people and rooms are there.
using VRTraining.Link.Preflight;

namespace VRTraining.Cli.Doctor;

/// <summary>The three-dimensional picture in the browser can be drawn.</summary>
internal static class TheStageIsBuilt
{
    private const string About = "stage";

    /// <summary>What the parts that are there allow.</summary>
    /// <param name="hasScript">Whether the stage's script was built.</param>
    /// <param name="hasAssets">Whether the models of people and rooms are there.</param>
    public static Finding Look(bool hasScript, bool hasAssets) => (hasScript, hasAssets) switch
    {
        (true, true) => new Finding(About, Verdict.Ok, "The 3D picture is there; the plain page needs none of it."),
        (false, _) => new Finding(
            About, Verdict.Warning, "The 3D picture was not built. The plain page plays everything.",
            "Install Node.js 20 or newer and build VRTraining again, or take a built release."),
        _ => new Finding(
            About, Verdict.Warning, "The models of people and rooms are missing. The plain page plays everything.",
            "Put the folder Assets of the release beside the program."),
    };
}
